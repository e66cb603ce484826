package org.almoner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stores keep besides values of facts: the forms may be added to, never changed. */
class StoredFormsTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final ProviderId PROVIDER = new ProviderId("P-001");
    private static final Knowledge KNOWN =
            new Knowledge(Instant.parse("2020-11-02T13:00:00.000001Z"), "broker-1", "told by phone");

    static Stream<Form> forms() {
        return Stream.of(
                new Form(new Attendance.Missed(), "{'type':'missed'}"),
                new Form(
                        new VisitRecord(
                                new VisitId(new PackageId("K-1"), MONDAY, LocalTime.of(7, 30)),
                                PROVIDER,
                                new Attendance.NoAccess(LocalTime.of(7, 31, 0, 1000))),
                        "{'visit':'K-1/2020-11-02/07:30','provider':'P-001',"
                                + "'attendance':{'type':'no-access','arrived':'07:31:00.000001'},'carer':null}"),
                new Form(
                        new Response(
                                PROVIDER,
                                new Answer.Accepted(new Bid(Optional.empty(), MONDAY)),
                                KNOWN.since(),
                                KNOWN.since()),
                        "{'provider':'P-001','answer':{'type':'accepted','bid':{'price':null,'start':'2020-11-02'}},"
                                + "'asked':'2020-11-02T13:00:00.000001Z','at':'2020-11-02T13:00:00.000001Z','recordedBy':null}"),
                new Form(
                        new LedgerTransaction(
                                new RunId(1),
                                LineKey.care(new PersonId("C-1"), new CareWeek(MONDAY), new PackageId("K-1"), PROVIDER),
                                Balances.of(ImmutableMap.of(
                                        new Account.Provider(PROVIDER), Money.ofPence(-100),
                                        new Account.Council(), Money.ofPence(100))),
                                new Cause.Release(KNOWN)),
                        "{'run':'1','line':'care:2020-11-02/2020-11-09:C-1:K-1:P-001',"
                                + "'postings':{'amounts':{'council':'1.00','provider:P-001':'-1.00'}},"
                                + "'cause':{'type':'release','released':{'since':'2020-11-02T13:00:00.000001Z',"
                                + "'by':'broker-1','reason':'told by phone'}}}"),
                new Form(
                        new Accounts(ImmutableList.of(new Account.Health(), new Account.ThirdParty("T-1"))),
                        "{'all':['nhs','third-party:T-1']}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everythingHasItsFormAndIsReadAgain(Form form) {
        assertThat(FactJson.write(form.value())).isEqualTo(form.json());
        assertThat((Object) FactJson.read(form.type(), form.json())).isEqualTo(form.value());
    }

    @Test
    void aFactIsReadAgainByItsKindWithAValueOrWithdrawn() {
        for (Fact<ProviderId> fact : ImmutableList.of(
                Fact.of(PROVIDER, DateRange.from(MONDAY), KNOWN),
                Fact.<ProviderId>withdrawn(DateRange.day(MONDAY), KNOWN))) {
            assertThat(FactJson.readFact(PackageFacts.PROVIDER, FactJson.write(fact)))
                    .isEqualTo(fact);
        }
    }

    @Test
    void aFactOfAnotherKindIsRefused() {
        String json = FactJson.write(Fact.of(PROVIDER, DateRange.from(MONDAY), KNOWN));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactJson.readFact(PackageFacts.HEALTH_SHARE, json))
                .withMessageContaining("fact of kind health-share");
    }

    @Test
    void timesFinerThanAMicrosecondAreRefused() {
        Instant fine = KNOWN.since().plusNanos(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactJson.write(new Knowledge(fine, "broker-1", "told")))
                .withMessageContaining("microsecond, but got " + fine);
    }

    /** Accounts where they stand as values. */
    record Accounts(ImmutableList<Account> all) {}

    /** A value and its JSON with single quotes for double ones. */
    record Form(Object value, String quoted) {

        Class<?> type() {
            return value.getClass();
        }

        String json() {
            return quoted.replace('\'', '"');
        }
    }
}
