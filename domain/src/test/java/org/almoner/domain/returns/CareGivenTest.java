package org.almoner.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.returns.ClientEvent.Care;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;

/** Which care a package is, day by day. */
class CareGivenTest {

    private static final LocalDate BEGIN = LocalDate.of(2020, 10, 5);
    private static final LocalDate CHANGE = LocalDate.of(2020, 11, 2);
    private static final LocalDate END = LocalDate.of(2020, 12, 7);
    private static final Timelines NOTHING = Timelines.none();

    private static DirectPayment paid(String holder) {
        return new DirectPayment(Money.parse("100.00"), DirectPayment.Method.NET, Optional.of(new ProviderId(holder)));
    }

    private static CarePackage pack(Timeline<DirectPayment> payments) {
        return new CarePackage(
                new PackageId("K-1"), new PersonId("C-1"), NOTHING.with(PackageFacts.DIRECT_PAYMENT, payments));
    }

    private static Care held(String holder, DateRange days) {
        return new Care(
                new PackageId("K-1"),
                Means.DIRECT_PAYMENT,
                Optional.of(new ProviderId(holder)),
                Optional.empty(),
                days);
    }

    private static Timelines person(Absence absence) {
        return NOTHING.with(PersonFacts.ABSENCE, Timeline.of(DateRange.from(CHANGE), absence));
    }

    @Test
    void careGoesOnWhereThePersonIsAwayAndEndsWhereThePersonDied() {
        CarePackage pack = pack(Timeline.of(DateRange.of(BEGIN, END), paid("P-1")));

        assertThat(new CareGiven(pack, person(Absence.AWAY), RateCard.EMPTY).all())
                .containsExactly(held("P-1", DateRange.of(BEGIN, END)));
        assertThat(new CareGiven(pack, person(Absence.DECEASED), RateCard.EMPTY).all())
                .containsExactly(held("P-1", DateRange.of(BEGIN, CHANGE)));
    }

    @Test
    void careByAnotherIsOtherCareAndABreakEndsIt() {
        Timeline<DirectPayment> changed =
                Timeline.of(DateRange.of(BEGIN, CHANGE), paid("P-1")).with(DateRange.from(CHANGE), paid("P-2"));
        Timeline<DirectPayment> broken =
                Timeline.of(DateRange.of(BEGIN, CHANGE), paid("P-1")).with(DateRange.from(END), paid("P-1"));

        assertThat(new CareGiven(pack(changed), NOTHING, RateCard.EMPTY).all())
                .containsExactly(held("P-1", DateRange.of(BEGIN, CHANGE)), held("P-2", DateRange.from(CHANGE)));
        assertThat(new CareGiven(pack(broken), NOTHING, RateCard.EMPTY).all())
                .containsExactly(held("P-1", DateRange.of(BEGIN, CHANGE)), held("P-1", DateRange.from(END)));
    }

    @Test
    void aProviderWithoutAPlanGivesNoCare() {
        CarePackage pack = new CarePackage(
                new PackageId("K-1"),
                new PersonId("C-1"),
                NOTHING.with(PackageFacts.PROVIDER, Timeline.of(DateRange.from(BEGIN), new ProviderId("P-1"))));

        assertThat(new CareGiven(pack, NOTHING, RateCard.EMPTY).all()).isEmpty();
    }

    @Test
    void aPlanAServiceOrATimeBankIsCareOfTheProviderFromItsFirstDayOn() {
        DateRange days = DateRange.from(CHANGE);
        WeeklyPlan plan = WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, 0)));
        Service service = Service.weekly(UnitPrice.parse("700.00/week"), 1);
        TimeBank bank = new TimeBank(Hours.of(80), 4, Hours.ZERO, 0, Hours.ZERO, TimeBank.Charge.WHEN_USED);
        Timelines provider =
                NOTHING.with(PackageFacts.PROVIDER, Timeline.of(DateRange.from(BEGIN), new ProviderId("P-1")));
        Care care = new Care(
                new PackageId("K-1"),
                Means.COMMISSIONED,
                Optional.of(new ProviderId("P-1")),
                Optional.of(Offering.HOME_CARE.service()),
                days);

        assertThat(atHome(provider.with(PackageFacts.PLAN, Timeline.of(days, plan))))
                .containsExactly(care);
        assertThat(atHome(provider.with(PackageFacts.SERVICE, Timeline.of(days, service))))
                .containsExactly(care);
        assertThat(atHome(provider.with(PackageFacts.TIME_BANK, Timeline.of(days, bank))))
                .containsExactly(care);
    }

    /** The care of a package whose council buys home care only. */
    private static List<Care> atHome(Timelines facts) {
        RateCard homeCare = RateCard.of(
                Map.of(new BandCode("urban"), Timeline.of(DateRange.from(BEGIN), UnitPrice.perHour("18.75"))));
        return new CareGiven(new CarePackage(new PackageId("K-1"), new PersonId("C-1"), facts), NOTHING, homeCare)
                .all();
    }
}
