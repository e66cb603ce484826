package org.almoner.domain.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.Postcode;
import org.junit.jupiter.api.Test;

/** What holds of a package and a person on a day follows from the facts. */
class CarePackageTest {

    private static final WeeklyPlan PLAN =
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 30, 0)));
    private static final ProviderId ONE = new ProviderId("P-1");
    private static final DateRange CARE = DateRange.parse("2020-11-02/2020-12-01");

    @Test
    void withoutAnAgreementTheNhsFundsNothing() {
        CarePackage pack = new CarePackage(
                new PackageId("K-1"),
                new PersonId("C-1"),
                Timelines.none()
                        .with(
                                PackageFacts.HEALTH_SHARE,
                                Timeline.of(DateRange.parse("2020-11-09/.."), Percentage.of(70))));

        assertThat(pack.healthShareOn(LocalDate.parse("2020-11-08"))).isEqualTo(Percentage.NONE);
        assertThat(pack.healthShareOn(LocalDate.parse("2020-11-09"))).isEqualTo(Percentage.of(70));
    }

    @Test
    void aPackageIsAsItWasKnownThen() {
        Instant known = Instant.parse("2020-10-30T09:00:00Z");
        PackageHistory history = new PackageHistory(
                new PackageId("K-1"),
                new PersonId("C-1"),
                Histories.none()
                        .with(PackageFacts.PLAN, Fact.of(PLAN, CARE, new Knowledge(known, "U-1", "assessed")))
                        .with(
                                PackageFacts.PROVIDER,
                                Fact.of(ONE, CARE, new Knowledge(known.plusSeconds(60), "U-1", "awarded"))));
        LocalDate first = LocalDate.parse("2020-11-02");

        assertThat(history.asKnownAt(known).provider().find(first)).isEmpty();
        assertThat(history.asKnownAt(known.plusSeconds(60)).provider().find(first))
                .contains(ONE);
    }

    @Test
    void ageIsInCompletedYears() {
        Person person = new Person(new PersonId("C-1"), LocalDate.parse("1940-02-29"), Postcode.parse("LE67 3FN"));

        assertThat(person.ageOn(LocalDate.parse("2020-02-28"))).isEqualTo(79);
        assertThat(person.ageOn(LocalDate.parse("2020-02-29"))).isEqualTo(80);
        assertThat(person.ageOn(LocalDate.parse("2021-02-28"))).isEqualTo(80);
        assertThat(person.ageOn(LocalDate.parse("2021-03-01"))).isEqualTo(81);
    }
}
