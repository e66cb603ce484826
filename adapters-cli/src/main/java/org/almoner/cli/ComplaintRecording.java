package org.almoner.cli;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Complaints;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ComplaintText;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.packages.PersonId;
import org.almoner.wording.RefusalWords;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records something of a complaint, and shows it as it then stands. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
abstract class ComplaintRecording implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final EditOptions options = new EditOptions();

    @Mixin
    private final ComplaintOptions complaints = new ComplaintOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "Whose file it is in, such as C-00042.")
    PersonId file = new PersonId("NONE");

    @Parameters(index = "1", paramLabel = "COMPLAINT", description = "Its reference, such as CF-1.")
    String reference = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
    private String reason = "";

    ComplaintRecording(Wiring wiring) {
        this.wiring = wiring;
    }

    /** {@return what became of it} */
    abstract Recording record(Complaints desk, ComplaintPolicy policy, Author author);

    /** {@return the day on which it happened} */
    LocalDate day() {
        return complaints.day(options.clock(wiring));
    }

    @Override
    public void run() {
        ComplaintPolicy policy = complaints.policy();
        Author author = options.because(reason);
        options.print(wiring, output, (almoner, store) -> {
            if (record(almoner.complaints(), policy, author) instanceof Recording.Refused refused) {
                throw refused(refused);
            }
            ComplaintText text = ComplaintShowCommand.text(almoner, store, file, reference, day(), policy);
            return output.rendered(text::text, text::json);
        });
    }

    private static Failure refused(Recording.Refused refused) {
        boolean unknown = refused.reasons().stream()
                .anyMatch(reason -> reason instanceof RecordRefusal.UnknownComplaint
                        || reason instanceof RecordRefusal.UnknownPerson);
        String words = RefusalWords.of(refused.reasons());
        return unknown ? Failure.notFound(words) : Failure.refused(words);
    }

    /**
     * Refuses codes that the policy does not know.
     *
     * @throws Failure if there are any
     */
    static void checkKnown(ImmutableSet<ComplaintCode> unknown) {
        if (!unknown.isEmpty()) {
            throw Failure.refused("the policy has no code "
                    + unknown.stream().map(ComplaintCode::code).collect(Collectors.joining(", "))
                    + "; write one of the file, or add it there");
        }
    }
}
