package org.almoner.domain.transition;

import static org.almoner.domain.transition.Made.BIG;
import static org.almoner.domain.transition.Made.END;
import static org.almoner.domain.transition.Made.HERE;
import static org.almoner.domain.transition.Made.MONDAY;
import static org.almoner.domain.transition.Made.NEW;
import static org.almoner.domain.transition.Made.OLD;
import static org.almoner.domain.transition.Made.by;
import static org.almoner.domain.transition.Made.home;
import static org.almoner.domain.transition.Made.id;
import static org.almoner.domain.transition.Made.inHome;
import static org.almoner.domain.transition.Made.living;
import static org.almoner.domain.transition.Made.pack;
import static org.almoner.domain.transition.Made.plan;
import static org.almoner.domain.transition.Made.receiver;
import static org.almoner.domain.transition.Made.wishing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

/** Every breach of a plan is found, and every figure of its score, from the problem alone. */
class PlanCheckTest {

    private static final Outcome TO_NEW = new Outcome.Moves(NEW, MONDAY);
    private static final Outcome TO_BIG = new Outcome.Moves(BIG, MONDAY);
    private static final Outcome UNPLACED = new Outcome.Unplaced();
    private static final Outcome STAYS = new Outcome.Stays(new Outcome.Ground.ProviderStays());

    private static List<Breach> breaches(Made made, Object... outcomes) {
        return ((PlanCheck.Broken) PlanCheck.of(made.problem(), plan(outcomes))).breaches();
    }

    private static Score score(Made made, Object... outcomes) {
        return PlanCheck.scoreOf(made.problem(), plan(outcomes));
    }

    private static Made oneToNew() {
        return Made.with(pack(1, 10)).to(receiver(NEW, 10, 90));
    }

    @Test
    void aPlanSpeaksOfEveryPackageAndOfNoOther() {
        assertThat(breaches(oneToNew(), id(2), UNPLACED))
                .containsExactly(new Breach.NoOutcome(id(1)), new Breach.UnknownPackage(id(2)));
    }

    @Test
    void whoHasToMoveCannotStayAndWhoKeepsTheProviderCannotMove() {
        assertThat(breaches(oneToNew(), id(1), STAYS)).containsExactly(new Breach.NotOpen(id(1), STAYS));
        Made keeping = Made.with(wishing(pack(1, 10), new Wish.Keep(Way.DIRECT_PAYMENT)))
                .to(receiver(NEW, 10, 90));
        assertThat(breaches(keeping, id(1), TO_NEW)).containsExactly(new Breach.NotOpen(id(1), TO_NEW));
        assertThat(breaches(keeping, id(1), UNPLACED)).containsExactly(new Breach.NotOpen(id(1), UNPLACED));
    }

    @Test
    void whoMayMoveGoesWhereThePersonWishesOrStays() {
        Made may = Made.with(wishing(by(pack(1, 10), HERE), new Wish.Named(NEW)))
                .to(receiver(NEW, 10, 90), receiver(BIG, 10, 90));

        assertThat(breaches(may, id(1), TO_BIG)).containsExactly(new Breach.NotOpen(id(1), TO_BIG));
        assertThat(breaches(may, id(1), UNPLACED)).containsExactly(new Breach.NotOpen(id(1), UNPLACED));
        assertThat(score(may, id(1), TO_NEW).choicesNotMet()).isZero();
        assertThat(score(may, id(1), STAYS).choicesNotMet()).isEqualTo(1);
    }

    @Test
    void aMoveToWhoCannotReceiveIsBlockedForEveryReason() {
        Made skilled = Made.with(Made.asking(pack(1, 10), Made.HOME_CARE, "hoisting"))
                .to(receiver(NEW, Role.SPOT, 10, 90, "20.00"));

        assertThat(breaches(skilled, id(1), TO_NEW))
                .singleElement()
                .satisfies(breach ->
                        assertThat(((Breach.Blocked) breach).obstacles()).hasSize(2));
        assertThat(breaches(skilled, id(1), TO_BIG))
                .containsExactly(new Breach.Blocked(id(1), BIG, ImmutableList.of(new Obstacle.NotThere())));
        assertThat(breaches(skilled, id(1), new Outcome.Moves(OLD, MONDAY)))
                .containsExactly(new Breach.Blocked(id(1), OLD, ImmutableList.of(new Obstacle.Leaves())));
    }

    @Test
    void nobodyMovesToAProviderThatIsRuledOut() {
        PlacedPackage pack = pack(1, 10);
        Made refusing = Made.with(new PlacedPackage(
                        pack.pack(),
                        pack.person(),
                        pack.home(),
                        pack.care(),
                        pack.provider(),
                        pack.wish(),
                        ImmutableSortedSet.of(NEW)))
                .to(receiver(NEW, 10, 90), receiver(BIG, 10, 50));

        assertThat(breaches(refusing, id(1), TO_NEW))
                .containsExactly(new Breach.Blocked(id(1), NEW, ImmutableList.of(new Obstacle.RuledOut())));
        assertThat(PriorityRule.plan(refusing.problem()).receiverOf(id(1))).contains(BIG);
    }

    @Test
    void capacitiesAreHard() {
        Made two = Made.with(pack(1, 6), pack(2, 5)).to(receiver(NEW, 10, 90));

        assertThat(breaches(two, id(1), TO_NEW, id(2), TO_NEW))
                .containsExactly(new Breach.OverCapacity(
                        Receiver.At.of(NEW, pack(1, 6)), Room.of(Hours.of(10)), Room.of(Hours.of(11))));
    }

    @Test
    void placesAreHardAndCountedOverAllZonesWhereAHomeReceivesFromAnywhere() {
        Made two = Made.with(inHome(1, 1), inHome(2, 1)).to(home(NEW, 1, Optional.empty()));
        Made elsewhere = Made.with(inHome(1, 1)).to(home(NEW, 1, Optional.of(new ZoneCode("oadby"))));

        assertThat(breaches(two, id(1), TO_NEW, id(2), TO_NEW))
                .containsExactly(new Breach.OverCapacity(
                        Receiver.At.of(NEW, inHome(1, 1)).anywhere(), Room.ofPlaces(1), Room.ofPlaces(2)));
        assertThat(breaches(elsewhere, id(1), TO_NEW))
                .containsExactly(new Breach.Blocked(id(1), NEW, ImmutableList.of(new Obstacle.NotThere())));
        assertThat(PriorityRule.plan(two.problem()).receiverOf(id(1))).contains(NEW);
        assertThat(PriorityRule.plan(two.problem()).receiverOf(id(2))).isEmpty();
    }

    @Test
    void hoursAreNoRoomForPlacesNorPlacesForHours() {
        PlacedPackage nights = inHome(1, 1);
        Made hours = Made.with(nights)
                .to(new Receiver(
                        new Receiver.At(NEW, Made.HOMES, Room.Kind.HOURS, Optional.of(Made.MELTON)),
                        Role.PRIME,
                        Room.of(Hours.of(100)),
                        90,
                        ImmutableSortedSet.of(),
                        UnitPrice.perHour("20.00")));

        assertThat(breaches(hours, id(1), TO_NEW))
                .containsExactly(new Breach.Blocked(id(1), NEW, ImmutableList.of(new Obstacle.NotThere())));
        assertThat(Room.of(Hours.of(9)).holds(Room.ofPlaces(1))).isFalse();
        assertThat(Room.ofPlaces(9).holds(Room.of(Hours.ofMinutes(1)))).isFalse();
    }

    @Test
    void aPlaceCostsItsPriceByTheWeekAndANightOnlyThoseThatAreUsed() {
        Amount twoNights = new Amount.Places(1, 2);

        assertThat(Amount.Places.everyDay(2).weeklyCost(UnitPrice.parse("650.00/week")))
                .isEqualTo(Money.ofPounds(1300).exact());
        assertThat(twoNights.weeklyCost(UnitPrice.parse("120.00/night")))
                .isEqualTo(Money.ofPounds(240).exact());
        assertThat(score(Made.with(inHome(1, 1)).to(home(NEW, 1, Optional.of(Made.MELTON))), id(1), TO_NEW)
                        .weeklyCost())
                .isEqualTo(Money.ofPounds(650).exact());
    }

    @Test
    void aStreetOfPeopleInHomesIsNotOneAndACoupleInAHomeIs() {
        Home home = inHome(1, 1).home();
        Made couple = Made.with(inHome(1, 1), living(inHome(2, 1), home), living(inHome(3, 1), neighbour(home)))
                .to(home(NEW, 3, Optional.empty()), home(BIG, 3, Optional.empty()));

        assertThat(score(couple, id(1), TO_NEW, id(2), TO_BIG, id(3), TO_BIG).splits())
                .isEqualTo(1);
        assertThat(score(couple, id(1), TO_NEW, id(2), TO_NEW, id(3), TO_BIG).splits())
                .isZero();
    }

    @Test
    void aPhaseHasItsMostOfMoves() {
        Made two = Made.with(pack(1, 6), pack(2, 4)).to(receiver(NEW, 10, 90));
        two.phases.set(0, Made.phase("First", MONDAY, 1, "melton"));

        assertThat(breaches(two, id(1), TO_NEW, id(2), TO_NEW))
                .containsExactly(new Breach.PhaseOverfull("First", 1, 2));
    }

    @Test
    void aMoveIsOnADayOfItsPhaseWhileTheProviderIsThere() {
        Outcome late = new Outcome.Moves(NEW, END);

        assertThat(breaches(oneToNew(), id(1), late))
                .containsExactly(new Breach.WrongDay(id(1), END, MONDAY, MONDAY.plusDays(4)));
    }

    @Test
    void aScoreCountsEachFigureOfEachPackage() {
        Made made = Made.with(
                        pack(1, 10),
                        wishing(pack(2, 10), new Wish.Named(BIG)),
                        wishing(pack(3, 10), new Wish.Keep(Way.DIRECT_PAYMENT)))
                .to(receiver(NEW, Role.SUPPLEMENTARY, 10, 90, "21.00"), receiver(BIG, 5, 100));

        assertThat(score(made, id(1), UNPLACED, id(2), TO_NEW, id(3), keeps()))
                .isEqualTo(new Score(
                        1, 0, 1, 0, 1, 101 + 10, Money.ofPounds(210 + 200).exact()));
    }

    private static Outcome keeps() {
        return new Outcome.Stays(new Outcome.Ground.OwnBudget(
                Way.DIRECT_PAYMENT, Money.ofPounds(200).exact()));
    }

    @Test
    void aHouseholdServedByTwoSplitsTheHouseholdAndTheStreet() {
        Home home = pack(1, 10).home();
        Made couple = Made.with(pack(1, 10), living(pack(2, 10), home), living(by(pack(3, 10), BIG), neighbour(home)))
                .to(receiver(NEW, 20, 90), receiver(BIG, 20, 90));

        assertThat(score(couple, id(1), TO_NEW, id(2), TO_BIG, id(3), STAYS).splits())
                .isEqualTo(2);
        assertThat(score(couple, id(1), TO_NEW, id(2), TO_NEW, id(3), STAYS).splits())
                .isEqualTo(1);
        assertThat(score(couple, id(1), TO_BIG, id(2), TO_BIG, id(3), STAYS).splits())
                .isZero();
        assertThat(score(couple, id(1), UNPLACED, id(2), UNPLACED, id(3), STAYS).splits())
                .isZero();
    }

    private static Home neighbour(Home home) {
        return new Home(new PersonId("C-9"), home.street(), home.zone());
    }

    @Test
    void aStreetInWhichNothingIsLeftToPlanIsNotCounted() {
        Home home = pack(1, 10).home();
        Made settled = Made.with(by(pack(1, 10), HERE), living(by(pack(2, 10), BIG), home));

        assertThat(score(settled, id(1), STAYS, id(2), STAYS)).isEqualTo(Score.ZERO);
    }

    @Test
    void anotherProviderThanBeforeIsAChangeAndAnotherDayIsNone() {
        TransitionProblem told = told(pack(1, 10));

        assertThat(PlanCheck.scoreOf(told, plan(id(1), TO_BIG)).changes()).isEqualTo(1);
        assertThat(PlanCheck.scoreOf(told, plan(id(1), new Outcome.Moves(NEW, MONDAY.plusDays(1))))
                        .changes())
                .isZero();
        assertThat(PlanCheck.scoreOf(told, plan(id(1), UNPLACED)).changes()).isEqualTo(1);
    }

    @Test
    void whatAPersonWishesForIsNoChangeOfWhatTheyWereTold() {
        TransitionProblem told = told(wishing(pack(1, 10), new Wish.Named(BIG)));

        assertThat(PlanCheck.scoreOf(told, plan(id(1), TO_BIG)).changes()).isZero();
        assertThat(PlanCheck.scoreOf(told, plan(id(1), UNPLACED)).changes()).isEqualTo(1);
    }

    private static TransitionProblem told(PlacedPackage pack) {
        return Made.with(pack)
                .to(receiver(NEW, 10, 90), receiver(BIG, 10, 90))
                .problem()
                .after(plan(id(1), TO_NEW, new PackageId("K-77"), TO_NEW));
    }

    @Test
    void anEarlierFigureOutweighsAllLaterOnes() {
        ExactMoney much = Money.ofPounds(9).exact();

        assertThat(List.of(
                        new Score(0, 9, 9, 9, 9, 9, much),
                        new Score(1, 0, 9, 9, 9, 9, much),
                        new Score(1, 1, 0, 9, 9, 9, much),
                        new Score(1, 1, 1, 0, 9, 9, much),
                        new Score(1, 1, 1, 1, 0, 9, much),
                        new Score(1, 1, 1, 1, 1, 0, much),
                        new Score(1, 1, 1, 1, 1, 1, ExactMoney.ZERO),
                        new Score(1, 1, 1, 1, 1, 1, ExactMoney.parse("1/60"))))
                .isSorted();
    }

    @Test
    void aPlanThatCannotBeDoneHasNoScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(oneToNew(), id(1), TO_BIG))
                .withMessageContaining("cannot be done");
    }
}
