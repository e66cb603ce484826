package org.almoner.domain.procurement.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
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
import org.almoner.domain.time.DateRange;
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

    /** Of a year, with a second that is not taken. */
    private static FrameworkAgreement agreement(LocalDate first) {
        return new FrameworkAgreement(
                "A year",
                ImmutableSortedSet.of("small"),
                DateRange.of(first, first.plusYears(1)),
                ImmutableList.of(new Extension(12, false)),
                new Notice(6, 3),
                MaximumSpend.of(Money.parse("1000.00")));
    }

    @Test
    void whatProvidersArePaidCountsOnTheDayOnWhichItIsDueAsItStandsAfterCorrections() {
        Account provider = new Account.Provider(PROVIDER);
        Account council = new Account.Council();
        PostedSpend spend = PostedSpend.of(
                agreement(FIRST),
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

    @Test
    void aLineCountsInWholeWhereTheFirstOfItsDaysIsOfTheTerm() {
        LocalDate midweek = FIRST.plusDays(2);
        LocalDate end = midweek.plusYears(1);
        List<LedgerTransaction> posted = List.of(
                weekOf(FIRST.minusWeeks(1), "1.00"),
                weekOf(FIRST, "2.00"),
                weekOf(FIRST.plusWeeks(1), "4.00"),
                weekOf(end.minusDays(1), "8.00"),
                weekOf(end.plusWeeks(1), "16.00"));
        PostedSpend first = PostedSpend.of(agreement(midweek), posted, end.plusWeeks(3));
        PostedSpend next = PostedSpend.of(agreement(end), posted, end.plusWeeks(3));

        assertThat(first.total()).isEqualTo(Money.parse("12.00"));
        assertThat(first.until()).isEqualTo(end);
        assertThat(next.total()).isEqualTo(Money.parse("16.00"));
        assertThat(next.until()).isEqualTo(end.plusWeeks(3));
    }

    private static LedgerTransaction weekOf(LocalDate day, String amount) {
        return posted(1, week(day), amount, new Account.Provider(PROVIDER), new Account.Council());
    }

    @Test
    void nothingOfTheTermIsSettledByWeeksBeforeIt() {
        assertThat(PostedSpend.of(agreement(FIRST), List.of(weekOf(FIRST.minusWeeks(2), "90.00")), FIRST.minusWeeks(1)))
                .isEqualTo(PostedSpend.none(FIRST));
    }
}
