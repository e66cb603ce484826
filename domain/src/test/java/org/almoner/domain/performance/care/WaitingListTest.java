package org.almoner.domain.performance.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.performance.care.AwardTimes.Awarded;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Share;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

class WaitingListTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 30);

    private static final Service STAY = Service.weekly(UnitPrice.parse("700.00/week"), 1);

    private static WaitingPackage waiting(String pack, int days, Optional<Risk> risk) {
        return new WaitingPackage(new PackageId(pack), DAY.minusDays(days), days, risk, Optional.empty());
    }

    private final WaitingList list = new WaitingList(ImmutableList.of(
            waiting("K-1", 3, Optional.of(Risk.LOW)),
            waiting("K-2", 29, Optional.of(Risk.LOW)),
            waiting("K-3", 7, Optional.of(Risk.CRITICAL)),
            waiting("K-4", 8, Optional.empty()),
            new WaitingPackage(
                    new PackageId("K-5"),
                    DAY.minusDays(40),
                    40,
                    Optional.of(Risk.CRITICAL),
                    Optional.of(new NeedId(1)))));

    @Test
    void whereNobodyKnowsTheRiskComesFirstThenTheGreatestThenTheLongestWait() {
        assertThat(list.packages())
                .extracting(each -> each.pack().toString())
                .containsExactly("K-4", "K-5", "K-3", "K-2", "K-1");
        assertThat(list.unpublished().packages())
                .extracting(each -> each.pack().toString())
                .containsExactly("K-4", "K-3", "K-2", "K-1");
    }

    @Test
    void waitsAreCountedByStretchesAndRisk() {
        assertThat(Stretches.OF_WAITING.counts(list.days())).containsExactly(2, 1, 0, 2);
        assertThat(Stretches.OF_WAITING.counts(list.of(Optional.of(Risk.LOW)).days()))
                .containsExactly(1, 0, 0, 1);
        assertThat(Stretches.OF_WAITING.counts(list.of(Optional.empty()).days()))
                .containsExactly(0, 1, 0, 0);
        assertThatThrownBy(() -> new Stretches(ImmutableList.of(7, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ascend");
    }

    @Test
    void theLongestWaitAndTheOneThatHalfDoNotExceedAreTold() {
        assertThat(list.longest()).contains(40L);
        assertThat(list.median()).contains(8L);
        assertThat(list.unpublished().median()).contains(7L);
        assertThat(new WaitingList(ImmutableList.of()).longest()).isEmpty();
        assertThat(new WaitingList(ImmutableList.of()).median()).isEmpty();
    }

    @Test
    void awardsAreInTimeUpToTheLastDayAndCountedByTheDayOfTheDecision() {
        AwardTimes awards = new AwardTimes(
                ImmutableList.of(
                        new Awarded(LocalDate.of(2020, 10, 30), LocalDate.of(2020, 11, 2)),
                        new Awarded(LocalDate.of(2020, 11, 2), LocalDate.of(2020, 11, 6)),
                        new Awarded(LocalDate.of(2020, 11, 30), LocalDate.of(2020, 12, 1))),
                1);

        assertThat(awards.days()).containsExactly(3L, 4L, 1L);
        assertThat(awards.within(3)).isEqualTo(new Share(2, 3));
        assertThat(awards.within(3, DateRange.of(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 12, 1))))
                .isEqualTo(new Share(1, 2));
    }

    @Test
    void aShareIsExactAndNothingWhereNothingWasCounted() {
        assertThat(new Share(1, 3).perCent()).contains(Quantity.ofPart(100, 3));
        assertThat(new Share(0, 0).perCent()).isEmpty();
        assertThatThrownBy(() -> new Share(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPackageWaitsSinceItBecameKnownThatItIsWanted() {
        WeeklyPlan plan =
                WeeklyPlan.of(ImmutableList.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, 0)));
        PackageHistory history = new PackageHistory(
                new PackageId("K-1"),
                new PersonId("C-1"),
                Histories.none()
                        .with(PackageFacts.PLAN, Fact.of(plan, DateRange.from(DAY), known("2020-11-20T09:00:00Z")))
                        .with(PackageFacts.SERVICE, Fact.of(STAY, DateRange.from(DAY), known("2020-11-18T09:00:00Z"))));

        assertThat(waiting(history, Optional.empty())).isEqualTo(waiting("K-1", 12, Optional.of(Risk.LOW)));
        assertThat(waiting(history, Optional.of(DAY.minusDays(20))))
                .as("care was given until then, and this became known later")
                .isEqualTo(waiting("K-1", 12, Optional.of(Risk.LOW)));
        assertThat(waiting(history, Optional.of(DAY.minusDays(2))))
                .as("care was given until then")
                .isEqualTo(waiting("K-1", 2, Optional.of(Risk.LOW)));
    }

    @Test
    void whatWasWithdrawnAndIsWantedAgainWaitsSinceItIs() {
        PackageHistory history = new PackageHistory(
                new PackageId("K-1"),
                new PersonId("C-1"),
                Histories.none()
                        .with(PackageFacts.SERVICE, Fact.of(STAY, DateRange.from(DAY), known("2020-11-01T09:00:00Z")))
                        .with(PackageFacts.SERVICE, Fact.withdrawn(DateRange.from(DAY), known("2020-11-05T09:00:00Z")))
                        .with(PackageFacts.SERVICE, Fact.of(STAY, DateRange.from(DAY), known("2020-11-25T09:00:00Z"))));

        assertThat(waiting(history, Optional.empty())).isEqualTo(waiting("K-1", 5, Optional.of(Risk.LOW)));
    }

    @Test
    void careThatIsGivenForSomeDaysYetDoesNotWaitNow() {
        WaitingList soon = new WaitingList(
                ImmutableList.of(waiting("K-1", -1, Optional.empty()), waiting("K-2", 0, Optional.empty())));

        assertThat(soon.now().packages())
                .extracting(each -> each.pack().toString())
                .containsExactly("K-2");
    }

    private static WaitingPackage waiting(PackageHistory history, Optional<LocalDate> givenUntil) {
        return WaitingPackage.of(history, DAY, givenUntil, Optional.of(Risk.LOW), Optional.empty(), DAY);
    }

    private static Knowledge known(String since) {
        return new Knowledge(Instant.parse(since), "U-1", "assessed");
    }
}
