package org.almoner.rest.console.money;

import java.util.List;
import java.util.Optional;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.wording.AccountWords;
import org.almoner.wording.CauseWords;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;

/**
 * A line of the ledger as pages show it.
 *
 * @param key the line, for the forms about it
 * @param kind what it settles, in words
 * @param days that it covers
 * @param person whose care it is, or empty
 * @param pack the package, or empty
 * @param provider who gives the care, or empty
 * @param providerName reference and name of it, or empty
 */
public record LineView(
        String key,
        String kind,
        DateRange days,
        Optional<PersonId> person,
        Optional<PackageId> pack,
        Optional<ProviderId> provider,
        String providerName) {

    /** {@return the line} */
    public static LineView of(LineKey line, ProviderNames names) {
        return new LineView(
                line.toString(),
                Figures.words(line.kind()),
                line.period(),
                line.person(),
                line.pack(),
                line.provider(),
                line.provider().map(names::of).orElse(""));
    }

    /**
     * What moved on an account.
     *
     * @param account in words
     * @param amount as people say it: what is paid above nothing
     */
    public record Moved(String account, Money amount) {

        static List<Moved> of(Balances postings) {
            return postings.amounts().entrySet().stream()
                    .map(entry -> new Moved(
                            AccountWords.name(entry.getKey()), AccountWords.amount(entry.getKey(), entry.getValue())))
                    .toList();
        }
    }

    /**
     * What a run posts to a line.
     *
     * @param line which
     * @param moved on each account
     * @param cause why
     */
    public record Posted(LineView line, List<Moved> moved, String cause) {

        static Posted of(LedgerTransaction transaction, ProviderNames names) {
            return new Posted(
                    LineView.of(transaction.line(), names),
                    Moved.of(transaction.postings()),
                    CauseWords.text(transaction.cause()));
        }
    }
}
