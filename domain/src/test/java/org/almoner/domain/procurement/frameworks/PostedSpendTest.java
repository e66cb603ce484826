package org.almoner.domain.procurement.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.junit.jupiter.api.Test;

class PostedSpendTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final PersonId PERSON = new PersonId("C-1");
    private static final ProviderId PROVIDER = new ProviderId("P-1");

    private static LineKey week(LocalDate monday) {
        return LineKey.care(PERSON, CareWeek.containing(monday), new PackageId("K-1"), PROVIDER);
    }

    private static LedgerTransaction posted(int run, LineKey line, String amount, Account from, Account to) {
        return new LedgerTransaction(
                new RunId(run), line, Balances.transfer(Money.parse(amount), from, to), new Cause.FirstPosting());
    }

    @Test
    void whatProvidersArePaidCountsOnTheDayOnWhichItIsDueAsItStandsAfterCorrections() {
        Account provider = new Account.Provider(PROVIDER);
        Account council = new Account.Council();
        PostedSpend spend = PostedSpend.of(
                List.of(
                        posted(1, week(FIRST), "100.00", provider, council),
                        posted(2, week(FIRST), "30.00", council, provider),
                        posted(2, week(FIRST.plusWeeks(1)), "50.00", provider, council),
                        posted(
                                2,
                                LineKey.of(PERSON, CareWeek.containing(FIRST).range(), LineKey.Kind.FEE),
                                "9.00",
                                council,
                                new Account.Person(PERSON))),
                FIRST.plusWeeks(2));

        assertThat(spend.byDay())
                .containsExactly(
                        Map.entry(FIRST, Money.parse("70.00")), Map.entry(FIRST.plusWeeks(1), Money.parse("50.00")));
        assertThat(spend.total()).isEqualTo(Money.parse("120.00"));
        assertThat(spend.before(FIRST.plusWeeks(1))).isEqualTo(Money.parse("70.00"));
    }
}
