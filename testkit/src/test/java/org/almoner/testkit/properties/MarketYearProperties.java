package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.Service;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.simulation.world.Case;
import org.almoner.simulation.world.World;
import org.almoner.simulation.year.MarketYear;
import org.almoner.simulation.year.Shock;
import org.almoner.simulation.year.WeekFigures;
import org.almoner.simulation.year.YearPlan;
import org.almoner.simulation.year.YearReport;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.generators.WorldArbitraries;
import org.almoner.testkit.memory.InMemoryStore;

/** Invented councils are valid, and weeks of their market break nothing that must hold, whatever happens (P7, P8). */
class MarketYearProperties {

    private static final int WEEKS = 6;

    private static final Offering HOMES = new Offering(Offering.HOME_CARE.lot(), new ServiceCode("homes"));
    private static final Offering SESSIONS = new Offering(Offering.HOME_CARE.lot(), new ServiceCode("sessions"));

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.of(SmallScheme.scheme(), withPlaces(SmallScheme.scheme()))
                .flatMap(WorldArbitraries::world);
    }

    /** The small scheme, which buys places in homes wherever they are, and sessions, too. */
    private static Scheme withPlaces(Scheme scheme) {
        ChargingRules rules = scheme.charging();
        RateCard rates = rules.rates()
                .withFees(Map.of(
                        new FeeKey(HOMES, PriceUnit.WEEK),
                        Timeline.of(scheme.term(), UnitPrice.parse("700.00/week")),
                        new FeeKey(SESSIONS, PriceUnit.SESSION),
                        Timeline.of(scheme.term(), UnitPrice.parse("50.00/session"))));
        AllocationPolicy offers = scheme.allocation();
        return SchemeBuilder.like(scheme)
                .charging(new ChargingRules(
                        rates, rules.payment(), rules.charge(), rules.contributions(), rules.lineRounding()))
                .allocation(new AllocationPolicy(
                        offers.rounds(), offers.criteria(), offers.outliers(), ImmutableSet.of(HOMES.service())))
                .planning(new Scheme.Planning(
                        new Snapshot(
                                scheme.term().from(),
                                ImmutableSortedMap.of(
                                        new PricePoint(Offering.HOME_CARE, SmallScheme.URBAN), Hours.of(100),
                                        new PricePoint(Offering.HOME_CARE, SmallScheme.RURAL), Hours.of(20))),
                        ImmutableSortedMap.of(HOMES, 20, SESSIONS, 30),
                        Optional.empty()))
                .build();
    }

    @Provide
    Arbitrary<YearPlan> plans() {
        return WorldArbitraries.yearPlan(WEEKS);
    }

    @Property(tries = 40)
    void nobodyGivesMoreThanItHasRoomForAndEveryoneInPlaceHasAProviderOfTheZone(@ForAll("worlds") World world) {
        for (Case each : world.inPlace()) {
            Provider provider = world.providers().stream()
                    .filter(any -> any.id().equals(each.provider().orElseThrow()))
                    .findFirst()
                    .orElseThrow();
            Membership place = provider.findMembership(each.zone()).orElseThrow();
            assertThat(given(world, provider, each.zone())).isLessThanOrEqualTo(place.weeklyCapacity());
        }
    }

    @Property(tries = 40)
    void placesNightsAndSessionsAreThoseOfThePlanAndNoProviderIsFuller(@ForAll("worlds") World world) {
        world.plannedPlaces().forEach((offering, planned) -> {
            List<Case> cases = world.inPlace().stream()
                    .filter(each ->
                            each.service().isPresent() && each.offering().equals(offering))
                    .toList();
            assertThat(cases.stream()
                            .mapToInt(each -> each.service().orElseThrow().weeklyUnits())
                            .sum())
                    .isEqualTo(Math.max(1, planned * world.size().ofPlan().basisPoints() / 10_000));
            for (Provider provider : world.providers()) {
                provider.memberships()
                        .forEach((zone, place) -> assertThat(DayOfWeek.values())
                                .allMatch(day -> taken(cases, provider, zone, day) <= place.placesFor(offering)));
            }
        });
    }

    private static int taken(List<Case> cases, Provider provider, ZoneCode zone, DayOfWeek day) {
        return cases.stream()
                .filter(each -> each.zone().equals(zone)
                        && each.provider().orElseThrow().equals(provider.id()))
                .map(each -> each.service().orElseThrow())
                .filter(service -> service.days().contains(day))
                .mapToInt(Service::units)
                .sum();
    }

    private static Hours given(World world, Provider provider, ZoneCode zone) {
        List<Hours> hours = world.inPlace().stream()
                .filter(each -> each.zone().equals(zone)
                        && each.provider().orElseThrow().equals(provider.id()))
                .map(each -> each.weeklyHours())
                .toList();
        return Hours.sum(hours);
    }

    /** The year itself ends with an error, naming its seed, where anything is broken. */
    @Property(tries = 40)
    void weeksOfAMarketBreakNothing(@ForAll("worlds") World world, @ForAll("plans") YearPlan plan) {
        YearReport report = MarketYear.play(world, plan, InMemoryStore.empty(), Progress.SILENT);

        Statistics.label("shocks").collect(plan.shocks().size());
        assertThat(report.weeks()).hasSize(plan.weeks());
        assertThat(report.weeks().stream()
                        .mapToInt(week -> week.happened().size())
                        .sum())
                .isGreaterThanOrEqualTo(plan.shocks().size());
        for (WeekFigures week : report.weeks()) {
            assertThat(plan.shocks().stream().map(Shock::week).filter(number -> number == week.number()))
                    .hasSizeLessThanOrEqualTo(week.happened().size());
        }
    }
}
