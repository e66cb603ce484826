package org.almoner.domain.transition;

import java.time.LocalDate;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.providers.ProviderId;

/** What a plan makes of one package. */
public sealed interface Outcome {

    /**
     * It stays where it is.
     *
     * @param ground why it can
     */
    record Stays(Ground ground) implements Outcome {}

    /**
     * It moves.
     *
     * @param to whom
     * @param on the first day with that provider
     */
    record Moves(ProviderId to, LocalDate on) implements Outcome {}

    /** Its provider leaves and nobody takes it over: it is left to brokerage. */
    record Unplaced() implements Outcome {}

    /** Why a package can stay where it is. */
    sealed interface Ground {

        /** Its provider stays, and whatever else the person wished for could not be had. */
        record ProviderStays() implements Ground {}

        /**
         * The person keeps the provider with a budget based on the commissioned price (rule L9).
         *
         * @param way by which
         * @param weeklyBudget of a week, exactly
         */
        record OwnBudget(Way way, ExactMoney weeklyBudget) implements Ground {}

        /**
         * The provider has time to improve (rule B6).
         *
         * @param by the day by which it has to
         */
        record Improving(LocalDate by) implements Ground {}
    }
}
