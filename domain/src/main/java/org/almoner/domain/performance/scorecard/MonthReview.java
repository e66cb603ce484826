package org.almoner.domain.performance.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What one month says of a provider in a zone. Immutable.
 *
 * @param month which
 * @param verdict what it says
 * @param missed the indicators that were missed, or not measured where they had to be met
 */
public record MonthReview(YearMonth month, Verdict verdict, ImmutableList<Missed> missed) {

    /** What a month says. */
    public enum Verdict {
        /** Too little was offered or reported to say anything, for or against. */
        NOT_MEASURED,
        /** Everything asked for was met. */
        MET,
        /** Something was missed. */
        MISSED
    }

    /**
     * An indicator that was missed.
     *
     * @param measure what it came to
     * @param asked what was asked for, in the indicator's unit
     */
    public record Missed(Measure measure, BigDecimal asked) {}

    /**
     * {@return what the month says} It is not measured where too little was offered or reported, or nothing that is asked for was.
     *
     * @param month of the scorecard
     * @param scorecard of the month in the zone
     * @param rules how much has to have happened
     * @param asked for each indicator
     * @param mustBeMeasured whether what was not measured is missed, as it is for a promotion
     */
    static MonthReview of(
            YearMonth month,
            Scorecard scorecard,
            RoleReviewRules rules,
            ImmutableMap<Indicator, BigDecimal> asked,
            boolean mustBeMeasured) {
        boolean tooLittle = scorecard.of(Indicator.ACCEPTANCE).denominator() < rules.leastOffers()
                || visits(scorecard.of(Indicator.REPORTING), asked) < rules.leastVisits()
                || asked.keySet().stream()
                        .allMatch(indicator -> scorecard.of(indicator).denominator() == 0);
        if (tooLittle) {
            return new MonthReview(month, Verdict.NOT_MEASURED, ImmutableList.of());
        }
        ImmutableList<Missed> missed = asked.entrySet().stream()
                .map(target -> new Missed(scorecard.of(target.getKey()), target.getValue()))
                .filter(target -> target.measure().denominator() == 0
                        ? mustBeMeasured
                        : !target.measure().meets(target.asked()))
                .collect(ImmutableList.toImmutableList());
        return new MonthReview(month, missed.isEmpty() ? Verdict.MET : Verdict.MISSED, missed);
    }

    /** {@return the visits by which a month is measured: those reported, but those due where reporting them is itself asked for} */
    private static long visits(Measure reporting, ImmutableMap<Indicator, BigDecimal> asked) {
        return asked.containsKey(Indicator.REPORTING) ? reporting.denominator() : reporting.numerator();
    }
}
