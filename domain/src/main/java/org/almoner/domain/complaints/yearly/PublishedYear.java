package org.almoner.domain.complaints.yearly;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.almoner.domain.complaints.Nature;

/**
 * A year of complaints as a council published it, whose figures are held against each other. Immutable.
 *
 * @param title for people
 * @param source where it was published
 * @param cases how many it says there are of each nature
 * @param tables as printed
 * @param sums of other figures
 * @param ratios of one figure to another
 * @param notChecked what is printed without the figures that it follows from
 */
public record PublishedYear(
        String title,
        String source,
        ImmutableMap<Nature, Integer> cases,
        ImmutableList<Table> tables,
        ImmutableList<Sum> sums,
        ImmutableList<Ratio> ratios,
        ImmutableList<String> notChecked) {

    /**
     * A table as printed.
     *
     * @param counts what it says
     * @param printed the sum, where one is printed
     */
    public record Table(CaseTable counts, Optional<Integer> printed) {

        /** {@return the sum of the counts less the printed one; 0 where none is printed} */
        public int misprint() {
            return printed.map(sum -> counts.sum() - sum).orElse(0);
        }

        /** {@return whether the counts come to the cases, as far as each is counted once, and to the printed sum} */
        public boolean agrees() {
            CaseTable.Reconciliation found = counts.reconciliation();
            return misprint() == 0
                    && (found == CaseTable.Reconciliation.AGREES || found == CaseTable.Reconciliation.SEVERAL_EACH);
        }
    }

    /**
     * Figures that should come to another.
     *
     * @param what they are
     * @param parts by name; at least one
     * @param printed what they should come to
     */
    public record Sum(String what, ImmutableMap<String, BigDecimal> parts, BigDecimal printed) {

        /** {@return what the parts come to} */
        public BigDecimal total() {
            return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** {@return what the parts come to less what is printed} */
        public BigDecimal difference() {
            return total().subtract(printed);
        }

        /** {@return whether the parts come to what is printed} */
        public boolean agrees() {
            return difference().signum() == 0;
        }
    }

    /**
     * A figure that should be another divided by a third.
     *
     * @param what it is
     * @param part what is divided
     * @param whole by what; not 0
     * @param perCent whether it is printed per cent
     * @param printed as printed, with as many decimals
     */
    public record Ratio(String what, BigDecimal part, BigDecimal whole, boolean perCent, BigDecimal printed) {

        private static final int POINTS = 2;

        /**
         * Refuses to divide by nothing.
         *
         * @throws IllegalArgumentException if the whole is 0
         */
        public Ratio {
            checkArgument(whole.signum() != 0, "%s cannot be of nothing", what);
        }

        /** {@return it worked out, rounded half up to as many decimals as are printed} */
        public BigDecimal workedOut() {
            BigDecimal scaled = perCent ? part.movePointRight(POINTS) : part;
            return scaled.divide(whole, printed.scale(), RoundingMode.HALF_UP);
        }

        /** {@return whether it is what is printed} */
        public boolean agrees() {
            return workedOut().compareTo(printed) == 0;
        }
    }

    /** {@return how many of the figures that can be checked do not agree} */
    public int disagreements() {
        return (int) (tables.stream().filter(table -> !table.agrees()).count()
                + sums.stream().filter(sum -> !sum.agrees()).count()
                + ratios.stream().filter(ratio -> !ratio.agrees()).count());
    }
}
