package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.CareAsked;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;

/** Generators of needs and of what providers answer to them. Stateless. */
public final class NeedArbitraries {

    /** One service by its own unit that is not given in visits, of each kind that providers have places for. */
    private static final ImmutableMap<Offering, PriceUnit> SERVICES = ImmutableMap.of(
            ProviderArbitraries.NIGHTS, PriceUnit.NIGHT,
            ProviderArbitraries.HOMES, PriceUnit.WEEK);

    private static final VisitLengthRule ANY_LENGTH = new VisitLengthRule(15, 15, 15, Optional.empty());

    private NeedArbitraries() {}

    /** {@return needs in any zone} */
    public static Arbitrary<Need> need() {
        return ZoneArbitraries.zoneCode().flatMap(NeedArbitraries::needIn);
    }

    /**
     * {@return needs in the zone, of up to 12 visits a week, of places or nights, or of both; most of them of any carers; at tendered, fixed
     * or usual prices}
     */
    public static Arbitrary<Need> needIn(ZoneCode zone) {
        return Arbitraries.frequencyOf(Tuple.of(3, visits()), Tuple.of(2, service()), Tuple.of(1, both()))
                .flatMap(asked -> needIn(zone, asked));
    }

    private static Arbitrary<Need> needIn(ZoneCode zone, Asked asked) {
        PriceUnit unit = asked.care().hasVisits()
                ? PriceUnit.HOUR
                : asked.care().services().get(0).unit();
        Terms tendered = Terms.within(new Envelope(price("19.23", unit), price("20.31", unit)));
        return Combinators.combine(
                        PackageArbitraries.packageId(),
                        ZoneArbitraries.district(),
                        ZoneArbitraries.bandCode(),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(Carers.ANY)), Tuple.of(1, ProviderArbitraries.carers())),
                        TimeArbitraries.date(),
                        Arbitraries.of(Terms.USUAL, Terms.of(Terms.Kind.FIXED_FEE), tendered),
                        Arbitraries.just(price("19.50", unit)).optional(0.8),
                        ProviderArbitraries.providerId().set().ofMaxSize(2))
                .as((pack, district, band, carers, start, terms, price, refused) -> new Need(
                        pack,
                        district,
                        zone,
                        band,
                        asked.offering(),
                        asked.care(),
                        carers,
                        DateRange.from(start),
                        terms,
                        price,
                        ImmutableSet.copyOf(refused)));
    }

    private static UnitPrice price(String pounds, PriceUnit unit) {
        return new UnitPrice(Money.parse(pounds), unit);
    }

    private static Arbitrary<Asked> visits() {
        return Combinators.combine(
                        Arbitraries.of(Offering.HOME_CARE, ProviderArbitraries.NIGHTS)
                                .optional(0.3),
                        plan().list().ofMinSize(1).ofMaxSize(2))
                .as((offering, plans) -> new Asked(offering, CareAsked.visits(ImmutableList.copyOf(plans))));
    }

    private static Arbitrary<Asked> service() {
        return Arbitraries.of(SERVICES.keySet())
                .flatMap(offering -> serviceAsked(offering)
                        .map(service -> new Asked(Optional.of(offering), CareAsked.service(service))));
    }

    private static Arbitrary<Asked> both() {
        return Combinators.combine(plan(), serviceAsked(ProviderArbitraries.NIGHTS))
                .as((plan, service) -> new Asked(
                        Optional.of(ProviderArbitraries.NIGHTS),
                        new CareAsked(ImmutableList.of(plan), ImmutableList.of(service))));
    }

    /** {@return one or two units, each day where they are by the week, else on some weekdays} */
    private static Arbitrary<ServiceAsked> serviceAsked(Offering offering) {
        PriceUnit unit = SERVICES.getOrDefault(offering, PriceUnit.NIGHT);
        Arbitrary<ImmutableSortedSet<DayOfWeek>> days = unit.isWeekly()
                ? Arbitraries.just(Service.EVERY_DAY)
                : Arbitraries.of(DayOfWeek.class)
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(7)
                        .map(ImmutableSortedSet::copyOf);
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 2)), days, Arbitraries.of(true, false))
                .as((units, weekdays, nursing) -> new ServiceAsked(unit, units, weekdays, nursing));
    }

    /** {@return plans of one visit as a rule, so that many a provider has room, and of up to 12 now and then} */
    private static Arbitrary<WeeklyPlan> plan() {
        Arbitrary<WeeklyPlan> plans = PackageArbitraries.weeklyPlan(ANY_LENGTH);
        return Arbitraries.frequencyOf(
                Tuple.of(3, plans.map(plan -> WeeklyPlan.of(plan.visits().subList(0, 1)))), Tuple.of(1, plans));
    }

    private record Asked(Optional<Offering> offering, CareAsked care) {}

    /** {@return acceptances with a price or none, most of them acceptable, and refusals for every reason} */
    public static Arbitrary<Answer> answerTo(Need need) {
        Arbitrary<PriceUnit> units = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(need.unit())), Tuple.of(1, Arbitraries.of(PriceUnit.class)));
        Arbitrary<Answer> accepted = Combinators.combine(
                        Combinators.combine(Arbitraries.of("12.00", "19.00", "19.50", "20.30", "25.00"), units)
                                .as(NeedArbitraries::price)
                                .optional(need.terms().isTendered() ? 0.9 : 0.2),
                        Arbitraries.of(-1, 0, 0, 0, 0, 3, 7))
                .as((price, later) ->
                        new Answer.Accepted(new Bid(price, need.start().plusDays(later))));
        return Arbitraries.oneOf(accepted, Arbitraries.of(Answer.Decline.class).map(Answer.Declined::new));
    }
}
