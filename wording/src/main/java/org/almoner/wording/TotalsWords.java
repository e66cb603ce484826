package org.almoner.wording;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.function.Function;
import org.almoner.domain.ledger.Totals;
import org.almoner.domain.money.Money;

/** Postings added up by whom they concern: the headers of their sums. */
public final class TotalsWords {

    private static final ImmutableList<Column> COLUMNS = ImmutableList.of(
            new Column("Providers are paid", true, Totals::providers),
            new Column("Direct payments", false, Totals::directPayments),
            new Column("NHS bears", true, Totals::health),
            new Column("People are charged", true, Totals::people),
            new Column("Third parties pay", false, Totals::thirdParties),
            new Column("Paid later", false, Totals::deferred),
            new Column("Council bears", true, Totals::council));

    private TotalsWords() {}

    /**
     * A sum.
     *
     * @param header of it
     * @param always whether it is told when it is nothing, too
     * @param amount of it
     */
    public record Column(String header, boolean always, Function<Totals, Money> amount) {}

    /** {@return the sums that are told; those in which nothing stands but zeros are left out} */
    public static ImmutableList<Column> columns(Collection<Totals> rows) {
        return COLUMNS.stream()
                .filter(column -> column.always()
                        || rows.stream()
                                .anyMatch(row -> !column.amount().apply(row).isZero()))
                .collect(ImmutableList.toImmutableList());
    }
}
