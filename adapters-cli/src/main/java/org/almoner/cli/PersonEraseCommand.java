package org.almoner.cli;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.PersonFiles.Obstacle;
import org.almoner.application.port.in.PersonFiles.OtherScheme;
import org.almoner.application.port.in.PersonFiles.Outcome;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ErasureText;
import org.almoner.domain.packages.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases people, or says what that would do. */
@Command(
        name = "erase",
        description =
                "Say what erasing people would take away for good; with --yes, do it: all of them or nobody. What was"
                        + " paid and charged stays, as of nobody. In PostgreSQL it takes the owner of the tables.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PersonEraseCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Parameters(arity = "1..*", paramLabel = "PERSON", description = "The people, such as C-00042.")
    private List<PersonId> people = new ArrayList<>();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WORDS",
            description = "Why, in words that do not tell who they were.")
    private String reason = "";

    @Option(names = "--yes", description = "Erase them. Nothing brings them back but a backup.")
    private boolean yes;

    @Mixin
    private final AuthorOption author = new AuthorOption();

    PersonEraseCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        people.stream()
                .map(PersonId::value)
                .filter(reason::contains)
                .findFirst()
                .ifPresent(named -> {
                    throw Failure.usage(
                            "the reason stays when the person is gone, and must not tell who it was, but it names "
                                    + named);
                });
        Author who = author.because(reason);
        ImmutableSet<PersonId> all = ImmutableSet.copyOf(people);
        Outcome outcome = options.with(
                wiring,
                (almoner, store) ->
                        yes ? almoner.files().erase(all, who) : almoner.files().weigh(all));
        if (outcome instanceof OtherScheme other) {
            throw Failure.refused(ErasureText.of(other));
        }
        if (outcome instanceof Outcome.Refused refused) {
            String why = ErasureText.refused(refused);
            boolean unknown =
                    refused.reasons().values().stream().allMatch(reason -> reason instanceof Obstacle.UnknownPerson);
            throw unknown ? Failure.notFound(why) : Failure.refused(why);
        }
        output.result(() -> ErasureText.text(outcome), () -> ErasureText.json(outcome));
    }
}
