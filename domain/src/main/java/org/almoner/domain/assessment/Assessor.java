package org.almoner.domain.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
import org.almoner.domain.assessment.Assessment.Method;
import org.almoner.domain.assessment.LocalRules.CapitalLimits;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.Basis;
import org.almoner.domain.means.Circumstances;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * Makes financial assessments by the national tables and a council's rules (Care Act 2014, section 17; SI 2014/2672). Immutable;
 * safe for use by many threads.
 */
public final class Assessor {

    private static final int REABLEMENT_DAYS = 42;
    private static final int SHORT_TERM_DAYS = 56;
    private static final int TEMPORARY_DAYS = 364;

    private final NationalTables tables;
    private final LocalRules local;

    /** An assessor by these tables and rules. */
    public Assessor(NationalTables tables, LocalRules local) {
        this.tables = tables;
        this.local = local;
    }

    /** {@return the tables} */
    public NationalTables tables() {
        return tables;
    }

    LocalRules local() {
        return local;
    }

    /**
     * {@return the assessment on a day of a person's circumstances, with notional capital reduced by what it has cost the
     * person since}
     *
     * @throws IllegalArgumentException if there is no care on the day, the person is no adult, or the tables do not know the day
     */
    public Assessment on(LocalDate day, CircumstancesHistory history) {
        return assess(history.on(day).withNotionalReduction(NotionalCapital.reducedBefore(day, history, this)));
    }

    /**
     * {@return the assessment on every day of the range on which there is care} A change counts from its own day on, whatever
     * weekday that is.
     *
     * @throws IllegalArgumentException as for {@link #on}, for any day of the range
     */
    public Timeline<Assessment> over(DateRange range, CircumstancesHistory history) {
        return Reassessment.over(range, history, this);
    }

    /**
     * {@return the assessment of the circumstances}
     *
     * @throws IllegalArgumentException if the person is no adult on that day, or the tables do not know the day
     */
    public Assessment assess(Circumstances of) {
        checkArgument(
                of.person().ageOn(of.day()) >= Adult.ADULT,
                "only adults are charged under the Care Act 2014, but on %s someone born on %s is %s; check the date of birth",
                of.day(),
                of.person().born(),
                of.person().ageOn(of.day()));
        return free(of).or(() -> withoutFullAssessment(of)).orElseGet(() -> full(of));
    }

    private static Optional<Assessment> free(Circumstances of) {
        return of.free()
                .filter(free -> free.value() != FreeCare.REABLEMENT
                        || of.day().isBefore(free.holds().from().plusDays(REABLEMENT_DAYS)))
                .map(free -> {
                    AssessmentLine line = result("Free care", Money.ZERO, Treatment.FREE, Law.FREE);
                    return none(new NoCharge(reason(free.value())), line);
                });
    }

    private static NoCharge.Reason reason(FreeCare free) {
        return switch (free) {
            case REABLEMENT -> NoCharge.Reason.REABLEMENT;
            case SECTION_117 -> NoCharge.Reason.SECTION_117;
            case CONTINUING_HEALTHCARE -> NoCharge.Reason.CONTINUING_HEALTHCARE;
            case CARER -> NoCharge.Reason.CARER;
            case EQUIPMENT -> NoCharge.Reason.EQUIPMENT;
            case CJD -> NoCharge.Reason.CJD;
        };
    }

    private Optional<Assessment> withoutFullAssessment(Circumstances of) {
        if (of.care().setting() == Setting.SHORT_TERM_CARE_HOME
                && isShort(of)
                && local.shortTermStay() == LocalRules.ShortTermStay.FREE) {
            AssessmentLine line = result("Short stay", Money.ZERO, Treatment.FREE, Law.COUNCIL);
            return Optional.of(none(new NoCharge(NoCharge.Reason.SHORT_TERM_STAY), line));
        }
        if (of.basis() instanceof Basis.NotDisclosed) {
            AssessmentLine line =
                    result("Means not disclosed", Money.ZERO, Treatment.WITHOUT_FULL_ASSESSMENT, Law.NOT_DISCLOSED);
            return Optional.of(none(new FullCost(FullCost.Reason.NOT_DISCLOSED), line));
        }
        return of.basis() instanceof Basis.LightTouch light ? Optional.of(lightTouch(light)) : Optional.empty();
    }

    private static Assessment lightTouch(Basis.LightTouch light) {
        Money agreed = light.weekly().orElse(Money.ZERO);
        AssessmentLine line = AssessmentLine.of(
                Part.CHARGE, "Light touch", agreed, agreed, Treatment.WITHOUT_FULL_ASSESSMENT, Law.LIGHT_TOUCH);
        return none(light.weekly().isPresent() ? charge(agreed) : new FullCost(FullCost.Reason.LIGHT_TOUCH), line);
    }

    private static Assessment none(AssessedCharge charge, AssessmentLine line) {
        return Assessment.of(charge, Method.NONE, ImmutableList.of(line));
    }

    private Assessment full(Circumstances of) {
        Method method = method(of);
        CapitalLimits national = new CapitalLimits(
                tables.amount(NationalAmount.LOWER_CAPITAL_LIMIT, of.day()),
                tables.amount(NationalAmount.UPPER_CAPITAL_LIMIT, of.day()));
        CapitalLimits limits = local.limits(of.care().setting(), national);
        ImmutableList<AssessmentLine> assets = new CapitalLines(of, method, limits.upper()).lines();
        Money capital = Money.sum(assets.stream().map(AssessmentLine::counts).toList());
        if (capital.compareTo(limits.upper()) > 0) {
            AssessmentLine over = result(
                    NationalAmount.UPPER_CAPITAL_LIMIT.title(),
                    limits.upper(),
                    Treatment.ABOVE_LIMIT,
                    limits.upper().equals(national.upper()) ? Law.UPPER_LIMIT : Law.COUNCIL);
            return Assessment.of(
                    new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT),
                    method,
                    ImmutableList.<AssessmentLine>builder()
                            .addAll(assets)
                            .add(over.flagged(stayFlags(of)))
                            .addAll(new DeferralLines(tables, local, of, method).lines(limits.upper()))
                            .build());
        }
        ImmutableList.Builder<AssessmentLine> lines = ImmutableList.builder();
        lines.addAll(assets);
        tariff(of, capital, limits).ifPresent(lines::add);
        lines.addAll(incomeAndAllowances(of, method));
        return method == Method.AT_HOME
                ? ChargeLines.atHome(method, lines.build(), local)
                : ChargeLines.inCareHome(method, lines.build());
    }

    private Method method(Circumstances of) {
        return switch (of.care().setting()) {
            case AT_HOME -> Method.AT_HOME;
            case PERMANENT_CARE_HOME -> Method.PERMANENT;
            case TEMPORARY_CARE_HOME -> Method.TEMPORARY;
            case SHORT_TERM_CARE_HOME ->
                isShort(of) && local.shortTermStay() == LocalRules.ShortTermStay.AS_AT_HOME
                        ? Method.AT_HOME
                        : Method.TEMPORARY;
        };
    }

    private static boolean isShort(Circumstances of) {
        return of.day().isBefore(of.stay().from().plusDays(SHORT_TERM_DAYS));
    }

    private Optional<AssessmentLine> tariff(Circumstances of, Money capital, CapitalLimits limits) {
        NationalAmount step = NationalAmount.TARIFF_STEP;
        Money income = TariffIncome.of(capital, limits.lower(), tables.amount(step, of.day()));
        return income.isZero()
                ? Optional.empty()
                : Optional.of(AssessmentLine.of(
                        Part.TARIFF_INCOME,
                        "Income from capital",
                        capital,
                        income,
                        Treatment.TARIFF,
                        tables.authority(step, of.day())));
    }

    private ImmutableList<AssessmentLine> incomeAndAllowances(Circumstances of, Method method) {
        IncomeLines incomes = new IncomeLines(tables, local, of, method);
        AllowanceLines allowances = new AllowanceLines(tables, local, of, method);
        ImmutableList.Builder<AssessmentLine> lines = ImmutableList.builder();
        lines.addAll(incomes.lines());
        if (method != Method.AT_HOME || local.savingsCreditAtHome() == LocalRules.SavingsCredit.UP_TO_DISREGARD) {
            new SavingsDisregard(tables, of).line().ifPresent(lines::add);
        }
        lines.addAll(allowances.housing());
        if (method == Method.AT_HOME) {
            lines.addAll(GuaranteedIncome.lines(tables, local, of));
        }
        lines.addAll(allowances.disability(incomes.countDisabilityBenefit()));
        allowances.personal().stream().map(line -> line.flagged(stayFlags(of))).forEach(lines::add);
        lines.addAll(allowances.commitments());
        return lines.build();
    }

    private static ImmutableSet<Flag> stayFlags(Circumstances of) {
        Setting setting = of.care().setting();
        ImmutableSet.Builder<Flag> flags = ImmutableSet.builder();
        if (setting == Setting.SHORT_TERM_CARE_HOME && !isShort(of)) {
            flags.add(Flag.STAY_OVER_8_WEEKS);
        }
        boolean forATime = setting == Setting.TEMPORARY_CARE_HOME || setting == Setting.SHORT_TERM_CARE_HOME;
        if (forATime && !of.day().isBefore(of.stay().from().plusDays(TEMPORARY_DAYS))) {
            flags.add(Flag.STAY_OVER_52_WEEKS);
        }
        return flags.build();
    }

    private static AssessmentLine result(String item, Money amount, Treatment treatment, Authority authority) {
        return AssessmentLine.of(Part.CHARGE, item, amount, Money.ZERO, treatment, authority);
    }

    /** {@return the contribution, or no charge where it would be nothing} */
    static AssessedCharge charge(Money weekly) {
        return weekly.isZero() ? new NoCharge(NoCharge.Reason.NOTHING_LEFT) : new Contribution(weekly);
    }
}
