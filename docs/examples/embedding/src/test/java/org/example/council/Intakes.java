package org.example.council;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;

/** A provider and a person of the small scheme, for both ways of embedding. */
public final class Intakes {

    public static final ProviderId PROVIDER = new ProviderId("P-1");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2020-10-26T09:00:00Z"), ZoneOffset.UTC);
    public static final PackageId PACKAGE = new PackageId("K-1");
    private static final Author CLERK = new Author("clerk-1", "example");
    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);

    private Intakes() {}

    /** One provider with room in town. */
    public static void provider(Almoner almoner) {
        CareRecords records = almoner.records();
        DateRange term = SmallScheme.TERM;
        Percentage points = Percentage.of(90);
        records.record(PROVIDER, ProviderFacts.REGISTRATION, Registration.named("Example Care"), term, CLERK);
        records.record(
                PROVIDER,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(100))),
                term,
                CLERK);
        records.record(
                PROVIDER,
                ProviderFacts.INDICATORS,
                new Indicators(points, points, points, Indicators.Basis.TENDER),
                term,
                CLERK);
    }

    /** How the need ended of a person who is visited for an hour. */
    public static Decision placed(Intake intake) {
        if (take(intake, 60) instanceof Brokerage.Outcome.Done done) {
            return done.placement().decision().orElseThrow();
        }
        throw new AssertionError("nothing was placed");
    }

    /** A person in town who is visited on Mondays for so many minutes. */
    public static Brokerage.Outcome take(Intake intake, int minutes) {
        Person person = new Person(new PersonId("C-1"), LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN"));
        WeeklyPlan plan = WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), minutes, 0)));
        return intake.take(person, PACKAGE, plan, MONDAY, CLERK);
    }
}
