package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.Timeline;

/**
 * A kind of income, such as State Pension, and how the law treats it over the years. Immutable.
 *
 * @param code lower-case words joined by hyphens; files name the kind by it
 * @param name for people
 * @param disabilityBenefit whether it is paid for the cost of being disabled, so that disability-related expenditure must be
 *     looked at, and a council may leave out what is paid for the night
 * @param qualifying whether it counts for savings credit
 * @param rules the treatment on each day; the law knows no such income on the other days
 */
public record IncomeKind(
        String code, String name, boolean disabilityBenefit, boolean qualifying, Timeline<Rule> rules) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Refuses a malformed code.
     *
     * @throws IllegalArgumentException if the code is not of the described form, or the name is blank
     */
    public IncomeKind {
        checkCode(code, name);
    }

    static void checkCode(String code, String name) {
        checkArgument(CODE.matcher(code).matches(), "'%s' is not a code: write words such as state-pension", code);
        checkArgument(!name.isBlank(), "'%s' has no name for people; give it one", code);
    }

    /**
     * {@return how the law treats it on the day}
     *
     * @throws IllegalArgumentException if there is no rule for the day
     */
    public Rule on(LocalDate day) {
        return rules.find(day)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no rule for " + code + " on " + day + "; the rules hold " + rules.entries()));
    }

    /**
     * How the law treats an income. Immutable.
     *
     * @param atHome outside care homes
     * @param permanent in a care home for good
     * @param temporary in a care home for a time
     * @param upTo how much of a week's income does not count, where a treatment is {@link
     *     IncomeTreatment#DISREGARDED_UP_TO}; else nothing
     * @param authority what the rule rests on
     */
    public record Rule(
            IncomeTreatment atHome,
            IncomeTreatment permanent,
            IncomeTreatment temporary,
            Money upTo,
            Authority authority) {

        /**
         * Refuses an amount where no treatment uses one, and the other way round.
         *
         * @throws IllegalArgumentException if the amount and the treatments do not fit
         */
        public Rule {
            boolean limited = atHome == IncomeTreatment.DISREGARDED_UP_TO
                    || permanent == IncomeTreatment.DISREGARDED_UP_TO
                    || temporary == IncomeTreatment.DISREGARDED_UP_TO;
            checkArgument(
                    limited ? upTo.compareTo(Money.ZERO) > 0 : upTo.isZero(),
                    "an amount goes with the treatment disregarded-up-to, and only with it, but got %s",
                    upTo);
        }
    }
}
