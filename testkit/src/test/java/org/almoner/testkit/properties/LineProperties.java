package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.RateKey;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareArbitraries;
import org.almoner.testkit.generators.CareCase;

/** P4: how the money of a week's lines is shared, and that each visit is priced by what holds on its day or said not to be. */
@Domain(AlmonerDomain.class)
class LineProperties {

    @Provide
    Arbitrary<CareCase> weeks() {
        return CareArbitraries.oneWeek();
    }

    @Property
    void councilNhsThirdPartiesAndPersonTogetherBearTheGross(@ForAll("weeks") CareCase week) {
        assertThat(week.firstStatement().lines()).allSatisfy(line -> {
            assertThat(line.council()
                            .plus(line.health())
                            .plus(Money.sum(line.topUps().values()))
                            .plus(line.person()))
                    .isEqualTo(line.gross());
            assertThat(line.council().isNegative()).isFalse();
            assertThat(line.due().values())
                    .allSatisfy(balances -> assertThat(balances.total()).isEqualTo(Money.ZERO));
        });
    }

    @Property
    void eachLineIsRoundedOnceAndSaysByHowMuch(@ForAll("weeks") CareCase week) {
        ExactMoney penny = ExactMoney.ofPence(1);
        assertThat(week.firstStatement().lines()).allSatisfy(line -> {
            ExactMoney exact =
                    ExactMoney.sum(line.items().stream().map(PricedItem::gross).toList());
            assertThat(exact.plus(line.roundingDrift())).isEqualTo(line.gross().exact());
            assertThat(line.roundingDrift())
                    .isGreaterThan(ExactMoney.ZERO.minus(penny))
                    .isLessThan(penny);
            assertThat(line.gross())
                    .isEqualTo(exact.round(week.scheme().charging().lineRounding()));
        });
    }

    @Property
    void theNhsBearsItsShareOfEachItemToWithinAPennyOfALine(@ForAll("weeks") CareCase week) {
        ExactMoney penny = ExactMoney.ofPence(1);
        assertThat(week.firstStatement().lines()).allSatisfy(line -> {
            ExactMoney share =
                    ExactMoney.sum(line.items().stream().map(PricedItem::health).toList());
            ExactMoney drift = line.health().exact().minus(share);
            assertThat(drift).isGreaterThan(ExactMoney.ZERO.minus(penny)).isLessThan(penny);
        });
    }

    @Property
    void aVisitIsPricedAndSharedByWhatHoldsOnItsDay(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        assertThat(week.firstStatement().lines())
                .allSatisfy(line -> assertThat(line.visits()).allSatisfy(visit -> {
                    LocalDate day = visit.id().date();
                    assertThat(visit.price()).isEqualTo(price(week, line, visit));
                    assertThat(week.scheme()
                                    .zoneMap()
                                    .resolve(
                                            facts.known()
                                                    .facts()
                                                    .of(PersonFacts.PERSON)
                                                    .find(day)
                                                    .orElseThrow()
                                                    .home(),
                                            day))
                            .isEqualTo(visit.place());
                    assertThat(facts.known().packages().stream()
                                    .filter(pack -> pack.id().equals(line.pack())))
                            .singleElement()
                            .satisfies(pack -> {
                                assertThat(pack.healthShareOn(day)).isEqualTo(visit.healthShare());
                                assertThat(pack.provider().find(day)).contains(visit.provider());
                            });
                }));
    }

    private static UnitPrice price(CareCase week, RemittanceLine line, PricedVisit visit) {
        return week.firstWeek().known().packages().stream()
                .filter(pack -> pack.id().equals(line.pack()))
                .flatMap(pack -> pack.facts().of(PackageFacts.AGREED_PRICE).find(visit.day()).stream())
                .findFirst()
                .orElseGet(() -> week.scheme()
                        .charging()
                        .rates()
                        .rates()
                        .get(RateKey.of(visit.place().band()))
                        .find(visit.day())
                        .map(Rate::price)
                        .orElseThrow());
    }

    @Property
    void noVisitIsPaidOrChargedTwiceWhoeverReportsIt(@ForAll("weeks") CareCase week) {
        assertThat(ChargingProperties.visits(week.firstStatement()))
                .extracting(PricedVisit::id)
                .doesNotHaveDuplicates();
    }

    @Property
    void everyVisitPlannedWithAProviderIsPricedOrSaidNotToBe(@ForAll("weeks") CareCase week) {
        PersonWeek facts = week.firstWeek();
        Assume.that(!ChargingProperties.isDrawn(facts));
        WeekStatement statement = week.firstStatement();
        long planned = facts.known().packages().stream()
                .flatMap(pack -> facts.week()
                        .range()
                        .days()
                        .filter(week.scheme().term()::contains)
                        .filter(day -> pack.provider().find(day).isPresent())
                        .flatMap(day ->
                                pack.plan().find(day).stream().flatMap(plan -> plan.visitsOn(day.getDayOfWeek()))))
                .count();
        long priced = ChargingProperties.visits(statement).size();
        long without = statement.unpriced().stream()
                .filter(visit -> switch (visit.reason()) {
                    case NO_HOME, NO_BAND, NO_OFFERING, NO_PRICE, PRICE_REFUSED, NO_NURSING_AMOUNT -> true;
                    case NOTHING_TO_TOP_UP,
                            NOT_PLANNED,
                            NOT_THIS_PROVIDER,
                            NO_PROVIDER,
                            PERSON_ABSENT,
                            OUTSIDE_TERM,
                            TIME_BANK_EMPTY -> false;
                })
                .count();
        Statistics.label("a visit could not be priced").collect(without > 0);

        assertThat(priced + without).isEqualTo(planned);
    }

    @Property
    void everyReportIsUsedOrSaidNotToBe(@ForAll("weeks") CareCase week) {
        WeekStatement statement = week.firstStatement();
        assertThat(week.firstWeek().records()).allSatisfy(record -> {
            Optional<Attendance> used = ChargingProperties.visits(statement).stream()
                    .filter(visit -> visit.id().equals(record.visit())
                            && visit.provider().equals(record.provider()))
                    .findFirst()
                    .flatMap(PricedVisit::attendance);
            boolean refused = statement.unpriced().stream()
                    .anyMatch(visit -> visit.visit().equals(record.visit()));
            assertThat(used.isPresent() || refused).isTrue();
            used.ifPresent(attendance -> assertThat(attendance).isEqualTo(record.attendance()));
        });
    }

    @Property
    void everyTransactionBalances(@ForAll LedgerTransaction transaction) {
        assertThat(transaction.postings().total()).isEqualTo(Money.ZERO);
    }
}
