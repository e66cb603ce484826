package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.time.DateRange;

/** Generators of complaints. Stateless. */
public final class ComplaintArbitraries {

    private static final int DAYS = 60;

    private ComplaintArbitraries() {}

    /** {@return codes as a small policy has them} */
    public static Arbitrary<ComplaintCode> code() {
        return Arbitraries.of("delay", "quality", "communication", "charging-dispute")
                .map(ComplaintCode::new);
    }

    /** {@return files of one to three complaints} */
    public static Arbitrary<ComplaintFile> file() {
        return complaint().list().ofMinSize(1).ofMaxSize(3).map(complaints -> {
            ImmutableList.Builder<Complaint> numbered = ImmutableList.builder();
            for (int i = 0; i < complaints.size(); i++) {
                numbered.add(numbered(complaints.get(i), "CF-" + (i + 1)));
            }
            return new ComplaintFile(numbered.build());
        });
    }

    private static Complaint numbered(Complaint complaint, String reference) {
        return new Complaint(
                reference,
                complaint.nature(),
                complaint.received(),
                complaint.happened(),
                complaint.whyLate(),
                complaint.originator(),
                complaint.division(),
                complaint.subjects(),
                complaint.services(),
                complaint.provider(),
                complaint.disputed(),
                complaint.steps());
    }

    /** {@return complaints, enquiries and compliments of any years, to which what is usual happened, soon or late} */
    public static Arbitrary<Complaint> complaint() {
        return Combinators.combine(
                        Arbitraries.of(Nature.class),
                        TimeArbitraries.date(),
                        code().set().ofMinSize(1).ofMaxSize(3),
                        code().set().ofMaxSize(2),
                        Arbitraries.of(true, false),
                        Arbitraries.integers()
                                .between(0, DAYS)
                                .list()
                                .ofMinSize(4)
                                .ofMaxSize(4),
                        Arbitraries.integers().between(0, 5))
                .as((nature, received, subjects, services, disputed, days, happened) -> new Complaint(
                        "CF-1",
                        nature,
                        received,
                        Optional.empty(),
                        Optional.empty(),
                        new ComplaintCode("relative"),
                        Optional.empty(),
                        ImmutableSortedSet.copyOf(subjects),
                        ImmutableSortedSet.copyOf(services),
                        Optional.empty(),
                        disputed ? Optional.of(DateRange.day(received)) : Optional.empty(),
                        nature == Nature.COMPLIMENT ? ImmutableList.of() : steps(received, days, happened)));
    }

    /** {@return the first so many of the usual steps, each so many days after the one before} */
    private static ImmutableList<ComplaintStep> steps(LocalDate received, List<Integer> days, int happened) {
        LocalDate acknowledged = received.plusDays(days.get(0));
        LocalDate letter = acknowledged.plusDays(days.get(1));
        LocalDate closed = letter.plusDays(days.get(2));
        LocalDate ombudsman = closed.plusDays(days.get(3));
        return ImmutableList.<ComplaintStep>of(
                        new ComplaintStep.Acknowledged(acknowledged),
                        new ComplaintStep.HoldingLetter(letter),
                        new ComplaintStep.Closed(closed, new ComplaintCode("upheld")),
                        new ComplaintStep.ToOmbudsman(ombudsman),
                        new ComplaintStep.OmbudsmanDecided(ombudsman, new ComplaintCode("injustice")))
                .subList(0, happened);
    }
}
