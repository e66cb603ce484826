package org.almoner.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** What the return says that care costs meets the ledger to the penny, or is not made. */
class CostReconciliationTest {

    private static final DateRange WEEKS = DateRange.of(LocalDate.of(2020, 10, 5), LocalDate.of(2020, 10, 19));

    private static Money pounds(String text) {
        return Money.parse(text);
    }

    private static ServiceCost cost(String planned, String posted, Map<Difference, Money> differences) {
        return new ServiceCost(
                new PersonId("C-1"),
                new PackageId("K-1"),
                Means.COMMISSIONED,
                Optional.of(new ProviderId("P-1")),
                pounds(planned),
                pounds(posted),
                ImmutableSortedMap.copyOf(differences));
    }

    private static CostReconciliation of(String ofErased, String posted, ServiceCost... services) {
        return new CostReconciliation(WEEKS, ImmutableList.copyOf(services), pounds(ofErased), pounds(posted));
    }

    @Test
    void aDifferenceOfNothingIsNone() {
        assertThat(cost("10.00", "7.00", Map.of(Difference.HELD, pounds("3.00"), Difference.SURPLUS, Money.ZERO))
                        .differences())
                .containsOnlyKeys(Difference.HELD);
    }

    @Test
    void aPennyThatNoDifferenceExplainsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost("10.00", "7.01", Map.of(Difference.HELD, pounds("3.00"))))
                .withMessageContaining("does not explain");
    }

    @Test
    void whatTheLedgerHasBesideServicesAndPeopleWhoWereErasedIsRefused() {
        ServiceCost one = cost("10.00", "10.00", Map.of());

        assertThat(of("2.00", "12.00", one).planned()).isEqualTo(pounds("10.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("2.00", "12.01", one))
                .withMessageContaining("12.01 was posted, but 12.00 is told of");
    }

    @Test
    void differencesAreAddedUpReasonByReason() {
        CostReconciliation all = of(
                "0.00",
                "16.00",
                cost("10.00", "7.00", Map.of(Difference.HELD, pounds("3.00"))),
                cost(
                        "10.00",
                        "9.00",
                        Map.of(Difference.HELD, pounds("-1.00"), Difference.NOT_REPORTED, pounds("2.00"))));

        assertThat(all.planned()).isEqualTo(pounds("20.00"));
        assertThat(all.differences())
                .isEqualTo(Map.of(Difference.HELD, pounds("2.00"), Difference.NOT_REPORTED, pounds("2.00")));
    }

    @Test
    void whatThirdPartiesBearIsNoCostOfTheCouncil() {
        Balances pay = new Balances(ImmutableSortedMap.of(new Account.Council(), pounds("100.00")));
        Balances charge = new Balances(ImmutableSortedMap.of(
                new Account.ThirdParty("daughter"), pounds("20.00"),
                new Account.Person(new PersonId("C-1")), pounds("30.00")));

        assertThat(Net.posted(pay, charge).total()).isEqualTo(pounds("80.00"));
    }

    @Test
    void aDifferenceIsToldInLowerCaseWords() {
        assertThat(Difference.OTHER_COST_BEFORE).hasToString("other-cost-before");
    }
}
