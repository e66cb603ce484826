package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.memory.InMemoryStore;

/** P12: no sequence of small amendments gets round a limit, however it is spread over days and packages. */
class ApprovalProperties {

    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final int WEEKS = 3;
    private static final Money WHOLE = Money.parse("90.00");
    private static final Money CHANGE = Money.parse("36.00");
    private static final ApproverRole MANAGER = new ApproverRole("team-manager");
    private static final ApproverRole PANEL = new ApproverRole("panel");
    private static final PersonId PERSON = new PersonId("C-1");
    private static final ImmutableList<PackageId> PACKAGES =
            ImmutableList.of(new PackageId("K-1"), new PackageId("K-2"));
    private static final Author WORKER = new Author("worker-1", "amended");
    private static final Author APPROVER = new Author("manager-1", "approved");

    /** What is done: a plan of so many hours from a week on, or none; and who is asked to approve what of it. */
    record Amendment(int pack, int week, int hours, ApprovalScope scope, ApproverRole role) {}

    private static Arbitrary<List<Amendment>> amendments(ApproverRole... roles) {
        return Combinators.combine(
                        Arbitraries.of(0, 1),
                        Arbitraries.of(0, 0, 0, 1, 2),
                        Arbitraries.of(0, 0, 1, 2, 3, 5, 5, 7),
                        Arbitraries.of(ApprovalScope.class),
                        Arbitraries.of(roles))
                .as(Amendment::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<Amendment>> byTheManager() {
        return amendments(MANAGER);
    }

    @Provide
    Arbitrary<List<Amendment>> byAnybody() {
        return amendments(MANAGER, MANAGER, MANAGER, PANEL);
    }

    @Property(tries = 100)
    void aManagersApprovalsNeverComeToMoreThanTheManagersLimits(@ForAll("byTheManager") List<Amendment> amendments) {
        CarePackages packages = played(amendments);

        IntStream.range(0, WEEKS)
                .mapToObj(MONDAY::plusWeeks)
                .forEach(day -> assertThat(approved(packages, day))
                        .as("approved on %s", day)
                        .isLessThanOrEqualTo(WHOLE.plus(CHANGE)));
    }

    /** Found by chance on 2026-11-27: what a change takes off a package is no room for another, for a change may bring it back. */
    @Example
    void whatAChangeTakesOffIsNoRoomForAnotherPackage() {
        aManagersApprovalsNeverComeToMoreThanTheManagersLimits(List.of(
                new Amendment(0, 0, 3, ApprovalScope.WHOLE, MANAGER),
                new Amendment(0, 0, 1, ApprovalScope.CHANGE, MANAGER),
                new Amendment(1, 0, 3, ApprovalScope.WHOLE, MANAGER),
                new Amendment(0, 0, 5, ApprovalScope.CHANGE, MANAGER)));
    }

    @Property(tries = 100)
    void whatIsPlannedBeyondWhatWasApprovedIsSaidToBe(@ForAll("byAnybody") List<Amendment> amendments) {
        CarePackages packages = played(amendments);

        IntStream.range(0, WEEKS)
                .mapToObj(MONDAY::plusWeeks)
                .flatMap(day -> packages.on(day).stream())
                .forEach(account -> {
                    if (account.approval() instanceof ApprovalStatus.Approved approved) {
                        assertThat(approved.cost().weekly())
                                .isLessThanOrEqualTo(approved.approval().upTo().weekly())
                                .isEqualTo(account.weekly().orElseThrow());
                    } else if (account.approval() instanceof ApprovalStatus.Exceeded exceeded) {
                        assertThat(account.weekly().orElseThrow())
                                .isGreaterThan(exceeded.approval().upTo().weekly());
                    }
                });
    }

    /** What is bought once on a day after the first Monday, and what the manager is asked to approve then. */
    record Purchase(int day, int pounds, ApprovalScope scope) {}

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.of(20, 36, 50, 90),
                        Arbitraries.of(ApprovalScope.class))
                .as(Purchase::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(8);
    }

    @Property(tries = 100)
    void aManagerApprovesNoMoreBoughtOnceInAYearThanTheManagersLimits(@ForAll("purchases") List<Purchase> purchases) {
        Almoner almoner = opened();
        PackageId pack = PACKAGES.get(0);
        TreeMap<LocalDate, Integer> bought = new TreeMap<>();
        purchases.forEach(purchase -> {
            LocalDate day = MONDAY.plusDays(purchase.day());
            bought.put(day, purchase.pounds());
            almoner.records()
                    .record(
                            pack,
                            PackageFacts.SERVICE,
                            new Service(UnitPrice.parse(purchase.pounds() + ".00/visit"), 1, Service.EVERY_DAY, false),
                            DateRange.day(day),
                            WORKER);
            approve(almoner, pack, day, purchase.scope(), MANAGER);
        });

        int approved = bought.entrySet().stream()
                .filter(each -> almoner.packages()
                                .find(pack, each.getKey())
                                .orElseThrow()
                                .approval()
                        instanceof ApprovalStatus.Approved)
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(Money.parse(approved + ".00")).isLessThanOrEqualTo(WHOLE.plus(CHANGE));
    }

    @Example
    void whatWasApprovedAndTakenBackStillCounts() {
        CarePackages packages = played(List.of(
                new Amendment(0, 0, 5, ApprovalScope.WHOLE, MANAGER),
                new Amendment(0, 0, 0, ApprovalScope.WHOLE, MANAGER),
                new Amendment(1, 0, 5, ApprovalScope.WHOLE, MANAGER),
                new Amendment(0, 0, 5, ApprovalScope.WHOLE, MANAGER)));

        assertThat(approved(packages, MONDAY)).isEqualTo(Money.parse("90.00"));
    }

    /** {@return what the person's packages cost in the week, as far as they have the approval that they need} */
    private static Money approved(CarePackages packages, LocalDate day) {
        return Money.sum(packages.on(day).stream()
                .filter(account -> account.approval() instanceof ApprovalStatus.Approved)
                .filter(account -> account.next().equals(Optional.of(day)))
                .map(account -> account.weekly().orElseThrow())
                .toList());
    }

    private static CarePackages played(List<Amendment> amendments) {
        Almoner almoner = opened();
        amendments.forEach(amendment -> amend(almoner, amendment));
        return almoner.packages();
    }

    private static Almoner opened() {
        Almoner almoner = Almoner.of(
                SmallScheme.scheme(rules()),
                InMemoryStore.empty(),
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(Instant.parse("2020-11-02T09:00:00Z"), ZoneOffset.UTC));
        almoner.records()
                .record(
                        PERSON,
                        PersonFacts.PERSON,
                        new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN")),
                        SmallScheme.TERM,
                        WORKER);
        PACKAGES.forEach(pack -> almoner.records().openPackage(pack, PERSON, WORKER));
        return almoner;
    }

    private static void amend(Almoner almoner, Amendment amendment) {
        PackageId pack = PACKAGES.get(amendment.pack());
        LocalDate from = MONDAY.plusWeeks(amendment.week());
        if (amendment.hours() == 0) {
            almoner.records().withdraw(pack, PackageFacts.PLAN, DateRange.from(from), WORKER);
        } else {
            almoner.records().record(pack, PackageFacts.PLAN, plan(amendment.hours()), DateRange.from(from), WORKER);
        }
        approve(almoner, pack, from, amendment.scope(), amendment.role());
    }

    private static void approve(
            Almoner almoner, PackageId pack, LocalDate from, ApprovalScope scope, ApproverRole role) {
        almoner.records().withdraw(pack, PackageFacts.APPROVAL_REQUEST, DateRange.from(MONDAY), WORKER);
        almoner.packages().askApproval(pack, from, WORKER);
        almoner.packages().approve(pack, from, scope, role, APPROVER);
    }

    private static WeeklyPlan plan(int hours) {
        return WeeklyPlan.of(IntStream.range(0, hours)
                .mapToObj(i -> new PlannedVisit(DayOfWeek.of(1 + i % 7), LocalTime.of(8 + i / 7, 0), 60, 0))
                .toList());
    }

    private static PackageRules rules() {
        Limit whole = new Limit(Optional.of(WHOLE), Optional.of(WHOLE), Optional.empty());
        Limit change = new Limit(Optional.of(CHANGE), Optional.of(CHANGE), Optional.empty());
        return new PackageRules(
                LotRules.NONE,
                ImmutableMap.of(),
                Optional.of(new ApprovalRules(
                        ImmutableSortedSet.of(),
                        ImmutableList.of(new Level(MANAGER, whole, change), new Level(PANEL, Limit.NONE, Limit.NONE)))),
                ReviewRules.GUIDANCE,
                ImmutableList.of());
    }
}
