package org.almoner.domain.procurement.frameworks;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.almoner.domain.parts.Words;
import org.almoner.domain.procurement.frameworks.Notice.Party;
import org.almoner.domain.time.DateRange;

/**
 * An agreement under which providers can be given contracts for some years, until its term or its maximum spend is reached (rule S5).
 * Immutable.
 *
 * @param title for people
 * @param schemes the ids of the schemes by which care is bought under it; at least one
 * @param firstTerm its days without any extension; they have an end
 * @param extensions in their order; one is taken only where all before it are
 * @param notice of both sides
 * @param maximum the most that may be spent
 */
public record FrameworkAgreement(
        String title,
        ImmutableSortedSet<String> schemes,
        DateRange firstTerm,
        ImmutableList<Extension> extensions,
        Notice notice,
        MaximumSpend maximum) {

    /**
     * Refuses an agreement without an end, an extension after one that is not taken, and notice that is longer than the first term.
     *
     * @throws org.almoner.domain.parts.WrongPartException if the first term has no end, no scheme is named, an extension is taken and
     *     one before it is not, or notice given on the first day would end after the first term
     */
    public FrameworkAgreement {
        checkPart(!schemes.isEmpty(), "schemes", "a framework is for one scheme or more, but none is named; name it");
        checkPart(
                firstTerm.end().isPresent(),
                "term",
                "a framework ends, but the term %s has no end; give it, and let extensions follow",
                firstTerm);
        for (int i = 1; i < extensions.size(); i++) {
            checkPart(
                    !extensions.get(i).taken() || extensions.get(i - 1).taken(),
                    "extensions/" + i + "/taken",
                    "extension %s is taken, but extension %s before it is not; take that first",
                    i + 1,
                    i);
        }
        for (Party party : Party.values()) {
            checkPart(
                    !notice.endIfGiven(party, firstTerm.from())
                            .isAfter(firstTerm.end().orElseThrow()),
                    "notice-months/" + Words.of(party),
                    "%s months of notice are longer than the first term %s; correct one of them",
                    notice.months(party),
                    firstTerm);
        }
    }

    /** {@return the days of the first term and of each extension, in order} Each begins on the day on which the one before ends. */
    public ImmutableList<DateRange> stages() {
        ImmutableList.Builder<DateRange> stages = ImmutableList.builder();
        stages.add(firstTerm);
        LocalDate end = firstTerm.end().orElseThrow();
        int months = 0;
        for (Extension extension : extensions) {
            months += extension.months();
            LocalDate next = firstTerm.end().orElseThrow().plusMonths(months);
            stages.add(DateRange.of(end, next));
            end = next;
        }
        return stages.build();
    }

    /** {@return the first day after the last one of the extensions that are taken} */
    public LocalDate termEnd() {
        int taken = (int) extensions.stream().filter(Extension::taken).count();
        return stages().get(taken).end().orElseThrow();
    }

    /** {@return the first day after the last one, if every extension were taken} */
    public LocalDate longestEnd() {
        return stages().get(extensions.size()).end().orElseThrow();
    }
}
