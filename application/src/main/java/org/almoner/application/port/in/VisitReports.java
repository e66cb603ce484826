package org.almoner.application.port.in;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.parts.SeenText;
import org.almoner.domain.providers.ProviderId;

/** Takes many reports of visits at once: says of each row what it would do, and then does it. */
public interface VisitReports {

    /** How many rejections are told; all are counted. */
    int MOST_TOLD = 100;

    /** {@return what recording the reports would do, by what is known now} Nothing is recorded. */
    Findings check(Reports reports);

    /**
     * Records what is new or changed, as one unit. What is rejected is not recorded, and can be sent again once it is put right; what
     * is the same is left as it is.
     *
     * @return what was done, found by what was known at that moment
     */
    Findings record(Reports reports, Author author);

    /**
     * Records the reports of a file as {@link #record(Reports, Author)} does, unless one of its reference was recorded before. A file of which every
     * row is rejected leaves its reference free.
     */
    FileOutcome record(FileReference file, Reports reports, Author author);

    /** {@return when and by whom a file of the reference was recorded, or empty when none was} */
    Optional<FileOutcome.Duplicate> find(FileReference file);

    /**
     * What a provider calls a file. Two references that people read alike are of one file: capitals, how letters are encoded and how many
     * spaces there are make no difference. Immutable.
     *
     * @param provider whose reports they are
     * @param reference of its own, which it gives to no other file
     */
    record FileReference(ProviderId provider, String reference) {

        /**
         * Refuses a blank reference, and one with characters that nobody sees.
         *
         * @throws IllegalArgumentException if it is blank, or no {@link SeenText}
         */
        public FileReference {
            checkArgument(!reference.isBlank(), "a file of visits has a reference");
            SeenText.check(reference);
        }

        /** {@return the reference as it is compared: the same for all that people read alike} */
        public String compared() {
            String letters = Normalizer.normalize(reference, Normalizer.Form.NFKC);
            return CharMatcher.whitespace().trimAndCollapseFrom(letters, ' ').toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a file. */
    sealed interface FileOutcome {

        /**
         * What is not rejected was recorded.
         *
         * @param findings what was done
         */
        record Recorded(Findings findings) implements FileOutcome {}

        /**
         * Nothing was recorded: a file of the reference was recorded before.
         *
         * @param file the reference
         * @param since when
         * @param by whom
         */
        record Duplicate(FileReference file, Instant since, String by) implements FileOutcome {}
    }

    /**
     * Reports that belong together, such as a file.
     *
     * @param provider which reports visits of its own packages alone; empty where the council reports, in the name of any
     * @param rows in their order
     */
    record Reports(Optional<ProviderId> provider, Rows rows) {}

    /** Where rows come from. They are read once by each use case, and never held all together. */
    @FunctionalInterface
    interface Rows {

        /** Gives every row in order, from the thread of the caller. What it throws is thrown on, and then nothing is recorded. */
        void each(Consumer<Row> row);
    }

    /** A row of what was sent. */
    sealed interface Row {

        /** {@return where it begins, counted from 1} */
        long line();

        /**
         * A report.
         *
         * @param line where it begins, counted from 1
         * @param report what it says
         */
        record Read(long line, VisitRecord report) implements Row {}

        /**
         * Something that is no report.
         *
         * @param line where it begins, counted from 1
         * @param why at least one reason
         */
        record NotRead(long line, ImmutableList<Reason.Malformed> why) implements Row {

            /**
             * Refuses to be without a reason.
             *
             * @throws IllegalArgumentException if there is none
             */
            public NotRead {
                checkArgument(!why.isEmpty(), "say why line %s is no report", line);
            }
        }
    }

    /**
     * What recording reports does or would do.
     *
     * @param counts of all rows
     * @param rejections the first of them in order, {@link #MOST_TOLD} at most
     * @param unplanned of what is new or changed, what is at times that no plan has; empty where nothing is
     */
    record Findings(Counts counts, ImmutableList<Rejection> rejections, Optional<Unplanned> unplanned) {}

    /**
     * Reports that are recorded, and from which no money follows unless a plan has their visits: no plan of the package has one at the
     * time, and the package has no time bank.
     *
     * @param count how many; at least one
     * @param line where the first of them begins
     * @param visit which that is about
     */
    record Unplanned(long count, long line, VisitId visit) {}

    /**
     * How many rows there are of each kind.
     *
     * @param read all of them
     * @param fresh about visits of which the provider had reported nothing
     * @param changed which say otherwise than the provider's latest report of the visit
     * @param same which say what is known already
     * @param rejected which are not recorded
     */
    record Counts(long read, long fresh, long changed, long same, long rejected) {

        /**
         * Refuses counts that do not add up.
         *
         * @throws IllegalArgumentException if they do not come to what was read
         */
        public Counts {
            checkArgument(
                    read == fresh + changed + same + rejected,
                    "%s rows were read, but %s new, %s changed, %s same and %s rejected do not come to that",
                    read,
                    fresh,
                    changed,
                    same,
                    rejected);
        }
    }

    /**
     * A row that is not recorded.
     *
     * @param line where it begins
     * @param visit which it is about; empty where that could not be read
     * @param reasons every one; at least one
     */
    record Rejection(long line, Optional<VisitId> visit, ImmutableList<Reason> reasons) {}

    /** Why a row is not recorded. */
    sealed interface Reason {

        /**
         * It could not be read.
         *
         * @param column where; empty for the row as a whole
         * @param value what is there
         * @param detail what is wrong, and what to do
         */
        record Malformed(String column, String value, String detail) implements Reason {}

        /**
         * Recording refuses it.
         *
         * @param refusal why
         */
        record Refused(RecordRefusal refusal) implements Reason {}

        /**
         * A provider reports a visit of a package that is not with it on the day. Whether there is such a package at all is not said.
         *
         * @param pack the package
         * @param provider who reports
         * @param day of the visit
         */
        record NotOfProvider(PackageId pack, ProviderId provider, LocalDate day) implements Reason {}

        /**
         * The visit is still to come.
         *
         * @param visit which
         * @param clock what the clocks of the council show
         */
        record StillToCome(VisitId visit, LocalDateTime clock) implements Reason {}

        /**
         * An earlier row that is not rejected reports the same visit by the same provider.
         *
         * @param visit which
         */
        record ReportedTwice(VisitId visit) implements Reason {}
    }
}
