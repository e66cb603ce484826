package org.almoner.domain.packages.life;

import static org.almoner.domain.packages.life.SomePackage.PROVIDER;
import static org.almoner.domain.packages.life.SomePackage.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.life.Piloting.Outcome;
import org.almoner.domain.packages.reviews.ProviderLedRules.Reason;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Rule C7: a provider may try two hours less or one more than when a social worker looked last, for four weeks. */
class PilotingTest {

    private static final String CARE = "2020-11-02/2021-11-01";
    private static final LocalDate FIRST = LocalDate.of(2020, 11, 16);
    private static final LocalDate AFTER = LocalDate.of(2020, 12, 14);

    private final SomePackage pack = new SomePackage().hours(10, CARE).provided(CARE);

    private ImmutableList<PackageRefusal> refusals(WeeklyPlan plan, LocalDate from) {
        return new Piloting(pack.life()).refusals(PROVIDER, plan, from, true);
    }

    private void tried(WeeklyPlan plan, LocalDate from) {
        DateRange days = new Piloting(pack.life()).days(from);
        pack.is(PackageFacts.PLAN, plan, days.toString()).is(PackageFacts.PILOT, PROVIDER, days.toString());
    }

    private Outcome keep(LocalDate from) {
        return new Piloting(pack.life()).keep(from);
    }

    private static Outcome refused(PackageRefusal refusal) {
        return new Outcome.Refused(ImmutableList.of(refusal));
    }

    private static PackageRefusal not(Reason reason) {
        return new PackageRefusal.NotToBeTried(reason);
    }

    @Test
    void whatThePersonAgreedToMayBeTriedWithinTheLimits() {
        assertThat(refusals(plan(8), FIRST)).isEmpty();
        assertThat(refusals(plan(11), FIRST)).isEmpty();
        assertThat(refusals(plan(7), FIRST)).containsExactly(not(Reason.TOO_MUCH_LESS));
        assertThat(refusals(plan(12), FIRST)).containsExactly(not(Reason.TOO_MUCH_MORE));
        assertThat(new Piloting(pack.life()).refusals(PROVIDER, plan(8), FIRST, false))
                .containsExactly(not(Reason.NOT_AGREED));
    }

    @Test
    void onlyItsProviderProposesAChangeOfVisitsThatThereAre() {
        assertThat(new Piloting(pack.life()).refusals(new ProviderId("P-2"), plan(8), FIRST, true))
                .containsExactly(not(Reason.NOT_ITS_PROVIDER));
        assertThat(refusals(plan(8), LocalDate.of(2021, 11, 1)))
                .containsExactly(not(Reason.NOT_ITS_PROVIDER), not(Reason.NO_PLAN));
    }

    @Test
    void aPlanThatMayNotBeBoughtIsNotTried() {
        assertThat(refusals(
                        WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 525, 0))), FIRST))
                .hasSize(1)
                .first()
                .isInstanceOf(PackageRefusal.NotValid.class);
    }

    @Test
    void oneChangeIsTriedAtATime() {
        tried(plan(9), FIRST);

        assertThat(refusals(plan(8), FIRST.minusWeeks(1))).containsExactly(not(Reason.PILOT_RUNNING));
        assertThat(refusals(plan(8), AFTER.minusDays(1))).containsExactly(not(Reason.PILOT_RUNNING));
        assertThat(refusals(plan(8), AFTER)).isEmpty();
    }

    @Test
    void whatWasTriedIsKeptAfterThePilot() {
        tried(plan(9), FIRST);

        assertThat(keep(AFTER.minusDays(1))).isEqualTo(refused(new PackageRefusal.PilotRunning(AFTER)));
        assertThat(keep(AFTER)).isEqualTo(new Outcome.Kept(plan(9), DateRange.parse("2020-12-14/2021-11-01")));
        assertThat(keep(FIRST.minusDays(1))).isEqualTo(refused(new PackageRefusal.NothingTried()));
    }

    @Test
    void withoutBeingKeptThePlanBeforeComesBack() {
        tried(plan(9), FIRST);

        assertThat(pack.life().file().pack().plan().find(AFTER)).contains(plan(10));
    }

    @Test
    void changesThatWereKeptAreCountedTogetherUntilASocialWorkerLooks() {
        tried(plan(9), FIRST);
        pack.is(PackageFacts.PLAN, plan(9), "2020-12-14/2021-11-01");

        assertThat(refusals(plan(8), AFTER)).isEmpty();
        assertThat(refusals(plan(7), AFTER)).containsExactly(not(Reason.TOO_MUCH_LESS));
        pack.is(PackageFacts.REVIEW, Review.PROVIDER_LED, "2020-12-14/2020-12-15");
        assertThat(refusals(plan(7), AFTER)).containsExactly(not(Reason.TOO_MUCH_LESS));
        pack.is(PackageFacts.REVIEW, Review.SOCIAL_WORK, "2020-12-14/2020-12-15");
        assertThat(refusals(plan(7), AFTER)).isEmpty();
    }

    @Test
    void whatWasTriedBeforeASocialWorkerLookedIsNotKept() {
        tried(plan(9), FIRST);
        pack.is(PackageFacts.REVIEW, Review.SOCIAL_WORK, "2020-12-14/2020-12-15");

        assertThat(keep(AFTER)).isEqualTo(refused(new PackageRefusal.NothingTried()));
    }
}
