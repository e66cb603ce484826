package org.almoner.domain.transition;

import static org.almoner.domain.transition.Made.BIG;
import static org.almoner.domain.transition.Made.END;
import static org.almoner.domain.transition.Made.HERE;
import static org.almoner.domain.transition.Made.HOMES;
import static org.almoner.domain.transition.Made.LIVING;
import static org.almoner.domain.transition.Made.MELTON;
import static org.almoner.domain.transition.Made.MONDAY;
import static org.almoner.domain.transition.Made.NEW;
import static org.almoner.domain.transition.Made.OLD;
import static org.almoner.domain.transition.Made.asking;
import static org.almoner.domain.transition.Made.by;
import static org.almoner.domain.transition.Made.home;
import static org.almoner.domain.transition.Made.id;
import static org.almoner.domain.transition.Made.inHome;
import static org.almoner.domain.transition.Made.pack;
import static org.almoner.domain.transition.Made.receiver;
import static org.almoner.domain.transition.Made.wishing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

/** Rules L9 and B6: who keeps the provider, by what right, and who has to move. */
class ProspectsTest {

    private static final Wish DIRECT_PAYMENT = new Wish.Keep(Way.DIRECT_PAYMENT);
    private static final Wish FUND = new Wish.Keep(Way.INDIVIDUAL_SERVICE_FUND);

    private static Prospect prospect(Made made) {
        return Prospects.of(made.problem()).get(id(1));
    }

    private static Outcome.Ground ground(Made made) {
        return ((Prospect.Settled) prospect(made)).stays().ground();
    }

    private static Made improving(PlacedPackage pack) {
        Made made = Made.with(pack);
        made.departures.set(0, new Departure(OLD, END, Optional.of(MONDAY)));
        return made;
    }

    @Test
    void whoTakesADirectPaymentKeepsTheProviderWithABudgetAtTheCommissionedPrice() {
        assertThat(ground(Made.with(wishing(pack(1, 10), DIRECT_PAYMENT))))
                .isEqualTo(new Outcome.Ground.OwnBudget(
                        Way.DIRECT_PAYMENT, Money.ofPounds(200).exact()));
    }

    @Test
    void homeSupportLeavesNoServiceFundOpenAndSupportedLivingDoes() {
        assertThat(prospect(Made.with(wishing(pack(1, 10), FUND)))).isInstanceOf(Prospect.MustMove.class);
        assertThat(ground(Made.with(asking(wishing(pack(1, 10), FUND), LIVING))))
                .isInstanceOf(Outcome.Ground.OwnBudget.class);
    }

    @Test
    void aHomeImprovesBeforeAnybodyMovesButNobodyKeepsItByADirectPayment() {
        assertThat(ground(improving(asking(wishing(pack(1, 10), DIRECT_PAYMENT), HOMES))))
                .isEqualTo(new Outcome.Ground.Improving(MONDAY));
        assertThat(prospect(Made.with(asking(pack(1, 10), HOMES)))).isInstanceOf(Prospect.MustMove.class);
    }

    @Test
    void timeToImproveIsNothingToAServiceThatGivesNone() {
        assertThat(prospect(improving(pack(1, 10)))).isInstanceOf(Prospect.MustMove.class);
    }

    @Test
    void nobodyMovesWhoseProviderStays() {
        assertThat(ground(Made.with(by(pack(1, 10), HERE)).to(receiver(NEW, 40, 90))))
                .isEqualTo(new Outcome.Ground.ProviderStays());
    }

    @Test
    void whoseProviderStaysMayMoveToTheOneThatIsWishedForIfItHasRoom() {
        PlacedPackage wishing = wishing(by(pack(1, 10), HERE), new Wish.Named(NEW));

        assertThat(prospect(Made.with(wishing).to(receiver(NEW, 10, 90), receiver(BIG, 40, 90)))
                        .candidates())
                .extracting(receiver -> receiver.at().provider())
                .containsExactly(NEW);
        assertThat(prospect(Made.with(wishing).to(receiver(NEW, 9, 90)))).isInstanceOf(Prospect.Settled.class);
    }

    @Test
    void candidatesComeByTierThenQualityThenPriceThenReference() {
        Made made = Made.with(pack(1, 10))
                .to(
                        receiver(new ProviderId("P-1"), Role.SUPPLEMENTARY, 40, 100, "10.00"),
                        receiver(new ProviderId("P-2"), Role.PRIME, 40, 80, "20.00"),
                        receiver(new ProviderId("P-3"), Role.PRIME, 40, 80, "9.50"),
                        receiver(new ProviderId("P-5"), Role.PRIME, 40, 90, "20.00"),
                        receiver(new ProviderId("P-4"), Role.PRIME, 40, 90, "20.00"));

        assertThat(prospect(made).candidates())
                .extracting(receiver -> receiver.at().provider().value())
                .containsExactly("P-4", "P-5", "P-3", "P-2", "P-1");
    }

    @Test
    void noCandidateLacksASkillOrRoomOrStandsInARoleThatReceivesNobody() {
        PlacedPackage skilled = asking(pack(1, 10), Made.HOME_CARE, "hoisting");

        assertThat(prospect(Made.with(skilled).to(receiver(NEW, 40, 90))).candidates())
                .isEmpty();
        assertThat(prospect(Made.with(pack(1, 10)).to(receiver(NEW, 9, 90), receiver(BIG, Role.SPOT, 40, 90, "20.00")))
                        .candidates())
                .isEmpty();
    }

    @Test
    void movesAreOnWeekdaysOfThePhaseWhileTheProviderIsThere() {
        Made made = Made.with(pack(1, 10), by(pack(2, 10), HERE));
        made.phases.set(0, Made.phase("First", LocalDate.of(2020, 11, 26), 100, "melton"));
        Prospects prospects = Prospects.of(made.problem());

        assertThat(prospects.daysOf(id(1)))
                .containsExactly(LocalDate.of(2020, 11, 26), LocalDate.of(2020, 11, 27), END);
        assertThat(prospects.daysOf(id(2))).hasSize(3);
    }

    @Test
    void whoseProviderGoesBeforeThePhaseMovesOnThatDay() {
        Made made = Made.with(pack(1, 10));
        made.phases.set(0, Made.phase("First", END.plusDays(7), 100, "melton"));

        assertThat(Prospects.of(made.problem()).daysOf(id(1))).containsExactly(END);
    }

    @Test
    void whoIsInAHomeHasEveryHomeOfTheZoneAndThoseThatReceiveFromAnywhere() {
        Made made = Made.with(inHome(1, 1), asking(pack(2, 10), HOMES))
                .to(
                        home(NEW, 1, Optional.of(MELTON)),
                        home(BIG, 1, Optional.empty()),
                        home(HERE, 1, Optional.of(new ZoneCode("oadby"))));

        assertThat(prospect(made).candidates())
                .extracting(receiver -> receiver.at().provider())
                .containsExactly(BIG, NEW);
        assertThat(Prospects.of(made.problem()).get(id(2)).candidates()).isEmpty();
    }

    @Test
    void careThatIsNotPricedByItsKindIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> priced(new Amount.Visits(Hours.of(2)), "700.00/week"))
                .withMessageContaining("write a price by the hour or half hour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> priced(Amount.Places.everyDay(1), "20.00/hour"))
                .withMessageContaining("write a price by the week, day, night or session");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> priced(new Amount.Places(1, 3), "700.00/week"))
                .withMessageContaining("a price by the week is for every day of it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.Places(2, 15))
                .withMessageContaining("units a week are 2 to 14 where the places are 2, but got 15");
    }

    private static CareNeeded priced(Amount amount, String price) {
        return new CareNeeded(HOMES, amount, ImmutableSortedSet.of(), UnitPrice.parse(price));
    }

    @Test
    void aProblemThatContradictsItselfIsRefused() {
        assertRefused(Made.with(pack(1, 10)).to(receiver(OLD, 10, 50)), "OLD leaves, so it can receive nobody");
        Made twice = Made.with(pack(1, 10));
        twice.phases.add(Made.phase("Second", MONDAY.plusDays(7), 100, "melton"));
        assertRefused(twice, "zone melton is in phase Second and in one before it");
        Made early = Made.with(pack(1, 10));
        early.phases.add(Made.phase("Second", MONDAY.plusDays(4), 100, "oadby"));
        assertRefused(early, "phase Second starts before the one ahead of it has ended");
        Made alike = Made.with(pack(1, 10));
        alike.phases.add(Made.phase("First", MONDAY.plusDays(7), 100, "oadby"));
        assertRefused(alike, "two phases are called First");
        Made nowhere = Made.with(pack(1, 10));
        nowhere.phases.set(0, Made.phase("First", MONDAY, 100, "oadby"));
        assertRefused(nowhere, "package K-1 is in zone melton, which is in no phase");
        assertRefused(
                Made.with(inHome(1, 1)).to(home(NEW, 1, Optional.of(MELTON)), home(NEW, 1, Optional.empty())),
                "NEW receives people of care-home anywhere and by itself in melton");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Receiver(
                        receiver(NEW, 1, 1).at().anywhere(),
                        Role.PRIME,
                        Room.of(Hours.of(1)),
                        1,
                        ImmutableSortedSet.of(),
                        UnitPrice.perHour("20.00")))
                .withMessageContaining("visits are given at home");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Departure(OLD, END, Optional.of(END.plusDays(1))))
                .withMessageContaining("bring it forward");
    }

    private static void assertRefused(Made made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made::problem).withMessageContaining(message);
    }
}
