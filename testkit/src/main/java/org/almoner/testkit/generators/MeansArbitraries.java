package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.Basis;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.CapitalTreatment;
import org.almoner.domain.means.Care;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Disposal;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.Ownership;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** Generators of people's circumstances over two years, whatever they get, have and pay. Stateless. */
public final class MeansArbitraries {

    private static final DateRange TERM = AssessmentArbitraries.TERM;
    private static final DateRange EVER = DateRange.from(LocalDate.of(2000, 1, 1));
    private static final Authority LAW = Authority.of("generated", Confidence.L);

    private MeansArbitraries() {}

    /** {@return kinds of income of every treatment, for disability or not} */
    public static Arbitrary<IncomeKind> incomeKind() {
        Arbitrary<IncomeTreatment> treatment = Arbitraries.of(IncomeTreatment.class);
        return Combinators.combine(treatment, treatment, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((atHome, inCareHome, disability, qualifying) -> {
                    boolean limited = atHome == IncomeTreatment.DISREGARDED_UP_TO
                            || inCareHome == IncomeTreatment.DISREGARDED_UP_TO;
                    Money upTo = limited ? Money.ofPounds(10) : Money.ZERO;
                    return new IncomeKind(
                            "generated",
                            "Generated",
                            disability,
                            qualifying,
                            Timeline.of(EVER, new IncomeKind.Rule(atHome, inCareHome, inCareHome, upTo, LAW)));
                });
    }

    /** {@return incomes of up to £400 a payment} */
    public static Arbitrary<Income> income() {
        return Combinators.combine(
                        incomeKind(),
                        AssessmentArbitraries.pounds(400),
                        Arbitraries.of(PaymentPeriod.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((kind, amount, period, joint, half) ->
                        new Income("Generated", kind, amount, period, joint, true, half));
    }

    /** {@return pieces of capital of every treatment, worth up to £30,000, some given away} */
    public static Arbitrary<Asset> asset() {
        return Combinators.combine(
                        Arbitraries.of(CapitalTreatment.class),
                        AssessmentArbitraries.pounds(30_000),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false),
                        TimeArbitraries.dateRangeWithin(TERM),
                        Arbitraries.integers().between(0, 4))
                .as(MeansArbitraries::asset);
    }

    private static Asset asset(
            CapitalTreatment treatment, Money value, int owners, boolean odd, DateRange days, int gift) {
        boolean home = treatment == CapitalTreatment.MAIN_HOME;
        boolean weeks = treatment == CapitalTreatment.DISREGARDED_FOR_WEEKS;
        CapitalKind kind = new CapitalKind("generated", "Generated", treatment, weeks ? 26 : 0, LAW);
        DateRange before = new DateRange(LocalDate.of(2000, 1, 1), days.end());
        return new Asset(
                "Generated",
                kind,
                value,
                Money.ZERO,
                odd,
                new Ownership.Equal(owners),
                Optional.of(days.from()),
                odd,
                home ? ImmutableList.of(new Occupation(Occupation.Occupier.PARTNER, before, odd)) : ImmutableList.of(),
                gift == 0 ? Optional.of(new Disposal(days.from(), true, true)) : Optional.empty());
    }

    /** {@return costs of every kind, up to £60 a payment} */
    public static Arbitrary<Expense> expense() {
        return Combinators.combine(
                        Arbitraries.of(Expense.Kind.class),
                        AssessmentArbitraries.pounds(60),
                        Arbitraries.of(PaymentPeriod.class),
                        Arbitraries.of(true, false),
                        AssessmentArbitraries.pounds(10))
                .as((kind, amount, period, joint, norm) ->
                        new Expense(kind.title(), kind, amount, period, joint, norm));
    }

    /** {@return households of one or two, with up to three children} */
    public static Arbitrary<Household> household() {
        return Combinators.combine(
                        adult().optional(0.4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Household.Disability.class),
                        Arbitraries.of(true, false))
                .as((partner, children, disability, carer) ->
                        new Household(partner, Money.ZERO, children, disability, carer));
    }

    /** {@return people of 18 to 100 on every generated day} */
    public static Arbitrary<Adult> adult() {
        return Combinators.combine(
                        TimeArbitraries.dateBetween(LocalDate.of(1926, 1, 1), LocalDate.of(2006, 4, 6)),
                        Arbitraries.of(true, false))
                .as((born, given) -> new Adult(born, given ? Optional.of(born.plusYears(65)) : Optional.empty()));
    }

    private static Arbitrary<Care> care() {
        return Combinators.combine(
                        Arbitraries.of(Setting.class),
                        Arbitraries.of(true, false),
                        AssessmentArbitraries.pounds(1_200).optional(0.8))
                .as(Care::new);
    }

    private static Arbitrary<Basis> basis() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Basis.FULL)),
                Tuple.of(1, Arbitraries.just(new Basis.NotDisclosed())),
                Tuple.of(1, AssessmentArbitraries.pounds(100).optional(0.8).map(Basis.LightTouch::new)));
    }

    /** {@return circumstances over two years: care on some of the days, and up to four of everything else} */
    public static Arbitrary<CircumstancesHistory> circumstances() {
        Arbitrary<DateRange> days = TimeArbitraries.dateRangeWithin(TERM);
        return Combinators.combine(
                        adult(),
                        TimeArbitraries.timeline(care(), days).filter(care -> !care.isEmpty()),
                        TimeArbitraries.timeline(household(), days),
                        TimeArbitraries.timeline(basis(), days),
                        TimeArbitraries.timeline(Arbitraries.of(FreeCare.class), days)
                                .optional(0.1)
                                .map(free -> free.orElseGet(Timeline::empty)),
                        dated(income(), days),
                        dated(asset(), days),
                        dated(expense(), days))
                .as(CircumstancesHistory::new)
                .withoutEdgeCases();
    }

    private static <T> Arbitrary<ImmutableList<Timeline.Entry<T>>> dated(
            Arbitrary<T> values, Arbitrary<DateRange> days) {
        return Combinators.combine(days, values)
                .as((holds, value) -> new Timeline.Entry<>(holds, value))
                .list()
                .ofMaxSize(4)
                .map(ImmutableList::copyOf);
    }
}
