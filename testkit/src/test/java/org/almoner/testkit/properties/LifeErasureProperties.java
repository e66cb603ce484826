package org.almoner.testkit.properties;

import static com.google.common.base.Preconditions.checkState;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.lives.Life;
import org.almoner.testkit.lives.LifeArbitraries;
import org.almoner.testkit.lives.LifeCouncil;
import org.almoner.testkit.memory.InMemoryStore;

/** Somebody is erased, whatever happened in the life; somebody else, served by the same provider, is not. */
class LifeErasureProperties {

    private static final PersonId OTHER = new PersonId("C-2");
    private static final PackageId PACKAGE = new PackageId("K-9");
    private static final ProviderId PROVIDER = Life.PROVIDERS.get(0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Author OFFICER = new Author("officer-1", "told");

    @Provide
    Arbitrary<Life> lives() {
        return LifeArbitraries.life();
    }

    @Property
    void theMoneyOfErasedPeopleStaysAndThatOfAllOthersIsAsItWouldHaveBeen(
            @ForAll("lives") Life life,
            @ForAll Run.Scope scope,
            @ForAll @IntRange(min = 1, max = 78) int weeks,
            @ForAll @IntRange(max = 500) int late) {
        LifeCouncil kept = lived(life);
        LifeCouncil erased = lived(life);
        Balances before = erased.almoner().runs().balances();
        PersonId reference = erase(erased.store());
        ImmutableSortedMap<LineKey, Balances> stays = lines(erased, reference);

        assertThat(renamed(erased.almoner().runs().balances(), reference)).isEqualTo(renamed(before, reference));
        assertThat(lines(erased, Life.PERSON)).isEmpty();
        assertThat(erased.settle(scope, Life.DAYS.from().plusWeeks(weeks)))
                .noneMatch(transaction -> isOf(transaction.line(), reference));
        for (LifeCouncil council : List.of(kept, erased)) {
            report(council, Life.DAYS.from().plusDays(late), new Attendance.Missed());
            council.settle();
        }
        assertThat(lines(erased, OTHER)).isEqualTo(lines(kept, OTHER));
        assertThat(settlement(erased)).isEqualTo(settlement(kept));
        assertThat(lines(erased, reference)).isEqualTo(stays);
        assertThat(erased.settle()).isEmpty();
    }

    /** The other person has an hour every morning of all days, and pays £30.00 a week. */
    private static LifeCouncil lived(Life life) {
        LifeCouncil council = new LifeCouncil(InMemoryStore.empty());
        CareRecords records = council.almoner().records();
        DateRange days = DateRange.from(Life.DAYS.from());
        recorded(records.record(
                OTHER,
                PersonFacts.PERSON,
                new Person(OTHER, LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN")),
                days,
                OFFICER));
        recorded(records.record(
                OTHER,
                PersonFacts.CHARGE,
                new ChargeDecision(new AssessedCharge.Contribution(Money.parse("30.00")), false, Life.DAYS.from()),
                days,
                OFFICER));
        recorded(records.openPackage(PACKAGE, OTHER, OFFICER));
        recorded(records.record(
                PACKAGE,
                PackageFacts.PLAN,
                WeeklyPlan.of(Stream.of(DayOfWeek.values())
                        .map(day -> new PlannedVisit(day, MORNING, 60, 0))
                        .toList()),
                days,
                OFFICER));
        recorded(records.record(PACKAGE, PackageFacts.PROVIDER, PROVIDER, days, OFFICER));
        Life.DAYS.days().limit(60).forEach(day -> report(council, day, new Attendance.Attended(MORNING, 60, 0)));
        council.live(life).settle();
        return council;
    }

    private static void report(LifeCouncil council, LocalDate day, Attendance attendance) {
        recorded(council.almoner()
                .records()
                .reportVisits(
                        List.of(new VisitRecord(new VisitId(PACKAGE, day, MORNING), PROVIDER, attendance)), OFFICER));
    }

    private static void recorded(Recording recording) {
        checkState(recording instanceof Recording.Recorded, "not recorded: %s", recording);
    }

    private static PersonId erase(Store store) {
        Knowledge known = OFFICER.since(store.lastLearned().orElseThrow().plus(1, ChronoUnit.MICROS));
        return store.people().erase(Set.of(Life.PERSON), known).get(Life.PERSON);
    }

    private static ImmutableSortedMap<LineKey, Balances> lines(LifeCouncil council, PersonId person) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(council.balances(), line -> isOf(line, person)));
    }

    private static boolean isOf(LineKey line, PersonId person) {
        return line.person().equals(Optional.of(person));
    }

    /** {@return the balances as if the person had had the reference from the beginning; third parties, who get new ones, together} */
    private static ImmutableMap<String, Money> renamed(Balances balances, PersonId reference) {
        return balances.amounts().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        entry -> entry.getKey() instanceof Account.ThirdParty
                                ? "third parties"
                                : entry.getKey().toString().replace(":" + Life.PERSON, ":" + reference),
                        Map.Entry::getValue,
                        Money::plus));
    }

    private static Settlement settlement(LifeCouncil council) {
        return council.almoner().statements().of(OTHER, Life.DAYS).orElseThrow();
    }
}
