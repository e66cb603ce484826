package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.Deferral;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedService;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.RoundingDrift;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.Uncharged;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.BandCode;

/**
 * Generators of prices and weeks in money. Facts and statements are those of {@link CareArbitraries}, so
 * they are consistent with a scheme. Stateless.
 */
public final class ChargingArbitraries {

    private static final ImmutableList<BandCode> BANDS = Stream.of("urban", "fringe", "rural", "isolated")
            .map(BandCode::new)
            .collect(ImmutableList.toImmutableList());

    private ChargingArbitraries() {}

    /** {@return charges of £0 to £1,000,000 a week, exact to a thousandth of a penny, and never rounded up} */
    public static Arbitrary<WeeklyCharge> weeklyCharge() {
        return Combinators.combine(
                        MoneyArbitraries.weeklyAmount(),
                        MoneyArbitraries.weeklyAmount(),
                        Arbitraries.integers().between(0, 999))
                .as((contribution, cost, part) -> new WeeklyCharge(
                        contribution
                                .min(cost)
                                .exact()
                                .plus(ExactMoney.ofPence(part).dividedBy(1_000)),
                        contribution,
                        cost));
    }

    /** {@return visits without money, for every reason} */
    public static Arbitrary<UnpricedVisit> unpricedVisit() {
        return Combinators.combine(
                        DeliveryArbitraries.visitId(), Arbitraries.of(UnpricedVisit.Reason.class), Texts.line())
                .as(UnpricedVisit::new);
    }

    /** {@return cards of the four bands of rule L2, priced on 1 to 800 days or without end} */
    public static Arbitrary<RateCard> rateCard() {
        return TimeArbitraries.dateRange()
                .flatMap(term -> SchemeArbitraries.rateCard(BANDS, term))
                .withoutEdgeCases();
    }

    /** {@return the rules of a scheme} */
    public static Arbitrary<ChargingRules> chargingRules() {
        return SchemeArbitraries.scheme().map(Scheme::charging).withoutEdgeCases();
    }

    /** {@return the facts of a week} */
    public static Arbitrary<PersonWeek> personWeek() {
        return CareArbitraries.oneWeek().map(CareCase::firstWeek).withoutEdgeCases();
    }

    /** {@return weeks in money: 0 to 6 lines} */
    public static Arbitrary<WeekStatement> weekStatement() {
        return CareArbitraries.oneWeek().map(CareCase::firstStatement).withoutEdgeCases();
    }

    /** {@return lines of 1 visit or more} */
    public static Arbitrary<RemittanceLine> remittanceLine() {
        return weekStatement()
                .filter(statement -> !statement.lines().isEmpty())
                .flatMap(statement -> Arbitraries.of(statement.lines()))
                .withoutEdgeCases();
    }

    /** {@return what lines are made of: visits and days of service} */
    public static Arbitrary<PricedItem> pricedItem() {
        return remittanceLine().flatMap(line -> Arbitraries.of(line.items())).withoutEdgeCases();
    }

    /** {@return visits with their price} */
    public static Arbitrary<PricedVisit> pricedVisit() {
        return pricedItem()
                .filter(PricedVisit.class::isInstance)
                .map(PricedVisit.class::cast)
                .withoutEdgeCases();
    }

    /** {@return days of service with their price} */
    public static Arbitrary<PricedService> pricedService() {
        return Combinators.combine(
                        TimeArbitraries.date(),
                        PackageArbitraries.service(),
                        MoneyArbitraries.percentage().tuple2(),
                        Arbitraries.of(true, false),
                        MoneyArbitraries.weeklyAmount().optional(0.5),
                        AgreementArbitraries.topUp().optional(0.5),
                        Arbitraries.of(Uncharged.class).optional(0.2),
                        AgreementArbitraries.collector())
                .as((day, service, shares, away, nursing, topUp, uncharged, collector) -> new PricedService(
                        day,
                        service,
                        Offering.HOME_CARE.service(),
                        away,
                        shares.get1(),
                        shares.get2(),
                        nursing,
                        topUp,
                        uncharged,
                        collector))
                .withoutEdgeCases();
    }

    /** {@return all that is due for 1 to 4 weeks} */
    public static Arbitrary<Settlement> settlement() {
        return CareArbitraries.someWeeks().map(CareCase::settlement).withoutEdgeCases();
    }

    /** {@return the months of direct payments that fall due in 1 to 4 weeks, one or more} */
    public static Arbitrary<DirectPaymentLine> directPaymentLine() {
        return Combinators.combine(
                        LedgerArbitraries.lineKey()
                                .filter(line -> line.pack().isPresent())
                                .map(line -> line.as(LineKey.Kind.DIRECT_PAYMENT)),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 1_000_000).list().ofSize(4))
                .as((key, gross, parts) -> new DirectPaymentLine(
                        key,
                        Money.ofPence(parts.get(0) + parts.get(1) + parts.get(2)),
                        Money.ofPence(parts.get(0)),
                        Money.ofPence(parts.get(1)),
                        Money.ofPence(gross ? parts.get(1) : 0),
                        Money.ofPence(parts.get(3))))
                .withoutEdgeCases();
    }

    /** {@return what a week adds to a deferred payment agreement} */
    public static Arbitrary<Deferral> deferral() {
        return Combinators.combine(
                        MoneyArbitraries.weeklyAmount(),
                        MoneyArbitraries.weeklyAmount(),
                        MoneyArbitraries.weeklyAmount())
                .as((deferred, interest, before) ->
                        new Deferral(deferred, interest, before.plus(interest).plus(deferred)));
    }

    /** {@return the drift of 1 to 4 weeks} */
    public static Arbitrary<RoundingDrift> roundingDrift() {
        return settlement()
                .map(settlement -> RoundingDrift.of(settlement.weeks()))
                .withoutEdgeCases();
    }

    /** {@return snapshots of up to 5,000 hours in each of the four bands of rule L2} */
    public static Arbitrary<Snapshot> snapshot() {
        return SchemeArbitraries.snapshot(BANDS);
    }

    /** {@return forecasts over the four bands of rule L2} */
    public static Arbitrary<Forecast> forecast() {
        return Combinators.combine(snapshot(), SchemeArbitraries.rateCard(BANDS, DateRange.parse("1900-01-01/..")))
                .as((snapshot, card) -> Forecast.of(snapshot, card, snapshot.asAt()))
                .withoutEdgeCases();
    }
}
