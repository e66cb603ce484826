package org.almoner.domain.ledger;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;

/**
 * What a run paid a provider. Immutable.
 *
 * @param run which was posted
 * @param lines that it paid or took back, in the order of the lines; at least one
 */
public record Remittance(RunRecord run, ImmutableList<Paid> lines) {

    /**
     * A line of it.
     *
     * @param line what for
     * @param amount paid; below nothing where it is taken back
     * @param cause why
     */
    public record Paid(LineKey line, Money amount, Cause cause) {}

    /**
     * {@return what the run paid the provider, or empty when it posted nothing to it}
     *
     * @param posted all that the run posted, in the order of the lines
     */
    public static Optional<Remittance> of(ProviderId provider, RunRecord run, Collection<LedgerTransaction> posted) {
        Account account = new Account.Provider(provider);
        ImmutableList<Paid> lines = posted.stream()
                .filter(transaction -> transaction.postings().amounts().containsKey(account))
                .map(transaction -> new Paid(
                        transaction.line(), transaction.postings().of(account).negated(), transaction.cause()))
                .collect(ImmutableList.toImmutableList());
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Remittance(run, lines));
    }

    /** {@return all lines together} */
    public Money total() {
        return Money.sum(lines.stream().map(Paid::amount).toList());
    }
}
