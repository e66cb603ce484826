package org.almoner.application.port.out;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.domain.time.Knowledge;

/**
 * Who did what when and why, and whether what the store holds is still what was recorded.
 *
 * <p>Every unit of work that records is sealed: the seal is a digest of its records and of the seal before it. Whoever changes,
 * removes or adds a record behind Almoner's back breaks the seals from there on. Whoever could seal all of it anew is found out by
 * a seal that was noted elsewhere.
 */
public interface AuditTrail {

    /** {@return what was done, in the order of the units of work; in a unit by subject and act} */
    ImmutableList<Entry> entries(Query query);

    /** {@return what was done to the subject, in the same order} */
    default ImmutableList<Entry> of(Subject subject) {
        return entries(new Query(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(subject.reference())))
                .stream()
                .filter(entry -> entry.subject().equals(subject))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the latest seal, or empty while nothing is recorded} Noted elsewhere, it shows later that all up to it is as it was. */
    Optional<Seal> latest();

    /**
     * {@return everything that is not as it was recorded, in the order of the seals; nothing where all is}
     *
     * @param noted a seal that was the latest once
     */
    ImmutableList<Finding> verify(Optional<Seal> noted);

    /**
     * {@return the erasures of people since the noted seal, or all; in the order of the units of work} Erasing is the one act that
     * may change what was sealed, so whoever notes seals holds these against what is known of erasures elsewhere.
     *
     * @param noted a seal that was the latest once; of one that the store does not have, all are answered
     */
    ImmutableList<Entry> erasedSince(Optional<Seal> noted);

    /**
     * What was done. Immutable.
     *
     * @param unit the number of the unit of work, 1 for the first; later ones have greater numbers
     * @param subject what it was done to
     * @param act what was done: {@code opened}; {@code KIND recorded} and {@code KIND withdrawn} of a fact, such as
     *     {@code plan recorded}; {@code visits reported}; {@code published}, {@code answered} and {@code decided} of a need;
     *     {@code drafted}, {@code submitted}, {@code approved}, {@code paid} and {@code rejected} of a run; {@code held} and
     *     {@code released} of a line; {@code exported} and {@code erased} of a person
     * @param known since when it is known, by whom and why; of an answer the provider who gave it. Where nobody wrote a reason it
     *     is {@code for package K-00042} of a published need, {@code takes it} or {@code declines} of an answer, and
     *     {@code by scheme leicestershire-2020} of a drafted run
     * @param count how many records, at least 1: more of the visits of a package that were reported at once
     */
    record Entry(long unit, Subject subject, String act, Knowledge known, int count) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::unit)
                .thenComparing(entry -> entry.known().since())
                .thenComparing(entry -> entry.subject().kind())
                .thenComparing(entry -> entry.subject().reference())
                .thenComparing(Entry::act)
                .thenComparing(entry -> entry.known().by())
                .thenComparing(entry -> entry.known().reason());

        /** {@return whether it is the opening of a package} */
        public boolean isOpening() {
            return act.equals("opened");
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What something was done to. Immutable.
     *
     * @param kind what it is
     * @param reference of a line its text, of a need or run its number
     */
    record Subject(Kind kind, String reference) {

        /** What it is. */
        public enum Kind {
            /** A person who draws on care. */
            PERSON,
            /** A care package. */
            PACKAGE,
            /** A provider. */
            PROVIDER,
            /** A published need. */
            NEED,
            /** A run. */
            RUN,
            /** A line of the ledger. */
            LINE;

            /** {@return the name in lower case} */
            @Override
            public String toString() {
                return Ascii.toLowerCase(name());
            }
        }

        /** {@return kind and reference, such as {@code package K-00042}} */
        @Override
        public String toString() {
            return kind + " " + reference;
        }
    }

    /**
     * Which entries are asked for; those that meet all conditions. Immutable.
     *
     * @param from what is known since this instant or later
     * @param to what is known since before this instant
     * @param by whose
     * @param reference of which subject
     */
    record Query(Optional<Instant> from, Optional<Instant> to, Optional<String> by, Optional<String> reference) {

        /** Every entry. */
        public static final Query ALL =
                new Query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** {@return whether the entry meets the conditions} */
        public boolean asksFor(Entry entry) {
            Instant since = entry.known().since();
            return from.filter(since::isBefore).isEmpty()
                    && to.filter(end -> !since.isBefore(end)).isEmpty()
                    && by.filter(name -> !name.equals(entry.known().by())).isEmpty()
                    && reference
                            .filter(wanted -> !wanted.equals(entry.subject().reference()))
                            .isEmpty();
        }
    }

    /**
     * A seal of the chain. Immutable.
     *
     * @param number 1 for the first
     * @param hash 64 digits and letters from a to f
     */
    record Seal(long number, String hash) {

        private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

        /** {@return the seal that {@link #toString()} wrote} */
        public static Seal parse(String text) {
            Matcher parts = TEXT.matcher(text);
            checkArgument(
                    parts.matches(),
                    "'%s' is not a seal: write its number, a colon and 64 digits or letters from a to f",
                    text);
            return new Seal(Long.parseLong(parts.group(1)), parts.group(2));
        }

        /** {@return number and hash with a colon between; {@link #parse} reads it} */
        @Override
        public String toString() {
            return number + ":" + hash;
        }
    }

    /** Something that is not as it was recorded. */
    sealed interface Finding {

        /**
         * A seal does not follow from the one before, or is not there.
         *
         * @param seal its number
         */
        record SealBroken(long seal) implements Finding {}

        /**
         * The records of a unit are others than were sealed.
         *
         * @param place where they are kept, such as the name of a table
         * @param unit the number of the unit of work
         * @param sealed how many records were sealed
         * @param found how many there are
         */
        record RecordsChanged(String place, long unit, long sealed, long found) implements Finding {}

        /**
         * Records were sealed again by a unit that erased nobody, or that changed more in them than erasing does: an amount, a
         * day, an author, or how many they are.
         *
         * @param place where they are kept
         * @param unit the number of the unit of work that recorded them
         * @param by the number of the one that sealed them again
         */
        record SealedAgain(String place, long unit, long by) implements Finding {}

        /**
         * The store has another seal of that number than was noted, or none.
         *
         * @param noted what was noted
         */
        record OtherThanNoted(Seal noted) implements Finding {}
    }
}
