package org.almoner.rest.console.money;

import java.util.List;
import java.util.Optional;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.CareWeek;
import org.almoner.rest.asking.View;
import org.almoner.wording.HoldWords;

/**
 * What a line comes to.
 *
 * @param due on each account by all that is known, or empty where that is not worked out: of nobody's care, or of days that no run could settle yet
 * @param posted on each account so far
 * @param by the runs that posted it, in words, or empty
 * @param stands what a hold leaves as it is, in words, or empty
 */
public record LineMoney(Optional<List<LineView.Moved>> due, List<LineView.Moved> posted, String by, String stands) {

    /** The days of a line of a month. */
    private static final int LONGEST = 31;

    /** {@return whether what it comes to was posted} */
    public boolean settled() {
        return !posted.isEmpty() && due.filter(posted::equals).isPresent();
    }

    static LineMoney of(View view, LineKey line) {
        List<LedgerTransaction> posted = view.store().ledger().postedTo(line);
        return new LineMoney(
                due(view, line).map(LineView.Moved::of),
                LineView.Moved.of(Balances.sum(
                        posted.stream().map(LedgerTransaction::postings).toList())),
                posted.isEmpty() ? "" : HoldWords.runs(posted),
                HoldWords.stands(posted).map(Words::capitalised).orElse(""));
    }

    /** Of what a run could settle by now: a page can be asked for a line of any days. */
    private static Optional<Balances> due(View view, LineKey line) {
        boolean isSettled = line.period().length() <= LONGEST
                && view.scheme().term().overlaps(line.period())
                && line.dueOn().isBefore(CareWeek.containing(view.today()).monday());
        return line.person()
                .filter(person -> isSettled)
                .flatMap(person -> view.almoner().statements().of(person, line.period()))
                .map(settlement -> settlement.due().getOrDefault(line, Balances.NONE));
    }
}
