package org.almoner.domain.complaints;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;

/** Something that happened to a complaint after it was received. Immutable. */
public sealed interface ComplaintStep {

    /** {@return the day on which it happened} */
    LocalDate on();

    /**
     * The council said that it has the complaint.
     *
     * @param on when it said so
     */
    record Acknowledged(LocalDate on) implements ComplaintStep {}

    /**
     * Whoever complains agreed that the answer may take longer.
     *
     * @param on when that was agreed
     * @param until the day by which the answer is now due
     */
    record LongerTimeAgreed(LocalDate on, LocalDate until) implements ComplaintStep {

        /**
         * Refuses a time that is over when it is agreed.
         *
         * @throws IllegalArgumentException if the answer would be due before the day of the agreement
         */
        public LongerTimeAgreed {
            checkArgument(
                    !until.isBefore(on),
                    "an answer that is agreed on %s to be due by %s would be late already",
                    on,
                    until);
        }
    }

    /**
     * The council wrote that the answer is late. A letter of a day on which it is in time says nothing of that.
     *
     * @param on when it wrote
     */
    record HoldingLetter(LocalDate on) implements ComplaintStep {}

    /**
     * The council is done with it: it answered, the complaint was withdrawn, or somebody else answers.
     *
     * @param on when
     * @param outcome a code of the policy, which says of each outcome in which manner it ends a complaint
     */
    record Closed(LocalDate on, ComplaintCode outcome) implements ComplaintStep {}

    /**
     * Whoever complains went to the ombudsman.
     *
     * @param on when the council learned of it
     */
    record ToOmbudsman(LocalDate on) implements ComplaintStep {}

    /**
     * The ombudsman decided.
     *
     * @param on when
     * @param decision a code of the policy
     */
    record OmbudsmanDecided(LocalDate on, ComplaintCode decision) implements ComplaintStep {}

    /**
     * Money was paid to put things right, beside the ledger.
     *
     * @param on when
     * @param amount above nothing
     */
    record SettlementPaid(LocalDate on, Money amount) implements ComplaintStep {

        /**
         * Refuses to pay nothing.
         *
         * @throws IllegalArgumentException if the amount is not above nothing
         */
        public SettlementPaid {
            checkArgument(amount.pence() > 0, "a settlement is above nothing, but is %s", amount);
        }
    }

    /**
     * Charges of the person are waived for it.
     *
     * @param on when that was proposed
     * @param days of the waiver; with an end
     */
    record Waived(LocalDate on, DateRange days) implements ComplaintStep {

        /**
         * Refuses days without end.
         *
         * @throws IllegalArgumentException if the days have no end
         */
        public Waived {
            checkArgument(days.end().isPresent(), "a waiver for a complaint is of days with an end, but got %s", days);
        }
    }

    /**
     * A run of the ledger corrected the charges in dispute.
     *
     * @param on when
     * @param run its number; 1 or more
     */
    record Corrected(LocalDate on, int run) implements ComplaintStep {

        /**
         * Refuses what is no number of a run.
         *
         * @throws IllegalArgumentException if the number is below 1
         */
        public Corrected {
            checkArgument(run >= 1, "runs are numbered from 1, but got %s", run);
        }
    }
}
