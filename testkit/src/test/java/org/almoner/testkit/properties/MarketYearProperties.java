package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.simulation.world.Case;
import org.almoner.simulation.world.World;
import org.almoner.simulation.year.MarketYear;
import org.almoner.simulation.year.Shock;
import org.almoner.simulation.year.WeekFigures;
import org.almoner.simulation.year.YearPlan;
import org.almoner.simulation.year.YearReport;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.generators.WorldArbitraries;
import org.almoner.testkit.memory.InMemoryStore;

/** Invented councils are valid, and weeks of their market break nothing that must hold, whatever happens (P7, P8). */
class MarketYearProperties {

    private static final int WEEKS = 6;

    @Provide
    Arbitrary<World> worlds() {
        return WorldArbitraries.world(SmallScheme.scheme());
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

    private static Hours given(World world, Provider provider, ZoneCode zone) {
        List<Hours> hours = world.inPlace().stream()
                .filter(each -> each.zone().equals(zone)
                        && each.provider().orElseThrow().equals(provider.id()))
                .map(each -> each.plan().weeklyHours())
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
