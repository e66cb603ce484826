package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.Assessment;
import org.almoner.domain.assessment.Assessment.Method;
import org.almoner.domain.assessment.AssessmentLine;
import org.almoner.domain.assessment.Assessor;
import org.almoner.domain.assessment.GuaranteedIncome;
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.assessment.Part;
import org.almoner.domain.assessment.TariffIncome;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.CapitalTreatment;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.generators.AlmonerDomain;

/** What holds of every financial assessment, whatever a person has and a council decided (property P2). */
@Domain(AlmonerDomain.class)
class AssessmentProperties {

    private static final DateRange EVER = DateRange.parse("2000-01-01/..");
    private static final Authority LAW = Authority.of("the law", Confidence.L);
    private static final CapitalKind SAVINGS = new CapitalKind("savings", "Savings", CapitalTreatment.COUNTED, 0, LAW);
    private static final IncomeKind BENEFIT = new IncomeKind(
            "benefit",
            "Benefit",
            false,
            false,
            Timeline.of(
                    EVER,
                    new IncomeKind.Rule(
                            IncomeTreatment.COUNTED,
                            IncomeTreatment.COUNTED,
                            IncomeTreatment.COUNTED,
                            Money.ZERO,
                            LAW)));

    @Property
    void theLinesAddUpToTheCharge(
            @ForAll NationalTables tables, @ForAll LocalRules local, @ForAll CircumstancesHistory history) {
        Assessment assessment = first(tables, local, history);
        if (assessment.charge() instanceof Contribution contribution) {
            assertThat(assessment.weekly()).isEqualTo(contribution.weekly());
        } else if (!(assessment.charge() instanceof FullCost)) {
            assertThat(assessment.weekly()).isEqualTo(Money.ZERO);
        }
    }

    @Property
    void nothingIsEverBelowNothing(
            @ForAll NationalTables tables,
            @ForAll LocalRules local,
            @ForAll CircumstancesHistory history,
            @ForAll @LongRange(max = 200_000) long cost) {
        Assessment assessment = first(tables, local, history);

        assertThat(assessment.charge().chargeFor(Money.ofPence(cost))).isBetween(Money.ZERO, Money.ofPence(cost));
        assertThat(assessment.capital()).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(assessment.income()).isGreaterThanOrEqualTo(Money.ZERO);
    }

    @Property
    void atLeastTheGuaranteeOrTheAllowanceIsLeft(
            @ForAll NationalTables tables, @ForAll LocalRules local, @ForAll CircumstancesHistory history) {
        Assessment assessment = first(tables, local, history);
        if (assessment.charge() instanceof Contribution contribution && assessment.method() != Method.NONE) {
            Money least = assessment.method() == Method.AT_HOME
                    ? GuaranteedIncome.weekly(tables, history.on(history.start()))
                    : tables.get(NationalAmount.PERSONAL_EXPENSES_ALLOWANCE, history.start())
                            .amount();

            assertThat(assessment.income().minus(contribution.weekly())).isGreaterThanOrEqualTo(least);
        }
    }

    @Property
    void moreIncomeNeverLowersTheCharge(
            @ForAll NationalTables tables,
            @ForAll LocalRules local,
            @ForAll CircumstancesHistory history,
            @ForAll @LongRange(max = 100_000) long more) {
        Income raise = Income.weekly(BENEFIT, Money.ofPence(more));
        CircumstancesHistory richer = new CircumstancesHistory(
                history.person(),
                history.care(),
                history.household(),
                history.basis(),
                history.free(),
                with(history.incomes(), raise),
                history.assets(),
                history.expenses());

        assertThat(charge(tables, local, history).isAtMost(charge(tables, local, richer)))
                .isTrue();
    }

    @Property
    void moreCapitalNeverLowersTheCharge(
            @ForAll NationalTables tables,
            @ForAll LocalRules local,
            @ForAll CircumstancesHistory history,
            @ForAll @LongRange(max = 3_000_000) long more) {
        CircumstancesHistory richer = new CircumstancesHistory(
                history.person(),
                history.care(),
                history.household(),
                history.basis(),
                history.free(),
                history.incomes(),
                with(history.assets(), Asset.of(SAVINGS, Money.ofPence(more))),
                history.expenses());

        assertThat(charge(tables, local, history).isAtMost(charge(tables, local, richer)))
                .isTrue();
    }

    @Property
    void whatCountsIsRoundedInThePersonsFavour(
            @ForAll NationalTables tables, @ForAll LocalRules local, @ForAll CircumstancesHistory history) {
        Assessment assessment = first(tables, local, history);
        ImmutableList<AssessmentLine> lines = assessment.lines(Part.INCOME);
        ImmutableList<Income> incomes = history.on(history.start()).incomes();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).counts().exact())
                    .isLessThanOrEqualTo(incomes.get(i).weekly());
        }
        assertThat(assessment.lines(Part.DISABILITY_EXPENDITURE))
                .allSatisfy(line -> assertThat(line.counts()).isLessThanOrEqualTo(Money.ZERO));
    }

    @Property
    void tariffIncomeGrowsByAPoundForEachStep(
            @ForAll @LongRange(max = 5_000_000) long capital, @ForAll @LongRange(max = 5_000_000) long more) {
        Money limit = Money.ofPounds(14_250);
        Money step = Money.ofPounds(250);
        Money before = TariffIncome.of(Money.ofPence(capital), limit, step);

        assertThat(TariffIncome.of(Money.ofPence(capital + more), limit, step)).isGreaterThanOrEqualTo(before);
        if (capital > limit.pence()) {
            assertThat(TariffIncome.of(Money.ofPence(capital).plus(step), limit, step))
                    .isEqualTo(before.plus(Money.ofPounds(1)));
        }
    }

    @Property
    void assessingAStretchIsAssessingEachOfItsDays(
            @ForAll NationalTables tables,
            @ForAll LocalRules local,
            @ForAll CircumstancesHistory history,
            @ForAll @IntRange(min = 1, max = 200) int length) {
        Assessor assessor = new Assessor(tables, local);
        LocalDate end = Lists.newArrayList(
                        history.start().plusDays(length), tables.term().end().orElseThrow())
                .stream()
                .min(LocalDate::compareTo)
                .orElseThrow();
        DateRange range = DateRange.of(history.start(), end);
        Timeline<Assessment> daily = Timeline.empty();
        for (LocalDate day : range.days().toList()) {
            if (history.care().find(day).isPresent()) {
                daily = daily.with(DateRange.day(day), assessor.on(day, history));
            }
        }

        assertThat(assessor.over(range, history)).isEqualTo(daily);
    }

    private static Assessment first(NationalTables tables, LocalRules local, CircumstancesHistory history) {
        return new Assessor(tables, local).on(history.start(), history);
    }

    private static AssessedCharge charge(NationalTables tables, LocalRules local, CircumstancesHistory history) {
        return first(tables, local, history).charge();
    }

    private static <T> ImmutableList<Timeline.Entry<T>> with(ImmutableList<Timeline.Entry<T>> entries, T more) {
        return ImmutableList.<Timeline.Entry<T>>builder()
                .addAll(entries)
                .add(new Timeline.Entry<>(EVER, more))
                .build();
    }
}
