package org.almoner.domain.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Offering GENERAL = Offering.parse("general/home-care");
    private static final Offering NIGHTS = Offering.parse("general/night-sitting");
    private static final ImmutableMap<TimeWindow, Hours> PARTS = ImmutableMap.of(
            TimeWindow.parse("07:00-11:00"), Hours.of(30), TimeWindow.parse("22:00-06:00"), Hours.of(5));

    private static Membership place(ImmutableMap<TimeWindow, Hours> parts) {
        return new Membership(Role.PRIME, Hours.of(40), parts, ImmutableSortedSet.of(), ImmutableSortedMap.of());
    }

    @Test
    void whatIsOutsideOfThePartsOfTheDayIsNotOffered() {
        Membership place = place(PARTS);

        assertThat(place.offersAt(LocalTime.of(7, 0))).isTrue();
        assertThat(place.offersAt(LocalTime.of(11, 0))).isFalse();
        assertThat(place.offersAt(LocalTime.of(2, 0))).isTrue();
    }

    @Test
    void withoutPartsOfTheDayAnyTimeIsServed() {
        assertThat(new Membership(Role.SPOT, Hours.of(40)).offersAt(LocalTime.of(3, 0)))
                .isTrue();
    }

    @Test
    void partsOfTheDayMayTouchButNotOverlap() {
        TimeWindow morning = TimeWindow.parse("07:00-11:00");

        assertThat(place(ImmutableMap.of(morning, Hours.of(1), TimeWindow.parse("11:00-12:00"), Hours.of(1)))
                        .dayParts())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        place(ImmutableMap.of(morning, Hours.of(1), TimeWindow.parse("23:00-07:01"), Hours.of(1))))
                .withMessageContaining("07:00-11:00")
                .withMessageContaining("23:00-07:01");
    }

    @Test
    void aPartOfTheDayOffersNoMoreThanTheWeek() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place(ImmutableMap.of(TimeWindow.parse("07:00-11:00"), Hours.of(41))))
                .withMessageContaining("41h")
                .withMessageContaining("40h");
    }

    @Test
    void namedOfferingsAreServedAloneAndOnlyTheyHavePrices() {
        UnitPrice price = UnitPrice.perHour("19.50");
        Membership place = new Membership(
                Role.PRIME,
                Hours.of(40),
                ImmutableMap.of(),
                ImmutableSortedSet.of(GENERAL),
                ImmutableSortedMap.of(GENERAL, price));

        assertThat(place.serves(GENERAL)).isTrue();
        assertThat(place.serves(NIGHTS)).isFalse();
        assertThat(place.findPrice(GENERAL)).contains(price);
        assertThat(place.findPrice(NIGHTS)).isEmpty();
        assertThat(new Membership(Role.PRIME, Hours.of(40)).serves(NIGHTS)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Membership(
                        Role.PRIME,
                        Hours.of(40),
                        ImmutableMap.of(),
                        ImmutableSortedSet.of(GENERAL),
                        ImmutableSortedMap.of(NIGHTS, price)))
                .withMessageContaining("general/night-sitting");
    }

    @Test
    void placesAreOfWhatItServesAndNoneWhereNoneAreRecorded() {
        Membership place = beds(Role.PRIME, 3, Optional.empty());

        assertThat(place.placesFor(NIGHTS)).isEqualTo(3);
        assertThat(place.placesFor(GENERAL)).isZero();
        assertThat(place.in(Role.SPOT).placesFor(NIGHTS)).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> beds(Role.PRIME, -1, Optional.empty()))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Membership(
                        Role.PRIME,
                        Hours.ZERO,
                        ImmutableMap.of(),
                        ImmutableSortedSet.of(GENERAL),
                        ImmutableSortedMap.of(),
                        ImmutableSortedMap.of(NIGHTS, 1)))
                .withMessageContaining("general/night-sitting");
    }

    private static Membership beds(Role role, int beds, Optional<UnitPrice> price) {
        return new Membership(
                role,
                Hours.ZERO,
                ImmutableMap.of(),
                ImmutableSortedSet.of(NIGHTS),
                price.map(each -> ImmutableSortedMap.of(NIGHTS, each)).orElse(ImmutableSortedMap.of()),
                ImmutableSortedMap.of(NIGHTS, beds));
    }

    /** Rule B4: no restriction of location. */
    @Test
    void placesInSeveralZonesCountTogetherInTheFirstRoleAtTheLowestPrice() {
        UnitPrice low = UnitPrice.parse("90.00/night");
        UnitPrice high = UnitPrice.parse("95.00/night");
        Membership visitsOnly = new Membership(
                Role.PRIME, Hours.of(40), ImmutableMap.of(), ImmutableSortedSet.of(GENERAL), ImmutableSortedMap.of());

        assertThat(Membership.together(
                        NIGHTS,
                        PriceUnit.NIGHT,
                        List.of(
                                visitsOnly,
                                beds(Role.SPOT, 2, Optional.of(low)),
                                beds(Role.SUPPLEMENTARY, 3, Optional.of(high))),
                        Comparator.naturalOrder()))
                .contains(beds(Role.SUPPLEMENTARY, 5, Optional.of(low)));
        assertThat(Membership.together(NIGHTS, PriceUnit.NIGHT, List.of(visitsOnly), Comparator.naturalOrder()))
                .contains(visitsOnly);
        assertThat(Membership.together(NIGHTS, PriceUnit.NIGHT, List.of(), Comparator.naturalOrder()))
                .isEmpty();
    }

    @Test
    void thePriceOfSeveralZonesIsTheLowestByTheUnitThatIsAskedFor() {
        UnitPrice daily = UnitPrice.parse("150.00/day");
        UnitPrice weekly = UnitPrice.parse("900.00/week");

        assertThat(Membership.together(
                                NIGHTS,
                                PriceUnit.WEEK,
                                List.of(
                                        beds(Role.PRIME, 1, Optional.of(daily)),
                                        beds(Role.PRIME, 1, Optional.of(weekly))),
                                Comparator.naturalOrder())
                        .flatMap(place -> place.findPrice(NIGHTS)))
                .contains(weekly);
    }

    @Test
    void anotherRoleLeavesTheRestOfThePlace() {
        Membership place = place(PARTS);

        assertThat(place.in(Role.SUPPLEMENTARY))
                .isEqualTo(new Membership(
                        Role.SUPPLEMENTARY, Hours.of(40), PARTS, ImmutableSortedSet.of(), ImmutableSortedMap.of()));
    }

    @Test
    void aPlaceTakesTheOneOfItsZone() {
        ZoneCode melton = new ZoneCode("melton");
        Membership before = new Membership(Role.SPOT, Hours.of(1));
        Membership after = new Membership(Role.PRIME, Hours.of(2));
        Memberships both =
                Memberships.NONE.with(new ZoneCode("lutterworth"), before).with(melton, before);

        assertThat(both.with(melton, after).find(melton)).contains(after);
        assertThat(both.with(melton, after).find(new ZoneCode("lutterworth"))).contains(before);
    }
}
