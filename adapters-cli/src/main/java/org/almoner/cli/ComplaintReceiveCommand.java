package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Complaints;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Records that something was received. */
@Command(name = "receive", description = "Record that a complaint, an enquiry or a compliment was received on a day.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ComplaintReceiveCommand extends ComplaintRecording {

    @Option(
            names = "--nature",
            paramLabel = "NATURE",
            defaultValue = "complaint",
            description = "complaint, enquiry or compliment; ${DEFAULT-VALUE} without it.")
    private Nature nature = Nature.COMPLAINT;

    @Option(names = "--from", required = true, paramLabel = "CODE", description = "Who said it, a code of the policy.")
    private ComplaintCode originator = new ComplaintCode("none");

    @Option(names = "--division", paramLabel = "CODE", description = "The division of the council that it is about.")
    private Optional<ComplaintCode> division = Optional.empty();

    @Option(names = "--subject", split = ",", paramLabel = "CODE", description = "What it is about; several by commas.")
    private List<ComplaintCode> subjects = List.of();

    @Option(names = "--service", split = ",", paramLabel = "CODE", description = "Services that it is about.")
    private List<ComplaintCode> services = List.of();

    @Option(names = "--provider", paramLabel = "PROVIDER", description = "The provider that it is about.")
    private Optional<ProviderId> provider = Optional.empty();

    @Option(
            names = "--disputed",
            paramLabel = "DAYS",
            description = "The days whose charges are in dispute, such as 2020-10-05/2020-10-12.")
    private Optional<DateRange> disputed = Optional.empty();

    @Option(names = "--happened", paramLabel = "DATE", description = "When what it is about happened last.")
    private Optional<LocalDate> happened = Optional.empty();

    @Option(
            names = "--why-late",
            paramLabel = "WORDS",
            description = "Why it is looked into although it is older than the policy's limit.")
    private Optional<String> whyLate = Optional.empty();

    @Option(
            names = "--nobody-in-care",
            description = "It is about nobody in care: the file need not be of a person who is known.")
    private boolean nobodyInCare;

    ComplaintReceiveCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    Recording record(Complaints desk, ComplaintPolicy policy, Author author) {
        Complaint complaint = Failures.asUsage(() -> new Complaint(
                reference,
                nature,
                day(),
                happened,
                whyLate,
                originator,
                division,
                ImmutableSortedSet.copyOf(subjects),
                ImmutableSortedSet.copyOf(services),
                provider,
                disputed,
                ImmutableList.of()));
        checkKnown(policy.unknownCodes(complaint));
        return desk.receive(
                file,
                complaint,
                nobodyInCare ? Complaints.About.NOBODY_IN_CARE : Complaints.About.KNOWN_PERSON,
                author);
    }
}
