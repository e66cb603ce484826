package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.function.Function;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.money.Money;
import org.almoner.wording.Figures;

/**
 * Postings added up by whom they concern. What is paid, to providers and as direct payments, is borne by the others.
 *
 * @param providers what providers are paid
 * @param directPayments what is paid into the accounts of direct payments
 * @param health what the NHS bears
 * @param people what people are charged
 * @param thirdParties what third parties are charged as top-ups
 * @param deferred what people pay later, interest included
 * @param council what is left to the council
 */
public record Totals(
        Money providers,
        Money directPayments,
        Money health,
        Money people,
        Money thirdParties,
        Money deferred,
        Money council) {

    /** Nothing at all. */
    public static final Totals NONE =
            new Totals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    private static final ImmutableList<Column> COLUMNS = ImmutableList.of(
            new Column("Providers are paid", true, Totals::providers),
            new Column("Direct payments", false, Totals::directPayments),
            new Column("NHS bears", true, Totals::health),
            new Column("People are charged", true, Totals::people),
            new Column("Third parties pay", false, Totals::thirdParties),
            new Column("Paid later", false, Totals::deferred),
            new Column("Council bears", true, Totals::council));

    /** {@return the sums over the transactions} */
    public static Totals of(Collection<LedgerTransaction> transactions) {
        return ofBalances(transactions.stream().map(LedgerTransaction::postings).toList());
    }

    /** {@return the sums over the balances} */
    public static Totals ofBalances(Collection<Balances> balances) {
        Totals sum = NONE;
        for (Balances each : balances) {
            sum = sum.plus(of(each));
        }
        return sum;
    }

    private static Totals of(Balances balances) {
        return new Totals(
                sum(balances, Account.Provider.class).negated(),
                sum(balances, Account.DirectPayment.class).negated(),
                sum(balances, Account.Health.class),
                sum(balances, Account.Person.class),
                sum(balances, Account.ThirdParty.class),
                sum(balances, Account.Deferred.class),
                sum(balances, Account.Council.class));
    }

    private static Money sum(Balances balances, Class<? extends Account> kind) {
        return Money.sum(balances.amounts().entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getKey()))
                .map(entry -> entry.getValue())
                .toList());
    }

    /** {@return these sums and the others} */
    public Totals plus(Totals others) {
        return new Totals(
                providers.plus(others.providers),
                directPayments.plus(others.directPayments),
                health.plus(others.health),
                people.plus(others.people),
                thirdParties.plus(others.thirdParties),
                deferred.plus(others.deferred),
                council.plus(others.council));
    }

    /** {@return a table with a row for each name, and their sum; columns in which nothing stands but zeros are left out} */
    public static TextTable table(String header, Collection<Named> rows) {
        Totals all = rows.stream().map(Named::totals).reduce(NONE, Totals::plus);
        ImmutableList<Column> columns = COLUMNS.stream()
                .filter(column -> column.always()
                        || rows.stream()
                                .anyMatch(row ->
                                        !column.amount().apply(row.totals()).isZero()))
                .collect(ImmutableList.toImmutableList());
        TextTable table = TextTable.of(Lists.asList(
                        header,
                        columns.stream().map(column -> ">" + column.header()).toArray(String[]::new))
                .toArray(new String[0]));
        rows.forEach(row -> table.row(cells(row.name(), row.totals(), columns)));
        return table.total(cells("All", all, columns));
    }

    private static String[] cells(String name, Totals totals, ImmutableList<Column> columns) {
        return Lists.asList(
                        name,
                        columns.stream()
                                .map(column -> Figures.pounds(column.amount().apply(totals)))
                                .toArray(String[]::new))
                .toArray(new String[0]);
    }

    private record Column(String header, boolean always, Function<Totals, Money> amount) {}

    /**
     * A row of a table.
     *
     * @param name of the row
     * @param totals of the row
     */
    public record Named(String name, Totals totals) {}

    /** {@return the sums for programs} */
    public ObjectNode json() {
        return Json.object("providers", providers)
                .put("directPayments", directPayments.toString())
                .put("health", health.toString())
                .put("people", people.toString())
                .put("thirdParties", thirdParties.toString())
                .put("deferred", deferred.toString())
                .put("council", council.toString());
    }
}
