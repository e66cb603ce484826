package org.almoner.simulation.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.money.Percentage;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.simulation.world.Size;
import org.almoner.simulation.world.World;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A year with every shock on each scheme; what must always hold is checked after every week and ends the year if it does not. */
@Tag("long")
class MarketYearTest {

    /** A third of what the command plays, so that the build is done soon. */
    private static final Size SMALL = new Size(Percentage.of(5), 20, 3, 25);

    static Iterable<String> ids() {
        return SchemeFiles.shippedIds();
    }

    private static YearReport play(String id, Size size, YearPlan plan) {
        World world = World.generate(SchemeFiles.shipped(id).orElseThrow(), size, 1);
        return MarketYear.play(world, plan, InMemoryStore.empty(), Progress.SILENT);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingThatMustHoldIsBrokenInAYearWithShocks(String id) {
        YearReport report = play(id, SMALL, YearPlan.USUAL);

        assertThat(report.weeks()).hasSize(52);
        assertThat(report.weeks().stream()
                        .filter(week -> !week.happened().isEmpty())
                        .map(WeekFigures::number))
                .contains(13, 26, 39);
        assertThat(report.weeks().get(12).handedBack()).isGreaterThanOrEqualTo(5);
        assertThat(report.weeks().stream().mapToInt(WeekFigures::placed).sum()).isGreaterThan(30);
        assertThat(report.fairness().shares().values()).allMatch(share -> Math.abs(share.deviation()) < 5);
    }

    @Test
    void theSameSeedPlaysTheSameYear() {
        YearPlan plan = new YearPlan(6, ImmutableList.of(new Shock.ProviderFails(3)));

        YearReport once = play("leicestershire-2020", SMALL, plan);
        YearReport again = play("leicestershire-2020", SMALL, plan);

        assertThat(again.weeks()).isEqualTo(once.weeks());
        assertThat(again.fairness()).isEqualTo(once.fairness());
    }

    @Test
    void untilAShockTheYearIsTheSameAsWithout() {
        YearReport calm = play("kent-2017", SMALL, new YearPlan(4, ImmutableList.of()));
        YearReport shocked =
                play("kent-2017", SMALL, new YearPlan(4, ImmutableList.of(new Shock.DemandUp(3, Percentage.WHOLE))));

        assertThat(shocked.weeks().subList(0, 2)).isEqualTo(calm.weeks().subList(0, 2));
        assertThat(shocked.weeks().get(3).arrived())
                .isGreaterThan(calm.weeks().get(3).arrived());
    }

    @Test
    void weeksBeyondTheTermAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> play("kent-2017", SMALL, new YearPlan(104, ImmutableList.of())))
                .withMessageContaining("beyond the term of the scheme");
    }
}
