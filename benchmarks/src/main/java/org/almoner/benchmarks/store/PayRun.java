package org.almoner.benchmarks.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;

/**
 * What a council's week is to a store: reports of visits, 25 of each package, and for each package two transactions of three
 * postings.
 *
 * @param packages how many
 * @param visits as they were reported
 * @param run over the week
 * @param transactions of the run
 */
record PayRun(
        int packages, ImmutableList<Fact<VisitRecord>> visits, Run run, ImmutableList<LedgerTransaction> transactions) {

    static final int VISITS_OF_A_PACKAGE = 25;

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 5);
    private static final int PROVIDERS = 60;
    private static final Knowledge KNOWN =
            new Knowledge(Instant.parse("2020-10-12T09:00:00Z"), "finance-1", "the week");

    static PayRun of(int visits) {
        int packages = visits / VISITS_OF_A_PACKAGE;
        RunId run = new RunId(1);
        CareWeek week = new CareWeek(MONDAY);
        return new PayRun(
                packages,
                IntStream.range(0, visits).mapToObj(PayRun::visit).collect(ImmutableList.toImmutableList()),
                new Run(
                        run,
                        KNOWN.since(),
                        week.range(),
                        Run.Scope.ALL,
                        "leicestershire-2020",
                        KNOWN.by(),
                        "0123456789abcdef0123456789abcdef"),
                IntStream.range(0, packages)
                        .boxed()
                        .flatMap(number ->
                                ImmutableList.of(paid(run, week, number), charged(run, week, number)).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Fact<VisitRecord> visit(int number) {
        int ofPackage = number % VISITS_OF_A_PACKAGE;
        LocalDate day = MONDAY.plusDays(ofPackage % 7);
        LocalTime start = LocalTime.of(7 + ofPackage / 7 * 4, 30);
        int pack = number / VISITS_OF_A_PACKAGE;
        return Fact.of(
                new VisitRecord(
                        new VisitId(pack(pack), day, start),
                        provider(pack),
                        new Attendance.Attended(start.plusSeconds(number % 600), 28 + number % 5, 0)),
                DateRange.day(day),
                KNOWN);
    }

    private static LedgerTransaction paid(RunId run, CareWeek week, int number) {
        return new LedgerTransaction(
                run,
                LineKey.care(person(number), week, pack(number), provider(number)),
                Balances.of(ImmutableMap.of(
                        new Account.Provider(provider(number)), Money.ofPence(-23_450),
                        new Account.Health(), Money.ofPence(3_450),
                        new Account.Council(), Money.ofPence(20_000))),
                new Cause.FirstPosting());
    }

    private static LedgerTransaction charged(RunId run, CareWeek week, int number) {
        return new LedgerTransaction(
                run,
                LineKey.care(person(number), week, pack(number), provider(number))
                        .as(LineKey.Kind.CHARGE),
                Balances.of(ImmutableMap.of(
                        new Account.Person(person(number)), Money.ofPence(6_000),
                        new Account.ThirdParty("T-" + number), Money.ofPence(1_000),
                        new Account.Council(), Money.ofPence(-7_000))),
                new Cause.FirstPosting());
    }

    static PackageId pack(int number) {
        return new PackageId("K-" + number);
    }

    static PersonId person(int number) {
        return new PersonId("C-" + number);
    }

    static ProviderId provider(int number) {
        return new ProviderId("P-" + number % PROVIDERS);
    }

    /** Opens the packages, as they are before the week. */
    void open(Store store) {
        store.inOneUnit(() -> {
            for (int i = 0; i < packages; i++) {
                store.packages().open(pack(i), person(i), KNOWN);
            }
            return packages;
        });
    }

    /** Records the week as one unit of work. */
    void record(Store store) {
        store.inOneUnit(() -> {
            store.visits().record(visits);
            store.ledger().draft(run);
            store.ledger().post(run.id(), transactions);
            return run;
        });
    }
}
