package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.ClosedCare.ENDED;
import static org.almoner.testkit.usecases.ClosedCare.ERASABLE;
import static org.almoner.testkit.usecases.ClosedCare.LINE;
import static org.almoner.testkit.usecases.ClosedCare.OFFICER;
import static org.almoner.testkit.usecases.ClosedCare.REFERENCE;
import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.PersonFiles.Outcome;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** What is left of people who were erased. */
class ErasedPeopleTest {

    private final ClosedCare closed = new ClosedCare();
    private final Council council = closed.council;

    @Test
    void theMoneyStaysAndNoRunTakesItBack() {
        Balances before = council.almoner.runs().balances();
        Almoner later = closed.erased();
        Balances after = later.runs().balances();

        assertThat(after.of(new Account.Provider(PRIME))).isEqualTo(before.of(new Account.Provider(PRIME)));
        assertThat(after.of(new Account.Council())).isEqualTo(before.of(new Account.Council()));
        assertThat(after.of(new Account.Person(REFERENCE))).isEqualTo(before.of(new Account.Person(PERSON)));
        for (Run.Scope scope : Run.Scope.values()) {
            assertThat(later.runs()
                            .draft(scope, MONDAY.plusWeeks(4), "finance-1", Progress.SILENT)
                            .transactions())
                    .isEmpty();
        }
    }

    @Test
    void nothingIsToldOfAnErasedPersonAndNothingIsRecorded() {
        Almoner later = closed.erased();
        assertThat(later.statements().of(REFERENCE, LINE.period())).isEmpty();
        assertThat(later.statements().explain(new VisitId(new PackageId("ERASED-1-1"), MONDAY, Council.MORNING)))
                .isInstanceOf(VisitAccount.Unknown.class);
        assertThat(later.files().handOut(REFERENCE, OFFICER)).isEmpty();
        assertThat(later.packages().on(MONDAY)).isEmpty();
        assertThat(later.records()
                        .record(
                                REFERENCE,
                                PersonFacts.PERSON,
                                new Person(REFERENCE, LocalDate.of(1950, 1, 1), Postcode.parse("LE67 3FN")),
                                DateRange.from(MONDAY),
                                CLERK))
                .isEqualTo(new Recording.Refused(ImmutableList.of(new RecordRefusal.ErasedPerson(REFERENCE))));
        assertThat(later.records().withdraw(REFERENCE, PersonFacts.CHARGE, DateRange.from(MONDAY), CLERK))
                .isEqualTo(new Recording.Refused(ImmutableList.of(new RecordRefusal.ErasedPerson(REFERENCE))));
        for (PersonId erased : List.of(REFERENCE, PersonId.ERASED)) {
            assertThat(later.records().openPackage(new PackageId("K-5"), erased, CLERK))
                    .isEqualTo(new Recording.Refused(ImmutableList.of(new RecordRefusal.ErasedPerson(erased))));
        }
    }

    @Test
    void nothingIsRecordedAboutThePackagesOfAnErasedPerson() {
        Almoner later = closed.erased();
        PackageId pack = new PackageId("ERASED-1-1");
        PackageId unknown = new PackageId("K-5");
        Recording refused = new Recording.Refused(ImmutableList.of(new RecordRefusal.ErasedPackage(pack)));

        assertThat(later.records().record(pack, PackageFacts.PLAN, Council.plan(60, 0), DateRange.from(MONDAY), CLERK))
                .isEqualTo(refused);
        assertThat(later.records().withdraw(pack, PackageFacts.PLAN, DateRange.from(MONDAY), CLERK))
                .isEqualTo(refused);
        assertThat(later.records().reportVisits(List.of(missed(pack)), CLERK)).isEqualTo(refused);
        assertThat(later.records().reportVisits(List.of(missed(pack), missed(unknown)), CLERK))
                .isEqualTo(new Recording.Refused(ImmutableList.of(
                        new RecordRefusal.ErasedPackage(pack), new RecordRefusal.UnknownPackage(unknown))));
        assertThat(later.packages().askApproval(pack, MONDAY, CLERK)).isEqualTo(new CarePackages.Outcome.Unknown(pack));
        assertThat(later.packages().find(pack, MONDAY)).isEmpty();
        assertErased(later.brokerage().publish(pack, MONDAY, CLERK));
        assertErased(later.brokerage().place(pack, MONDAY, CLERK));
    }

    private static VisitRecord missed(PackageId pack) {
        return new VisitRecord(new VisitId(pack, MONDAY, Council.MORNING), PRIME, new Attendance.Missed());
    }

    private static void assertErased(Brokerage.Outcome outcome) {
        assertThat(((Brokerage.Outcome.Refused) outcome).reason()).isEqualTo(Brokerage.Reason.ERASED);
    }

    @Test
    void theRankingOfAnErasedPersonsNeedIsGone() {
        council.isNot(PackageFacts.PROVIDER, DateRange.from(MONDAY));
        council.almoner.brokerage().place(PACKAGE, MONDAY, CLERK);
        Almoner later = closed.erased();

        assertErased(later.brokerage().find(new NeedId(1)));
    }

    /** Of the block of one place at £120.00 a night the package used two nights. */
    @Test
    void aBlockOfNightsIsNotPaidAgainForNightsOfAnErasedPerson() {
        Scheme scheme = ClosedCare.retaining(SmallScheme.scheme(NightBlocksTest.RULES));
        Council nights = new Council(scheme).withPackage().withProviders();
        nights.isNot(PackageFacts.PLAN, DateRange.from(MONDAY));
        nights.is(
                PackageFacts.SERVICE,
                new Service(
                        UnitPrice.parse("120.00/night"),
                        1,
                        ImmutableSortedSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        false),
                DateRange.of(MONDAY, ENDED));
        nights.is(PackageFacts.PROVIDER, PRIME);
        nights.run();
        Almoner later = ClosedCare.at(nights, scheme, ERASABLE);
        assertThat(later.files().erase(Set.of(PERSON), OFFICER)).isInstanceOf(Outcome.Erased.class);

        assertThat(later.runs()
                        .draft(Run.Scope.ALL, MONDAY.plusWeeks(1), "finance-1", Progress.SILENT)
                        .transactions())
                .isEmpty();
    }
}
