package org.almoner.cli;

import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
import org.almoner.application.port.in.TransitionDrafts.Outcome;
import org.almoner.application.port.in.TransitionDrafts.Outcome.Drafted;
import org.almoner.application.port.in.TransitionDrafts.Outcome.OutsideTerm;
import org.almoner.application.port.in.TransitionDrafts.Outcome.UnknownProviders;
import org.almoner.application.port.in.TransitionDrafts.Outcome.UnknownZones;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.TransitionDraftText;
import org.almoner.domain.parts.Words;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Zone;
import org.almoner.persistence.files.TransitionFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts a transition from what is recorded. */
@Command(
        name = "draft",
        description =
                "Draft a transition from the database: write the file that 'transition plan' reads. It records nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class TransitionDraftCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Option(
            names = "--leaving",
            required = true,
            split = ",",
            paramLabel = "PROVIDER",
            description = "The providers that leave, such as P-017,P-023.")
    private List<ProviderId> leaving = new ArrayList<>();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "The first day on which they no longer provide.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--phase",
            split = ",",
            paramLabel = "ZONE=DATE",
            description = "The first day on which people of some zones move, such as melton=2020-11-02; that of --from"
                    + " without it.")
    private List<Given.OfDay> phases = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "transition.yaml",
            description = "Write the transition to this new file; ${DEFAULT-VALUE} without it.")
    private Path out = Path.of("transition.yaml");

    TransitionDraftCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        NewFile.check(out);
        Leaving who = Failures.asUsage(() -> new Leaving(ImmutableSortedSet.copyOf(leaving), from, Given.days(phases)));
        Drafted drafted = options.with(
                wiring, (almoner, store) -> drafted(almoner.transitions().draft(who), almoner.scheme()));
        TransitionDraftText text = new TransitionDraftText(who, drafted, out.toString());
        if (drafted.problem().packages().isEmpty()) {
            throw Failure.refused("nobody is to be moved, so " + out + " is not written\n" + text.notTakenIn());
        }
        NewFile.write(out, TransitionFiles.text(drafted.problem()));
        output.result(text::text, text::json);
    }

    private static Drafted drafted(Outcome outcome, Scheme scheme) {
        if (outcome instanceof UnknownProviders unknown) {
            throw Failure.notFound("nothing is recorded of " + Words.list(unknown.providers()));
        }
        if (outcome instanceof OutsideTerm outside) {
            throw Failure.usage("scheme " + scheme.id() + " is in force " + outside.term()
                    + "; give a day of that with --from, or another scheme");
        }
        if (outcome instanceof UnknownZones unknown) {
            throw Failure.usage(
                    "scheme " + scheme.id() + " has no zone " + Words.list(unknown.zones()) + "; its zones are "
                            + Words.list(scheme.zones().stream().map(Zone::code).toList()));
        }
        return (Drafted) outcome;
    }
}
