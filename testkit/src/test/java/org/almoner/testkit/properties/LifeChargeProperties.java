package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.RoundingDrift;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.lives.Life;
import org.almoner.testkit.lives.LifeArbitraries;
import org.almoner.testkit.lives.LifeCouncil;
import org.almoner.testkit.memory.InMemoryStore;
import org.almoner.testkit.properties.DayByDay.CareOfADay;
import org.almoner.testkit.properties.DayByDay.Part;

/** P2, P3, P4 and P10 over lives of a year and a half, against sums that were worked out a second time, day by day. */
class LifeChargeProperties {

    private static final Money EQUITY_KEPT = Money.parse("14250.00");

    @Provide
    Arbitrary<Lived> lives() {
        return LifeArbitraries.life().map(Lived::new);
    }

    @Property
    void aLifeIsPaidAndChargedAsItsDaysSay(@ForAll("lives") Lived life) {
        p2AWeekIsChargedTheLowerOfContributionAndCostToThePenny(life);
        p2ALifeIsNeverChargedMoreThanTheContributionsOfItsDays(life);
        p3NothingIsChargedForDaysOfWhichNobodyWasToldOrThatAreFree(life);
        p4CouncilNhsPersonAndThirdPartiesBearWhatTheCareOfEachLineCost(life);
        p10TheDriftOfRoundingIsThatOfIndependentExactSums(life);
        whatIsDeferredStaysWithinTheHomeAndAddsUpWithItsInterest(life);
    }

    private static void p2AWeekIsChargedTheLowerOfContributionAndCostToThePenny(Lived life) {
        for (WeekStatement week : life.settlement().weeks()) {
            Money expected = life.contribution(week.week()).min(life.cost(week));
            Statistics.label("charge")
                    .collect(expected.isZero() ? "nothing" : week.charge().limit());

            assertThat(week.charge().amount()).isEqualTo(expected);
            assertThat(Money.sum(
                            week.lines().stream().map(RemittanceLine::person).toList()))
                    .isEqualTo(expected);
            assertThat(expected.isNegative()).isFalse();
        }
    }

    private static void p2ALifeIsNeverChargedMoreThanTheContributionsOfItsDays(Lived life) {
        boolean limited =
                Life.DAYS.days().allMatch(day -> life.days().limit(day).isPresent());
        Statistics.label("limited on every day").collect(limited);
        if (limited) {
            ExactMoney most = ExactMoney.sum(Life.DAYS
                    .days()
                    .map(day -> life.days().limit(day).orElseThrow())
                    .toList());
            ExactMoney charged = ExactMoney.sum(life.settlement().weeks().stream()
                    .map(week -> week.charge().amount().exact())
                    .toList());
            ExactMoney intoDirectPayments = ExactMoney.sum(life.settlement().directPayments().stream()
                    .filter(month -> Life.DAYS.encloses(month.key().period()))
                    .map(month -> month.contribution().exact())
                    .toList());
            assertThat(charged.plus(intoDirectPayments)).isLessThanOrEqualTo(most);
        }
    }

    private static void p3NothingIsChargedForDaysOfWhichNobodyWasToldOrThatAreFree(Lived life) {
        for (WeekStatement week : life.settlement().weeks()) {
            for (RemittanceLine line : week.lines()) {
                boolean charged =
                        week.week().range().days().anyMatch(day -> life.days().isCharged(line.pack(), day));
                if (!charged) {
                    assertThat(line.person()).isEqualTo(Money.ZERO);
                }
            }
            boolean told = week.week()
                    .range()
                    .days()
                    .anyMatch(day -> life.days().told(day).isPresent());
            if (!told) {
                assertThat(week.charge().amount()).isEqualTo(Money.ZERO);
                Money repaid = week.deferral().deferred().negated();
                assertThat(week.payable())
                        .isEqualTo(week.fees().minus(week.waived()).plus(repaid));
            }
        }
    }

    private static void p4CouncilNhsPersonAndThirdPartiesBearWhatTheCareOfEachLineCost(Lived life) {
        for (WeekStatement week : life.settlement().weeks()) {
            Map<List<Object>, List<Part>> expected = life.lines(week.week());
            assertThat(week.lines()).hasSameSizeAs(expected.keySet());
            for (RemittanceLine line : week.lines()) {
                List<Part> parts = expected.get(List.of(line.pack(), line.provider()));
                assertThat(line.gross())
                        .isEqualTo(rounded(parts.stream().map(Part::gross).toList()));
                assertThat(line.health())
                        .isEqualTo(rounded(parts.stream().map(Part::health).toList()));
                assertThat(line.topUps()).isEqualTo(topUps(parts, line.gross().minus(line.health())));
                assertThat(line.council()
                                .plus(line.health())
                                .plus(Money.sum(line.topUps().values()))
                                .plus(line.billed())
                                .plus(line.collectedByProvider()))
                        .isEqualTo(line.gross());
                assertThat(line.council().isNegative()).isFalse();
            }
        }
    }

    private static Money rounded(List<ExactMoney> amounts) {
        return ExactMoney.sum(amounts).round(Rounding.HALF_UP);
    }

    private static Map<String, Money> topUps(List<Part> parts, Money left) {
        Map<String, ExactMoney> exact = new TreeMap<>();
        parts.forEach(part -> part.thirdParty().ifPresent(party -> exact.merge(party, part.topUp(), ExactMoney::plus)));
        Map<String, Money> topUps = new TreeMap<>();
        Money open = left;
        for (Map.Entry<String, ExactMoney> party : exact.entrySet()) {
            Money amount = party.getValue().round(Rounding.DOWN).min(open);
            topUps.put(party.getKey(), amount);
            open = open.minus(amount);
        }
        return topUps;
    }

    private static void p10TheDriftOfRoundingIsThatOfIndependentExactSums(Lived life) {
        Map<ProviderId, ExactMoney> drift = new TreeMap<>();
        ExactMoney charges = ExactMoney.ZERO;
        for (WeekStatement week : life.settlement().weeks()) {
            for (RemittanceLine line : week.lines()) {
                drift.merge(line.provider(), line.gross().exact(), ExactMoney::plus);
            }
            life.lines(week.week())
                    .forEach((line, parts) -> parts.forEach(
                            part -> drift.merge((ProviderId) line.get(1), part.gross(), ExactMoney::minus)));
            charges = charges.plus(week.charge().amount().exact()).minus(life.exactCharge(week.week()));
        }
        drift.values().removeIf(ExactMoney.ZERO::equals);
        RoundingDrift reported = RoundingDrift.of(life.settlement().weeks());
        Statistics.label("rounding changed something").collect(!drift.isEmpty());

        assertThat(reported.providers()).isEqualTo(drift);
        assertThat(reported.ofCharges()).isEqualTo(charges).isLessThanOrEqualTo(ExactMoney.ZERO);
    }

    private static void whatIsDeferredStaysWithinTheHomeAndAddsUpWithItsInterest(Lived life) {
        Timeline<DeferredPayment> agreements = life.council()
                .store()
                .people()
                .find(Life.PERSON)
                .orElseThrow()
                .facts()
                .of(PersonFacts.DEFERRED_PAYMENT)
                .asKnownAt(Instant.MAX);
        Money owed = Money.ZERO;
        for (WeekStatement week : life.settlement().weeks()) {
            Money deferred = week.deferral().deferred();
            Money interest = week.deferral().interest();
            assertThat(interest.isNegative() || week.waived().isNegative()).isFalse();
            assertThat(interest.isZero()).isEqualTo(interest(owed).isZero());
            owed = owed.plus(interest).plus(deferred);
            assertThat(week.deferral().balance()).isEqualTo(owed);
            assertThat(week.payable().isNegative()).isFalse();
            assertThat(owed.isNegative()).isFalse();
            if (deferred.pence() > 0) {
                Money most = agreements.within(week.week().range()).entries().stream()
                        .map(agreement -> equity(agreement.value()))
                        .max(Money::compareTo)
                        .orElseThrow();
                assertThat(owed).isLessThanOrEqualTo(most);
            }
        }
        Statistics.label("something was deferred").collect(!owed.isZero());
    }

    /** A ten-thousandth of what is owed for each day, each on top of the days before, to a full penny. */
    private static Money interest(Money owed) {
        ExactMoney grown = owed.exact();
        for (int day = 0; day < 7; day++) {
            grown = grown.plus(grown.dividedBy(10_000));
        }
        return grown.minus(owed.exact()).round(Rounding.DOWN);
    }

    private static Money equity(DeferredPayment agreement) {
        Money most = agreement.propertyValue().exact().times(9).dividedBy(10).round(Rounding.DOWN);
        return most.minus(EQUITY_KEPT).minus(agreement.priorCharges());
    }

    /** A life that was lived, with what it comes to by the calculator and day by day. */
    static final class Lived {

        private final Life life;
        private final LifeCouncil council;
        private final Settlement settlement;
        private final DayByDay days;
        private final Map<CareWeek, Map<List<Object>, List<Part>>> lines = new HashMap<>();

        Lived(Life life) {
            this.life = life;
            this.council = new LifeCouncil(InMemoryStore.empty()).live(life.withoutRuns());
            this.settlement =
                    council.almoner().statements().of(Life.PERSON, Life.DAYS).orElseThrow();
            this.days = new DayByDay(council.store());
        }

        LifeCouncil council() {
            return council;
        }

        Settlement settlement() {
            return settlement;
        }

        DayByDay days() {
            return days;
        }

        /** {@return what was given in the week, by package and provider} */
        Map<List<Object>, List<Part>> lines(CareWeek week) {
            return lines.computeIfAbsent(week, this::worked);
        }

        private Map<List<Object>, List<Part>> worked(CareWeek week) {
            Map<List<Object>, List<Part>> worked = new HashMap<>();
            for (PackageId pack : Life.PACKAGES) {
                week.range().days().forEach(day -> {
                    Optional<CareOfADay> care = days.care(pack, day);
                    care.filter(given -> !given.parts().isEmpty())
                            .ifPresent(given -> worked.computeIfAbsent(
                                            List.of(pack, given.provider()), key -> new ArrayList<>())
                                    .addAll(given.parts()));
                });
            }
            return worked;
        }

        private ExactMoney exactCost(LocalDate day) {
            return ExactMoney.sum(Life.PACKAGES.stream()
                    .flatMap(pack -> days.care(pack, day).stream())
                    .flatMap(care -> care.parts().stream())
                    .map(Part::cost)
                    .toList());
        }

        private ExactMoney exactContribution(CareWeek week) {
            return ExactMoney.sum(week.range()
                    .days()
                    .map(day -> days.limit(day)
                            .map(limit -> limit.minus(days.intoDirectPayments(day)))
                            .orElseGet(() -> exactCost(day)))
                    .toList());
        }

        Money contribution(CareWeek week) {
            return exactContribution(week).round(Rounding.DOWN);
        }

        ExactMoney exactCharge(CareWeek week) {
            return exactContribution(week)
                    .min(ExactMoney.sum(week.range().days().map(this::exactCost).toList()));
        }

        /** {@return the cost of care: of each line its full pence, within what the others leave of its gross} */
        Money cost(WeekStatement week) {
            Map<List<Object>, List<Part>> parts = lines(week.week());
            return Money.sum(week.lines().stream()
                    .map(line -> ExactMoney.sum(parts.get(List.of(line.pack(), line.provider())).stream()
                                    .map(Part::cost)
                                    .toList())
                            .round(Rounding.DOWN)
                            .min(line.gross()
                                    .minus(line.health())
                                    .minus(Money.sum(line.topUps().values()))))
                    .toList());
        }

        @Override
        public String toString() {
            return life.toString();
        }
    }
}
