package org.almoner.domain.transition;

import static org.almoner.domain.transition.Made.BIG;
import static org.almoner.domain.transition.Made.END;
import static org.almoner.domain.transition.Made.HERE;
import static org.almoner.domain.transition.Made.MONDAY;
import static org.almoner.domain.transition.Made.NEW;
import static org.almoner.domain.transition.Made.OLD;
import static org.almoner.domain.transition.Made.by;
import static org.almoner.domain.transition.Made.id;
import static org.almoner.domain.transition.Made.living;
import static org.almoner.domain.transition.Made.pack;
import static org.almoner.domain.transition.Made.plan;
import static org.almoner.domain.transition.Made.receiver;
import static org.almoner.domain.transition.Made.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

/** Why each package goes where it goes, or nowhere. */
class PlanExplanationTest {

    private static final Reason LEAVES = new Reason.ProviderLeaves(END);

    private static List<Reason> reasons(TransitionProblem problem, int number) {
        return PlanExplanation.of(problem, PriorityRule.plan(problem)).stream()
                .filter(line -> line.pack().pack().equals(id(number)))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    @Test
    void aMoveSaysThatTheProviderLeavesAndHowTheNewOneStands() {
        Made made = Made.with(pack(1, 10)).to(receiver(NEW, Role.SUPPLEMENTARY, 10, 70, "20.00"));

        assertThat(reasons(made.problem(), 1)).containsExactly(LEAVES, new Reason.Standing(Role.SUPPLEMENTARY, 70));
    }

    @Test
    void whoIsLeftWithoutAProviderIsToldWhatStandsInTheWayOfEach() {
        Made made = Made.with(pack(1, 10), pack(2, 12))
                .to(receiver(NEW, 20, 90), receiver(BIG, Role.SPOT, 40, 90, "20.00"));
        made.phases.set(0, Made.phase("First", MONDAY, 1, "melton"));

        assertThat(reasons(made.problem(), 1))
                .containsExactly(
                        LEAVES,
                        new Reason.NobodyTakes(ImmutableMap.of(
                                NEW,
                                ImmutableList.of(
                                        new Obstacle.TooLittleRoom(Room.of(Hours.of(8)), Room.of(Hours.of(10))),
                                        new Obstacle.PhaseFull("First", 1)),
                                BIG,
                                ImmutableList.of(
                                        new Obstacle.RoleNotOffered(Role.SPOT), new Obstacle.PhaseFull("First", 1)))));
    }

    @Test
    void aWishIsSaidToBeMetOrWhyItIsNot() {
        Made made = Made.with(
                        wishing(pack(1, 10), new Wish.Named(NEW)),
                        wishing(pack(2, 10), new Wish.Named(HERE)),
                        wishing(pack(3, 10), new Wish.Named(OLD)),
                        wishing(pack(4, 10), new Wish.Keep(Way.INDIVIDUAL_SERVICE_FUND)))
                .to(receiver(NEW, 40, 90));
        Reason standing = new Reason.Standing(Role.PRIME, 90);

        assertThat(reasons(made.problem(), 1)).containsExactly(LEAVES, new Reason.Wished(), standing);
        assertThat(reasons(made.problem(), 2))
                .containsExactly(
                        LEAVES, new Reason.NamedNotHad(HERE, ImmutableList.of(new Obstacle.NotThere())), standing);
        assertThat(reasons(made.problem(), 3))
                .containsExactly(
                        LEAVES, new Reason.NamedNotHad(OLD, ImmutableList.of(new Obstacle.Leaves())), standing);
        assertThat(reasons(made.problem(), 4))
                .containsExactly(LEAVES, new Reason.WayNotOpen(Way.INDIVIDUAL_SERVICE_FUND), standing);
    }

    @Test
    void aHouseholdIsToldWhoIsTogetherAndWhoIsApart() {
        Home home = pack(1, 10).home();
        Made made = Made.with(pack(1, 10), living(pack(2, 10), home), living(by(pack(3, 10), HERE), home))
                .to(receiver(NEW, 40, 90));

        assertThat(reasons(made.problem(), 1))
                .contains(
                        new Reason.Together(Bond.Kind.HOUSEHOLD, ImmutableList.of(id(2))),
                        new Reason.Apart(Bond.Kind.HOUSEHOLD, ImmutableList.of(id(3))),
                        new Reason.Together(Bond.Kind.STREET, ImmutableList.of(id(2))),
                        new Reason.Apart(Bond.Kind.STREET, ImmutableList.of(id(3))));
    }

    @Test
    void whatWasToldBeforeIsSaidToBeKeptOrChanged() {
        TransitionProblem problem =
                Made.with(pack(1, 10), pack(2, 10)).to(receiver(NEW, 40, 90)).problem();
        TransitionProblem told =
                problem.after(plan(id(1), new Outcome.Moves(NEW, MONDAY), id(2), new Outcome.Moves(BIG, MONDAY)));

        assertThat(reasons(told, 1)).contains(new Reason.AsToldBefore());
        assertThat(reasons(told, 2)).contains(new Reason.ToldOtherwise(new Outcome.Moves(BIG, MONDAY)));
    }

    @Test
    void whoMovesAheadOfThePhaseIsToldSo() {
        Made made = Made.with(pack(1, 10)).to(receiver(NEW, 40, 90));
        made.phases.set(0, Made.phase("First", END.plusDays(1), 1, "melton"));

        assertThat(reasons(made.problem(), 1)).contains(new Reason.AheadOfPhase());
    }

    @Test
    void aPhaseIsSaferWhereALargerPartOfItsProvidersStays() {
        Made made = Made.with(pack(1, 10), by(pack(2, 10), HERE), by(pack(3, 10), BIG), elsewhere(pack(4, 10)));
        made.departures.add(new Departure(BIG, END, Optional.empty()));
        made.phases.add(Made.phase("Second", MONDAY.plusDays(7), 9, "oadby"));
        List<PhaseRisk> risks = PhaseRisk.of(made.problem());

        assertThat(risks.get(0).staying()).containsExactly(HERE);
        assertThat(risks.get(0).leaving()).containsExactly(OLD, BIG);
        assertThat(risks.get(0).packages()).isEqualTo(3);
        assertThat(risks.get(0).haveToMove()).isEqualTo(2);
        assertThat(risks.get(0).isSaferThan(risks.get(1))).isTrue();
        assertThat(risks.get(1).isSaferThan(risks.get(0))).isFalse();
        assertThat(risks.get(0).isSaferThan(risks.get(0))).isFalse();
    }

    private static PlacedPackage elsewhere(PlacedPackage pack) {
        return living(pack, new Home(pack.home().household(), pack.home().street(), new ZoneCode("oadby")));
    }
}
