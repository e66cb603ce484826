package org.almoner.rest.remittances;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.Runs;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.almoner.wording.CauseWords;

/**
 * What a run paid a provider. Immutable.
 *
 * @param run which was posted
 * @param lines that it paid, or took back
 */
public record Remittance(RunRecord run, ImmutableList<Paid> lines) {

    /**
     * A line of it.
     *
     * @param line what for
     * @param amount paid; below nothing where it is taken back
     * @param because why
     */
    public record Paid(LineKey line, Money amount, String because) {}

    /** {@return those of the provider, in the order of the runs} */
    public static Stream<Remittance> of(ProviderId provider, Runs runs) {
        return runs.all().stream().flatMap(run -> of(provider, run, runs).stream());
    }

    /** {@return what the run paid the provider, or empty when that is nothing} */
    public static Optional<Remittance> find(ProviderId provider, RunId id, Runs runs) {
        return runs.all().stream()
                .filter(run -> run.run().id().equals(id))
                .findFirst()
                .flatMap(run -> of(provider, run, runs));
    }

    private static Optional<Remittance> of(ProviderId provider, RunRecord run, Runs runs) {
        Account account = new Account.Provider(provider);
        ImmutableList<Paid> lines = runs.postedBy(run.run().id()).stream()
                .filter(posted -> posted.postings().amounts().containsKey(account))
                .map(posted -> paid(account, posted))
                .collect(ImmutableList.toImmutableList());
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Remittance(run, lines));
    }

    private static Paid paid(Account account, LedgerTransaction posted) {
        return new Paid(posted.line(), posted.postings().of(account).negated(), CauseWords.text(posted.cause()));
    }

    /** {@return all lines together} */
    public Money total() {
        return Money.sum(lines.stream().map(Paid::amount).toList());
    }
}
