package org.almoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, what they stand at, and the small values beside them. */
class AccountsTest {

    private static final Account COUNCIL = new Account.Council();
    private static final Account NHS = new Account.Health();
    private static final Account PROVIDER = new Account.Provider(new ProviderId("P-1"));

    private static Money money(String pounds) {
        return Money.parse(pounds);
    }

    @Test
    void eachAccountIsReadFromItsText() {
        PersonId person = new PersonId("C-1");
        Map<String, Account> accounts = Map.of(
                "council", COUNCIL,
                "nhs", NHS,
                "provider:P-1", PROVIDER,
                "person:C-1", new Account.Person(person),
                "third-party:T-1", new Account.ThirdParty("T-1"),
                "direct-payment:C-1", new Account.DirectPayment(person),
                "deferred:C-1", new Account.Deferred(person));

        assertThat(accounts).allSatisfy((text, account) -> {
            assertThat(account).hasToString(text);
            assertThat(Account.parse(text)).isEqualTo(account);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "Council", "council:", "provider", "person:", "third-party: ", "bank:C-1"})
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Account.parse(text));
    }

    @Test
    void whatIsNotAnAccountIsSaidWithAdvice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Account.parse("bank:C-1"))
                .withMessageStartingWith("'bank:C-1' is not an account: write council, nhs");
    }

    @Test
    void accountsAreInOrderOfTheirTexts() {
        assertThat(Stream.of(PROVIDER, NHS, COUNCIL).sorted()).containsExactly(COUNCIL, NHS, PROVIDER);
    }

    @Test
    void anAccountThatIsNotListedStandsAtNothing() {
        Balances balances = Balances.of(Map.of(COUNCIL, money("20.00"), NHS, Money.ZERO));

        assertThat(balances.of(COUNCIL)).isEqualTo(money("20.00"));
        assertThat(balances.of(NHS)).isEqualTo(Money.ZERO);
        assertThat(balances.amounts()).containsOnlyKeys(COUNCIL);
        assertThat(balances.isNone()).isFalse();
        assertThat(Balances.of(Map.of(NHS, Money.ZERO)))
                .isEqualTo(Balances.NONE)
                .matches(Balances::isNone);
    }

    @Test
    void balancesAreAddedAndTakenAwayAccountByAccount() {
        Balances care = Balances.of(Map.of(COUNCIL, money("20.00"), PROVIDER, money("-20.00")));
        Balances share = Balances.of(Map.of(COUNCIL, money("-6.00"), NHS, money("6.00")));

        assertThat(care.plus(share))
                .isEqualTo(Balances.of(Map.of(COUNCIL, money("14.00"), NHS, money("6.00"), PROVIDER, money("-20.00"))));
        assertThat(care.minus(share))
                .isEqualTo(
                        Balances.of(Map.of(COUNCIL, money("26.00"), NHS, money("-6.00"), PROVIDER, money("-20.00"))));
        assertThat(care.minus(care)).isEqualTo(Balances.NONE);
    }

    @Test
    void aTransferIsACreditOfTheOneAndADebitOfTheOther() {
        Balances transfer = Balances.transfer(money("6.00"), COUNCIL, NHS);

        assertThat(transfer).isEqualTo(Balances.of(Map.of(COUNCIL, money("-6.00"), NHS, money("6.00"))));
        assertThat(transfer.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void theTotalIsTheSumOverAllAccounts() {
        assertThat(Balances.of(Map.of(COUNCIL, money("20.00"), PROVIDER, money("-19.99")))
                        .total())
                .isEqualTo(money("0.01"));
    }

    @Test
    void aHoldSaysWhyAndWhoMustAct() {
        assertThat(new Hold("no timesheet", "P-1").actor()).isEqualTo("P-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hold(" ", "P-1"))
                .withMessageContaining("needs a reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hold("no timesheet", " "))
                .withMessageContaining("who must act");
    }

    @Test
    void runsAreNumberedFromOneToNineDigits() {
        assertThat(RunId.parse("1")).isEqualTo(new RunId(1)).hasToString("1");
        assertThat(RunId.parse("999999999")).isEqualTo(new RunId(999_999_999));
        assertThat(new RunId(2)).isGreaterThan(new RunId(1)).isLessThan(new RunId(10));
        Stream.of("0", "-1", "01", "1000000000", "", "one")
                .forEach(text -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> RunId.parse(text))
                        .withMessage("'%s' is not the number of a run, such as 1", text));
        Stream.of(0, 1_000_000_000)
                .forEach(number -> assertThatIllegalArgumentException().isThrownBy(() -> new RunId(number)));
    }
}
