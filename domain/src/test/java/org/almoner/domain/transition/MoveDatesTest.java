package org.almoner.domain.transition;

import static org.almoner.domain.transition.Made.HERE;
import static org.almoner.domain.transition.Made.MONDAY;
import static org.almoner.domain.transition.Made.NEW;
import static org.almoner.domain.transition.Made.by;
import static org.almoner.domain.transition.Made.id;
import static org.almoner.domain.transition.Made.living;
import static org.almoner.domain.transition.Made.pack;
import static org.almoner.domain.transition.Made.plan;
import static org.almoner.domain.transition.Made.receiver;
import static org.almoner.domain.transition.Made.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;

/** On which days packages move. */
class MoveDatesTest {

    private static LocalDate day(TransitionPlan plan, int number) {
        return ((Outcome.Moves) plan.find(id(number)).orElseThrow()).on();
    }

    private static PlacedPackage wisher(int number) {
        return wishing(by(pack(number, 10), HERE), new Wish.Named(NEW));
    }

    @Test
    void movesAreSpreadOverTheDaysOfThePhase() {
        Made made = new Made().to(receiver(NEW, 400, 90));
        for (int i = 1; i <= 10; i++) {
            made.packages.add(pack(i, 10));
        }
        TransitionPlan plan = PriorityRule.plan(made.problem());

        for (int i = 0; i < 5; i++) {
            LocalDate day = MONDAY.plusDays(i);
            assertThat(plan.outcomes().values())
                    .filteredOn(outcome -> ((Outcome.Moves) outcome).on().equals(day))
                    .hasSize(2);
        }
    }

    @Test
    void peopleWhoseProviderLeavesComeFirstAndAmongThemThoseWhereItLeavesFirst() {
        ProviderId sooner = new ProviderId("SOONER");
        Made made = Made.with(wisher(1), pack(2, 10), by(pack(3, 10), sooner)).to(receiver(NEW, 40, 90));
        made.departures.add(new Departure(sooner, MONDAY.plusDays(20), Optional.empty()));
        TransitionPlan plan = PriorityRule.plan(made.problem());

        assertThat(day(plan, 3)).isEqualTo(MONDAY);
        assertThat(day(plan, 2)).isEqualTo(MONDAY.plusDays(1));
        assertThat(day(plan, 1)).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void thoseOfAStreetWhoGoToOneProviderGoTogether() {
        Home home = pack(1, 10).home();
        Made made =
                Made.with(pack(1, 10), pack(2, 10), living(pack(3, 10), home)).to(receiver(NEW, 40, 90));
        TransitionPlan plan = PriorityRule.plan(made.problem());

        assertThat(day(plan, 3)).isEqualTo(day(plan, 1));
        assertThat(day(plan, 2)).isNotEqualTo(day(plan, 1));
    }

    @Test
    void aDayThatPeopleWereToldIsKeptAsLongAsItCanBe() {
        TransitionProblem problem =
                Made.with(pack(1, 10), pack(2, 10)).to(receiver(NEW, 40, 90)).problem();
        TransitionProblem told = problem.after(plan(
                id(1), new Outcome.Moves(NEW, MONDAY.plusDays(3)), id(2), new Outcome.Moves(NEW, MONDAY.plusDays(30))));
        TransitionPlan plan = PriorityRule.plan(told);

        assertThat(day(plan, 1)).isEqualTo(MONDAY.plusDays(3));
        assertThat(day(plan, 2)).isEqualTo(MONDAY);
    }

    @Test
    void whoDoesNotMoveStaysOrIsLeftToBrokerage() {
        TransitionPlan plan = PriorityRule.plan(
                Made.with(wisher(1), pack(2, 10), by(pack(3, 10), HERE)).problem());

        assertThat(plan.outcomes())
                .containsEntry(id(1), new Outcome.Stays(new Outcome.Ground.ProviderStays()))
                .containsEntry(id(2), new Outcome.Unplaced())
                .containsEntry(id(3), new Outcome.Stays(new Outcome.Ground.ProviderStays()));
    }
}
