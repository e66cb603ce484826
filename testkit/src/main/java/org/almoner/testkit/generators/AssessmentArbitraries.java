package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.assessment.LocalRules.CapitalLimits;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.assessment.NationalTables.Cell;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** Generators of national tables and of councils' rules about financial assessments. Stateless. */
public final class AssessmentArbitraries {

    /** The days of the generated tables: two years. */
    public static final DateRange TERM = DateRange.of(LocalDate.of(2024, 4, 6), LocalDate.of(2026, 4, 6));

    private static final LocalDate SECOND_YEAR = LocalDate.of(2025, 4, 6);

    private AssessmentArbitraries() {}

    /** {@return tables of two years: weekly amounts from nothing to £300, limits as they are, every amount in each year} */
    public static Arbitrary<NationalTables> nationalTables() {
        List<NationalAmount> weekly = Stream.of(NationalAmount.values())
                .filter(NationalAmount::isWeekly)
                .toList();
        return pounds(300).list().ofSize(2 * weekly.size()).map(amounts -> {
            ImmutableList.Builder<Cell> cells = ImmutableList.builder();
            for (int i = 0; i < weekly.size(); i++) {
                cells.add(cell(weekly.get(i), DateRange.of(TERM.from(), SECOND_YEAR), amounts.get(2 * i)));
                cells.add(cell(weekly.get(i), new DateRange(SECOND_YEAR, TERM.end()), amounts.get(2 * i + 1)));
            }
            cells.add(cell(NationalAmount.LOWER_CAPITAL_LIMIT, TERM, Money.ofPounds(14_250)));
            cells.add(cell(NationalAmount.UPPER_CAPITAL_LIMIT, TERM, Money.ofPounds(23_250)));
            cells.add(cell(NationalAmount.TARIFF_STEP, TERM, Money.ofPounds(250)));
            return NationalTables.of(TERM, cells.build());
        });
    }

    private static Cell cell(NationalAmount amount, DateRange days, Money money) {
        return new Cell(amount, days, new Figure(money, "generated", Confidence.I));
    }

    /** {@return rules of a council that decided anything it may, or nothing} */
    public static Arbitrary<LocalRules> localRules() {
        Arbitrary<LocalRules> decided = Builders.withBuilder(Draft::new)
                .use(dated())
                .inSetter((draft, value) -> draft.topUp = value)
                .use(dated())
                .inSetter((draft, value) -> draft.expenditure = value)
                .use(MoneyArbitraries.percentage())
                .inSetter((draft, value) -> draft.taken = value)
                .use(pounds(5).list().ofSize(2))
                .inSetter((draft, value) -> draft.small = value)
                .use(Arbitraries.longs().between(5, 200).map(Money::ofPounds).optional(0.3))
                .inSetter((draft, value) -> draft.maximum = value)
                .use(limits())
                .inSetter((draft, value) -> draft.limits = value)
                .use(Arbitraries.of(LocalRules.SavingsCredit.class))
                .inSetter((draft, value) -> draft.savingsCredit = value)
                .use(Arbitraries.of(true, false))
                .inSetter((draft, value) -> draft.night = value)
                .use(Arbitraries.of(LocalRules.ShortTermStay.class))
                .inSetter((draft, value) -> draft.stay = value)
                .build(Draft::rules);
        return Arbitraries.oneOf(decided, Arbitraries.just(LocalRules.NONE));
    }

    private static Arbitrary<Timeline<Money>> dated() {
        return TimeArbitraries.timeline(pounds(20), TimeArbitraries.dateRangeWithin(TERM));
    }

    private static Arbitrary<ImmutableMap<Setting, CapitalLimits>> limits() {
        Arbitrary<CapitalLimits> limits = Combinators.combine(
                        Arbitraries.longs().between(0, 20_000).map(Money::ofPounds),
                        Arbitraries.longs().between(20_000, 50_000).map(Money::ofPounds))
                .as(CapitalLimits::new);
        return Arbitraries.maps(
                        Arbitraries.of(Setting.AT_HOME, Setting.TEMPORARY_CARE_HOME, Setting.SHORT_TERM_CARE_HOME),
                        limits)
                .ofMaxSize(2)
                .map(ImmutableMap::copyOf);
    }

    /** {@return amounts from nothing to so many pounds} */
    static Arbitrary<Money> pounds(long most) {
        return Arbitraries.longs().between(0, most * 100).map(Money::ofPence);
    }

    /** The parts of the rules until all are drawn. */
    private static final class Draft {
        private Timeline<Money> topUp = Timeline.empty();
        private Timeline<Money> expenditure = Timeline.empty();
        private Percentage taken = Percentage.WHOLE;
        private List<Money> small = List.of();
        private Optional<Money> maximum = Optional.empty();
        private ImmutableMap<Setting, CapitalLimits> limits = ImmutableMap.of();
        private LocalRules.SavingsCredit savingsCredit = LocalRules.SavingsCredit.DISREGARDED;
        private boolean night;
        private LocalRules.ShortTermStay stay = LocalRules.ShortTermStay.FREE;

        LocalRules rules() {
            return new LocalRules(
                    topUp, expenditure, small.get(0), taken, small.get(1), maximum, limits, savingsCredit, night, stay);
        }
    }
}
