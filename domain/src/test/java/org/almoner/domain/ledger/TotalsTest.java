package org.almoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final Balances WEEK = Balances.of(Map.of(
            new Account.Provider(new ProviderId("P-1")),
            Money.parse("-36.00"),
            new Account.Person(new PersonId("C-1")),
            Money.parse("10.00"),
            new Account.Council(),
            Money.parse("26.00")));

    @Test
    void whatIsPaidIsAboveNothingAndBorneByTheOthers() {
        Totals totals = Totals.ofBalances(List.of(WEEK, WEEK));

        assertThat(totals.providers()).isEqualTo(Money.parse("72.00"));
        assertThat(totals.people()).isEqualTo(Money.parse("20.00"));
        assertThat(totals.council()).isEqualTo(Money.parse("52.00"));
        assertThat(totals.health()).isEqualTo(Money.ZERO);
    }
}
