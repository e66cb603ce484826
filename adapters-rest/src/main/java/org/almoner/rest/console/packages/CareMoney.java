package org.almoner.rest.console.packages;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.asking.View;
import org.almoner.wording.CauseWords;

/**
 * What the runs posted to the lines of a package.
 *
 * @param rows the latest days first
 * @param count how many there are in all
 * @param paid to providers, over all of them
 * @param health recharged to the NHS
 * @param charged to the person
 * @param held lines that are held now, and why
 */
public record CareMoney(List<Row> rows, int count, Money paid, Money health, Money charged, List<Held> held) {

    private static final int SHOWN = 40;

    /**
     * What a run posted to a line.
     *
     * @param days of the line
     * @param line which
     * @param kind what it settles
     * @param run its number
     * @param why in words
     * @param paid to the provider, or into a direct payment
     * @param health recharged to the NHS
     * @param charged to the person
     */
    public record Row(
            DateRange days,
            LineKey line,
            LineKey.Kind kind,
            String run,
            String why,
            Money paid,
            Money health,
            Money charged) {

        static Row of(LedgerTransaction posted) {
            Balances amounts = posted.postings();
            return new Row(
                    posted.line().period(),
                    posted.line(),
                    posted.line().kind(),
                    posted.run().toString(),
                    CauseWords.text(posted.cause()),
                    sum(
                                    amounts,
                                    account -> account instanceof Account.Provider
                                            || account instanceof Account.DirectPayment)
                            .negated(),
                    sum(amounts, Account.Health.class::isInstance),
                    sum(amounts, Account.Person.class::isInstance));
        }

        private static Money sum(Balances amounts, Predicate<Account> which) {
            return Money.sum(amounts.amounts().entrySet().stream()
                    .filter(entry -> which.test(entry.getKey()))
                    .map(entry -> entry.getValue())
                    .toList());
        }
    }

    /** A line that is held. */
    public record Held(LineKey line, DateRange days, Hold hold) {}

    static CareMoney of(View view, PersonId person, PackageId pack) {
        List<Row> rows = view.almoner().statements().posted(person).stream()
                .filter(posted -> posted.line().pack().filter(pack::equals).isPresent())
                .map(Row::of)
                .sorted(Comparator.comparing((Row row) -> row.days().from())
                        .reversed()
                        .thenComparing(Row::line))
                .toList();
        return new CareMoney(
                rows.stream().limit(SHOWN).toList(),
                rows.size(),
                sum(rows, Row::paid),
                sum(rows, Row::health),
                sum(rows, Row::charged),
                held(view, pack).toList());
    }

    private static Money sum(List<Row> rows, Function<Row, Money> amount) {
        return Money.sum(rows.stream().map(amount).toList());
    }

    private static Stream<Held> held(View view, PackageId pack) {
        return view.store().ledger().holds().entrySet().stream()
                .filter(entry -> entry.getKey().pack().filter(pack::equals).isPresent())
                .flatMap(entry -> entry.getValue().facts().reverse().stream()
                        .limit(1)
                        .flatMap(fact -> fact.value().stream())
                        .map(hold -> new Held(entry.getKey(), entry.getKey().period(), hold)));
    }
}
