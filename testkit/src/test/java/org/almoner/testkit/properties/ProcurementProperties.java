package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.procurement.Coverage;
import org.almoner.domain.procurement.Fund;
import org.almoner.domain.procurement.frameworks.Extension;
import org.almoner.domain.procurement.frameworks.FrameworkAgreement;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook;
import org.almoner.domain.procurement.frameworks.MaximumSpend;
import org.almoner.domain.procurement.frameworks.Notice;
import org.almoner.domain.procurement.frameworks.PostedSpend;
import org.almoner.domain.procurement.frameworks.SpendForecast;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.generators.TimeArbitraries;

/** What holds of every framework, fund and set of contracts. */
class ProcurementProperties {

    private static final DateRange TERM = DateRange.parse("2024-04-01/2026-04-01");
    private static final ImmutableList<String> DRIVERS = ImmutableList.of("people", "deprivation", "delivery");

    @Provide
    Arbitrary<Fund> funds() {
        Arbitrary<List<Long>> has =
                Arbitraries.longs().between(1, 200_000).list().ofSize(DRIVERS.size());
        Arbitrary<Fund.Pot> pots = Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_000L),
                        Arbitraries.integers().between(0, 5_000),
                        Arbitraries.integers().between(0, 5_000))
                .as((pence, first, second) -> new Fund.Pot(
                        "pot",
                        Money.ofPence(pence),
                        ImmutableMap.of(
                                "people",
                                new Percentage(first),
                                "deprivation",
                                new Percentage(second),
                                "delivery",
                                new Percentage(10_000 - first - second))));
        return Combinators.combine(
                        pots.list().ofMinSize(1).ofMaxSize(4),
                        has.list().ofMinSize(1).ofMaxSize(6))
                .as(ProcurementProperties::fund);
    }

    private static Fund fund(List<Fund.Pot> pots, List<List<Long>> lots) {
        return new Fund(
                Money.sum(pots.stream().map(Fund.Pot::amount).toList()),
                IntStream.range(0, pots.size())
                        .mapToObj(i -> new Fund.Pot(
                                "pot-" + i, pots.get(i).amount(), pots.get(i).weights()))
                        .collect(ImmutableList.toImmutableList()),
                DRIVERS,
                IntStream.range(0, lots.size())
                        .mapToObj(i -> new Fund.Lot("lot-" + i, has(lots.get(i))))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableMap<String, Long> has(List<Long> amounts) {
        return ImmutableMap.of("people", amounts.get(0), "deprivation", amounts.get(1), "delivery", amounts.get(2));
    }

    private static <K> ImmutableMap<K, Money> sums(Fund fund, Function<Fund.Share, K> by) {
        return ImmutableMap.copyOf(
                fund.shares().stream().collect(Collectors.toMap(by, Fund.Share::amount, Money::plus)));
    }

    /** Rule K2, in both directions. */
    @Property
    void aFundIsSharedWithoutLosingOrMakingAPenny(@ForAll("funds") Fund fund) {
        assertThat(Money.sum(sums(fund, Fund.Share::lot).values())).isEqualTo(fund.total());
        assertThat(sums(fund, Fund.Share::pot))
                .isEqualTo(fund.pots().stream().collect(ImmutableMap.toImmutableMap(Fund.Pot::name, Fund.Pot::amount)));
        assertThat(fund.shares())
                .allSatisfy(share -> assertThat(share.amount().isNegative()).isFalse());
    }

    @Property
    void whoHasMoreOfADriverNeverGetsLessForIt(@ForAll("funds") Fund fund) {
        for (Fund.Share one : fund.shares()) {
            for (Fund.Share other : fund.shares()) {
                if (one.pot().equals(other.pot())
                        && one.driver().equals(other.driver())
                        && amountOf(fund, one) > amountOf(fund, other)) {
                    assertThat(one.amount()).isGreaterThanOrEqualTo(other.amount());
                }
            }
        }
    }

    private static long amountOf(Fund fund, Fund.Share share) {
        return fund.lots().stream()
                .filter(lot -> lot.name().equals(share.lot()))
                .map(lot -> Optional.ofNullable(lot.has().get(share.driver())).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<DateRange>> contracts() {
        return TimeArbitraries.dateRangeFrom(
                        TimeArbitraries.dateBetween(LocalDate.of(2023, 10, 1), LocalDate.of(2026, 6, 1)))
                .list()
                .ofMaxSize(5);
    }

    /** Rule K3, day by day. */
    @Property
    void eachDayIsAGapAnOverlapOrCoveredOnce(@ForAll("contracts") List<DateRange> contracts) {
        List<Coverage.Contract> named = new ArrayList<>();
        contracts.forEach(days -> named.add(new Coverage.Contract("c" + named.size(), days, Optional.empty())));
        List<Coverage.Finding> findings = Coverage.of("lot", TERM, named).findings();

        TERM.days().forEach(day -> {
            long covering =
                    contracts.stream().filter(days -> days.contains(day)).count();
            List<Coverage.Finding> ofDay =
                    findings.stream().filter(each -> each.days().contains(day)).toList();
            assertThat(ofDay).hasSize(covering == 1 ? 0 : 1);
            ofDay.forEach(
                    each -> assertThat(each instanceof Coverage.Finding.Gap).isEqualTo(covering == 0));
        });
    }

    private static FrameworkAgreement agreement(long maximum, boolean extended) {
        return new FrameworkAgreement(
                "any",
                ImmutableSortedSet.of("any"),
                TERM,
                ImmutableList.of(new Extension(7, extended)),
                new Notice(6, 3),
                MaximumSpend.of(Money.ofPence(maximum)));
    }

    /** Rule S5: the end is the day that somebody finds who counts day after day. */
    @Property
    void aFrameworkEndsOnTheFirstDayThatTermOrMaximumDoesNotCover(
            @ForAll @LongRange(min = 1, max = 1_000_000) long maximum,
            @ForAll @LongRange(min = 0, max = 20_000) long weekly,
            @ForAll @LongRange(min = 0, max = 500_000) long posted,
            @ForAll @IntRange(min = 0, max = 800) int settled,
            @ForAll @IntRange(min = 9_000, max = 12_000) int rise,
            @ForAll boolean extended) {
        LocalDate until = TERM.from().plusDays(settled);
        PostedSpend spend = settled == 0
                ? PostedSpend.none(until)
                : new PostedSpend(
                        Optional.empty(), ImmutableSortedMap.of(until.minusDays(1), Money.ofPence(posted)), until);
        SpendForecast forecast =
                new SpendForecast(Money.ofPence(weekly), SpendForecast.Per.WEEK, new Factor(rise), Factor.ONE);
        FrameworkOutlook outlook = FrameworkOutlook.of(agreement(maximum, extended), spend, forecast);

        LocalDate termEnd = outlook.agreement().termEnd();
        LocalDate day = TERM.from();
        while (day.isBefore(termEnd) && outlook.on(day.plusDays(1)).left().compareTo(ExactMoney.ZERO) >= 0) {
            day = day.plusDays(1);
        }
        assertThat(outlook.end().on()).isEqualTo(day);
        assertThat(outlook.end().by())
                .isEqualTo(day.equals(termEnd) ? FrameworkOutlook.EndedBy.TERM : FrameworkOutlook.EndedBy.SPEND);
        assertThat(outlook.longestEnd().on()).isAfterOrEqualTo(outlook.end().on());
    }

    @Property
    void noticeOnTheLastDayEndsInTimeAndADayLaterDoesNot(
            @ForAll @IntRange(max = 24) int months, @ForAll @IntRange(max = 3_000) int days) {
        Notice notice = new Notice(months, months);
        LocalDate end = TERM.from().plusDays(days);
        LocalDate last = notice.lastDayFor(Notice.Party.COUNCIL, end);

        assertThat(notice.endIfGiven(Notice.Party.COUNCIL, last)).isBeforeOrEqualTo(end);
        assertThat(notice.endIfGiven(Notice.Party.COUNCIL, last.plusDays(1))).isAfter(end);
    }
}
