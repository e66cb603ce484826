package org.almoner.wording;

import java.math.BigDecimal;
import org.almoner.domain.parts.Words;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.Measure;
import org.almoner.domain.performance.scorecard.ScorecardRules;

/** What providers did, indicator by indicator, in words. */
public final class ScorecardWords {

    private ScorecardWords() {}

    /** {@return the name, such as {@code Start on time}} */
    public static String name(Indicator indicator) {
        return Words.capitalised(Figures.words(indicator));
    }

    /** {@return what an indicator came to; a dash where nothing was measured} */
    public static String value(Measure measure) {
        return measure.value().map(value -> figure(measure.indicator(), value)).orElse("-");
    }

    /** {@return the value in the indicator's unit, such as {@code 87.5%}} */
    public static String figure(Indicator indicator, BigDecimal value) {
        String figure = value.stripTrailingZeros().toPlainString();
        return switch (indicator.unit()) {
            case SHARE -> figure + "%";
            case MINUTES -> figure + " min";
            case PER_THOUSAND -> figure + " in 1,000";
        };
    }

    /** {@return what is counted, by the scheme's rules} */
    public static String meaning(Indicator indicator, ScorecardRules rules) {
        return switch (indicator) {
            case TIME_TO_ACCEPT -> "minutes to acceptances of known time";
            case PICK_UP_IN_TIME -> "acceptances within " + rules.pickUpMinutes() + " minutes";
            case ACCEPTANCE -> "acceptances of offers";
            case START_ON_TIME -> "first visits to which a carer came";
            case PUNCTUALITY -> "carers within " + rules.punctualMinutes() + " minutes of the plan";
            case LENGTH_OF_STAY -> "minutes stayed of minutes planned";
            case MISSED_VISITS -> "missed visits of those reported and not cancelled";
            case CONTINUITY -> "visits by the " + Figures.counted(rules.regularCarers(), "regular carer");
            case REPORTING -> "visits reported of those planned";
            case COMPLAINTS -> "complaints to visits, in all zones";
            case QUALITY -> "score of the council's rating, in hundredths of a per cent";
        };
    }
}
