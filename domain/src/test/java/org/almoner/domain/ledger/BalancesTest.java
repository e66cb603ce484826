package org.almoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.junit.jupiter.api.Test;

class BalancesTest {

    private static final Account COUNCIL = new Account.Council();
    private static final Account PERSON = new Account.Person(new PersonId("C-1"));
    private static final Account HEALTH = new Account.Health();

    @Test
    void theSumOfSeveralIsThatOfEachAccount() {
        Balances charged = Balances.transfer(Money.parse("10.00"), COUNCIL, PERSON);
        Balances paid = Balances.transfer(Money.parse("36.00"), HEALTH, COUNCIL);

        assertThat(Balances.sum(List.of(charged, paid, charged)))
                .isEqualTo(charged.plus(paid).plus(charged));
        assertThat(Balances.sum(List.of(charged, paid)).of(COUNCIL)).isEqualTo(Money.parse("26.00"));
        assertThat(Balances.sum(List.of())).isEqualTo(Balances.NONE);
    }

    @Test
    void anAccountThatComesToNothingIsLeftOutOfTheSum() {
        Balances there = Balances.transfer(Money.parse("10.00"), COUNCIL, PERSON);
        Balances back = Balances.transfer(Money.parse("10.00"), PERSON, COUNCIL);

        assertThat(Balances.sum(List.of(there, back)).amounts()).isEmpty();
    }
}
