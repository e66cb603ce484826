package org.almoner.domain.transition;

import static org.almoner.domain.transition.Made.BIG;
import static org.almoner.domain.transition.Made.HERE;
import static org.almoner.domain.transition.Made.MELTON;
import static org.almoner.domain.transition.Made.MONDAY;
import static org.almoner.domain.transition.Made.NEW;
import static org.almoner.domain.transition.Made.by;
import static org.almoner.domain.transition.Made.home;
import static org.almoner.domain.transition.Made.id;
import static org.almoner.domain.transition.Made.inHome;
import static org.almoner.domain.transition.Made.living;
import static org.almoner.domain.transition.Made.pack;
import static org.almoner.domain.transition.Made.plan;
import static org.almoner.domain.transition.Made.receiver;
import static org.almoner.domain.transition.Made.refusing;
import static org.almoner.domain.transition.Made.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.junit.jupiter.api.Test;

/** The plain rule: in which order packages are looked at, and what decides where each goes. */
class PriorityRuleTest {

    private static ImmutableMap<PackageId, ProviderId> moves(TransitionProblem problem) {
        return PriorityRule.complete(problem, Prospects.of(problem), ImmutableMap.of());
    }

    @Test
    void peopleWhoseProviderLeavesComeBeforeThoseWhoWishForAnother() {
        Made made = Made.with(wishing(by(pack(1, 10), HERE), new Wish.Named(NEW)), pack(2, 10))
                .to(receiver(NEW, 10, 90));

        assertThat(moves(made.problem())).containsExactly(Map.entry(id(2), NEW));
    }

    @Test
    void whoNamedAProviderComesBeforeWhoDidNot() {
        Made made = Made.with(pack(1, 10), wishing(pack(2, 10), new Wish.Named(NEW)))
                .to(receiver(NEW, 10, 90), receiver(BIG, 10, 10));

        assertThat(moves(made.problem())).containsEntry(id(2), NEW).containsEntry(id(1), BIG);
    }

    @Test
    void whatPeopleWereToldIsKeptWhateverIsBetter() {
        TransitionProblem told = Made.with(pack(1, 10))
                .to(receiver(NEW, 10, 10), receiver(BIG, 10, 90))
                .problem()
                .after(plan(id(1), new Outcome.Moves(NEW, MONDAY)));

        assertThat(moves(told)).containsEntry(id(1), NEW);
    }

    @Test
    void whatPeopleWereToldIsNotTakenFromThemForTheWishOfAnother() {
        TransitionProblem told = Made.with(pack(1, 10), wishing(pack(2, 10), new Wish.Named(NEW)))
                .to(receiver(NEW, 10, 10), receiver(BIG, 10, 90))
                .problem()
                .after(plan(id(1), new Outcome.Moves(NEW, MONDAY)));

        assertThat(moves(told)).containsEntry(id(1), NEW).containsEntry(id(2), BIG);
    }

    @Test
    void whoWasToldAnotherThanTheOneNamedKeepsThatWhileThereIsNoRoomForTheWish() {
        TransitionProblem told = Made.with(pack(1, 10), wishing(pack(2, 10), new Wish.Named(BIG)))
                .to(receiver(NEW, 10, 90))
                .problem()
                .after(plan(id(2), new Outcome.Moves(NEW, MONDAY)));

        assertThat(moves(told)).containsExactly(Map.entry(id(2), NEW));
    }

    @Test
    void aWishComesTrueByTheRoomThatAnotherLeaves() {
        TransitionProblem told = Made.with(
                        wishing(pack(1, 10), new Wish.Named(BIG)),
                        wishing(pack(2, 10), new Wish.Named(HERE)),
                        pack(3, 10))
                .to(receiver(NEW, 10, 90), receiver(BIG, 10, 90), receiver(HERE, 10, 90))
                .problem()
                .after(plan(id(1), new Outcome.Moves(NEW, MONDAY), id(2), new Outcome.Moves(BIG, MONDAY)));

        assertThat(moves(told)).containsExactlyInAnyOrderEntriesOf(Map.of(id(1), BIG, id(2), HERE, id(3), NEW));
    }

    @Test
    void aHouseholdGoesToOneThatHasRoomForAllOfIt() {
        Home home = pack(1, 10).home();
        Made couple = Made.with(pack(1, 10), living(pack(2, 8), home), pack(3, 9))
                .to(receiver(NEW, 10, 90), receiver(BIG, 18, 10));

        assertThat(moves(couple.problem()))
                .containsEntry(id(1), BIG)
                .containsEntry(id(2), BIG)
                .containsEntry(id(3), NEW);
    }

    @Test
    void aHouseholdGoesToOneThatAllOfItMayGoTo() {
        Made couple = Made.with(
                        pack(1, 10), refusing(living(pack(2, 8), pack(1, 10).home()), NEW))
                .to(receiver(NEW, 20, 90), receiver(BIG, 20, 10));

        assertThat(moves(couple.problem())).containsOnly(Map.entry(id(1), BIG), Map.entry(id(2), BIG));
    }

    @Test
    void aStreetGoesToOneProviderWhereNothingElseDecides() {
        Home home = pack(1, 10).home();
        Home neighbour = new Home(pack(2, 10).home().household(), home.street(), home.zone());
        Made street = Made.with(by(pack(1, 10), BIG), living(pack(2, 10), neighbour))
                .to(receiver(NEW, 10, 90), receiver(BIG, 10, 10));

        assertThat(moves(street.problem())).containsExactly(Map.entry(id(2), BIG));
    }

    @Test
    void otherwiseTheBestRoleAndQualityDecides() {
        Made made =
                Made.with(pack(1, 10)).to(receiver(NEW, Role.SUPPLEMENTARY, 10, 100, "10.00"), receiver(BIG, 10, 10));

        assertThat(moves(made.problem())).containsEntry(id(1), BIG);
    }

    @Test
    void aFullPhaseMovesNobodyMore() {
        Made made = Made.with(pack(1, 10), pack(2, 12)).to(receiver(NEW, 40, 90));
        made.phases.set(0, Made.phase("First", MONDAY, 1, "melton"));

        assertThat(moves(made.problem())).containsExactly(Map.entry(id(2), NEW));
    }

    @Test
    void movesThatAreGivenStand() {
        TransitionProblem problem = Made.with(pack(1, 10), pack(2, 12))
                .to(receiver(NEW, 12, 90), receiver(BIG, 12, 10))
                .problem();

        assertThat(PriorityRule.complete(problem, Prospects.of(problem), ImmutableMap.of(id(1), NEW)))
                .containsEntry(id(1), NEW)
                .containsEntry(id(2), BIG);
    }

    @Test
    void aCoupleInAHomeGoesToOneThatHasPlacesForBoth() {
        Home home = inHome(1, 1).home();
        Made couple = Made.with(inHome(1, 1), living(inHome(2, 1), home))
                .to(home(NEW, 1, Optional.of(MELTON)), home(BIG, 2, Optional.empty()));

        assertThat(moves(couple.problem())).containsOnly(Map.entry(id(1), BIG), Map.entry(id(2), BIG));
    }
}
