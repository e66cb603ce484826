package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;
import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.util.Optional;

/**
 * The marks of one answer. Where evaluators differ, it is moderated: they settle on a mark together, and say why. Immutable.
 *
 * @param marks by evaluator
 * @param moderation what was settled, where it was moderated
 */
public record Marking(ImmutableSortedMap<String, Integer> marks, Optional<Moderation> moderation) {

    /**
     * The mark on which evaluators settled.
     *
     * @param mark not negative
     * @param reason why; not blank
     * @param by who moderated: a reference, never a person's name; not blank
     */
    public record Moderation(int mark, String reason, String by) {

        /**
         * Refuses a moderation that nobody answers for.
         *
         * @throws IllegalArgumentException if the mark is negative, or reason or author is blank
         */
        public Moderation {
            checkArgument(mark >= 0, "a mark is not negative, but got %s", mark);
            checkArgument(!reason.isBlank(), "a moderation to mark %s gives a reason; write it", mark);
            checkArgument(!by.isBlank(), "a moderation to mark %s names who moderated; write the reference", mark);
        }
    }

    /**
     * Refuses a moderation of marks that do not differ, or to a mark that is below or above all of them.
     *
     * @throws org.almoner.domain.parts.WrongPartException if it is such a one
     */
    public Marking {
        ImmutableSet<Integer> given = ImmutableSet.copyOf(marks.values());
        String said = Joiner.on(", ").withKeyValueSeparator(" ").join(marks);
        moderation.ifPresent(settled -> {
            checkPart(
                    given.size() > 1,
                    "moderated",
                    "only marks that differ are moderated, but got %s; leave it out, or correct a mark",
                    said);
            checkPart(
                    Range.encloseAll(given).contains(settled.mark()),
                    "moderated/mark",
                    "evaluators settle between their marks, which are %s, but the moderated mark is %s; correct it",
                    said,
                    settled.mark());
        });
    }

    /** {@return the mark that counts: the settled one, or that which every evaluator gave; empty where they differ, or nobody marked} */
    public Optional<Integer> mark() {
        ImmutableSet<Integer> given = ImmutableSet.copyOf(marks.values());
        return moderation
                .map(Moderation::mark)
                .or(() -> given.size() == 1 ? given.stream().findFirst() : Optional.empty());
    }
}
