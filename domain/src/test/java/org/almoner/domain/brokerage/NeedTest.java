package org.almoner.domain.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

/** What a need asks for, and by which unit it is bought. */
class NeedTest {

    private static final ServiceAsked NIGHTS =
            new ServiceAsked(PriceUnit.NIGHT, 1, ImmutableSortedSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), false);
    private static final ServiceAsked PLACE =
            ServiceAsked.of(new Service(UnitPrice.parse("900.00/week"), 2, Service.EVERY_DAY, true));
    private static final WeeklyPlan HOUR =
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, 0)));

    private static Need need(CareAsked care, Terms terms, Optional<String> usual) {
        return new Need(
                new PackageId("K-1"),
                "LE1",
                new ZoneCode("city"),
                new BandCode("urban"),
                Optional.empty(),
                care,
                Carers.ANY,
                DateRange.from(LocalDate.of(2020, 11, 2)),
                terms,
                usual.map(UnitPrice::parse),
                ImmutableSet.of());
    }

    private static Terms below(String limit) {
        UnitPrice highest = UnitPrice.parse(limit);
        return Terms.within(new Envelope(new UnitPrice(Money.ZERO, highest.unit()), highest));
    }

    @Test
    void careIsBoughtByTheUnitOfTheLimitsElseOfTheUsualPriceElseByItsOwn() {
        CareAsked visits = CareAsked.visits(ImmutableList.of(HOUR));
        CareAsked nights = CareAsked.service(NIGHTS);

        assertThat(need(visits, below("10.00/half-hour"), Optional.of("18.00/hour"))
                        .unit())
                .isEqualTo(PriceUnit.HALF_HOUR);
        assertThat(need(visits, Terms.USUAL, Optional.of("9.00/half-hour")).unit())
                .isEqualTo(PriceUnit.HALF_HOUR);
        assertThat(need(visits, Terms.USUAL, Optional.empty()).unit()).isEqualTo(PriceUnit.HOUR);
        assertThat(need(nights, Terms.USUAL, Optional.empty()).unit()).isEqualTo(PriceUnit.NIGHT);
    }

    /** A limit by a unit that the care is not bought by binds no bid that could be made. */
    @Test
    void aUnitThatTheCareIsNotBoughtByIsNotTheNeeds() {
        CareAsked both = new CareAsked(ImmutableList.of(HOUR), ImmutableList.of(NIGHTS));

        assertThat(need(CareAsked.service(NIGHTS), below("1000.00/week"), Optional.empty())
                        .unit())
                .isEqualTo(PriceUnit.NIGHT);
        assertThat(need(both, below("120.00/night"), Optional.of("18.00/hour")).unit())
                .isEqualTo(PriceUnit.NIGHT);
        assertThat(need(both, below("20.00/hour"), Optional.empty()).unit()).isEqualTo(PriceUnit.HOUR);
    }

    @Test
    void aUsualPriceByAnotherUnitIsNoBenchmark() {
        CareAsked visits = CareAsked.visits(ImmutableList.of(HOUR));

        assertThat(need(visits, below("10.00/half-hour"), Optional.of("18.00/hour"))
                        .benchmark())
                .isEmpty();
        assertThat(need(visits, below("20.00/hour"), Optional.of("18.00/hour")).benchmark())
                .contains(UnitPrice.perHour("18.00"));
    }

    @Test
    void whatIsPublishedOfAServiceIsNotItsPrice() {
        assertThat(PLACE).isEqualTo(new ServiceAsked(PriceUnit.WEEK, 2, Service.EVERY_DAY, true));
        assertThat(PLACE.weeklyUnits()).isEqualTo(2);
        assertThat(NIGHTS.weeklyUnits()).isEqualTo(2);
        assertThat(new ServiceAsked(PriceUnit.SESSION, 3, NIGHTS.days(), false).weeklyUnits())
                .isEqualTo(6);
    }

    @Test
    void careWithoutVisitsHasNoHours() {
        assertThat(CareAsked.service(NIGHTS).weeklyHours()).isEqualTo(Hours.ZERO);
        assertThat(CareAsked.service(NIGHTS).placesOn(DayOfWeek.FRIDAY)).isEqualTo(1);
        assertThat(CareAsked.service(NIGHTS).placesOn(DayOfWeek.MONDAY)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CareAsked(ImmutableList.of(), ImmutableList.of()))
                .withMessageContaining("neither");
    }
}
