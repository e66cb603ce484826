package org.almoner.rest.console.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.rest.asking.View;
import org.almoner.rest.people.Posted;
import org.almoner.wording.ChangeWords;
import org.almoner.wording.ChargeWords;
import org.almoner.wording.CountingWords;
import org.almoner.wording.ItemWords;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.StatementWords;
import org.almoner.wording.UnpricedWords;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to pay over some weeks, as page and document show it to the person or the family.
 *
 * @param person who
 * @param days over which
 * @param due for all of them
 * @param billed for them so far
 * @param open what is due and not billed yet; below nothing where less is due than was billed
 * @param changes of what had been billed before, the latest first
 * @param weeks the first first
 * @param months of direct payments
 * @param notOver those of the days that are not over, or null where all are
 * @param sent as known when it was sent out, where it is shown so; or null
 */
public record StatementView(
        PersonId person,
        DateRange days,
        Money due,
        Money billed,
        Money open,
        List<Bill> changes,
        List<Week> weeks,
        List<Month> months,
        @Nullable DateRange notOver,
        @Nullable String sent) {

    /**
     * What a run billed.
     *
     * @param days of the week or month
     * @param run its number
     * @param amount of it; below nothing where it gives back
     * @param why in words
     */
    public record Bill(DateRange days, String run, Money amount, String why) {}

    /**
     * A week.
     *
     * @param days of it
     * @param packages what was given, package by package
     * @param unpaid visits from which no money follows, and why
     * @param amounts how the sum comes about
     * @param sentence why the charge is what it is
     * @param decisions by which it is charged, and when the person was told, in words
     * @param undecided days of which no charge was decided
     * @param due for the week
     * @param notOver that what is to pay for some of its days is not known yet, in words; empty where all are over
     * @param billed for it so far
     * @param bills one by one
     */
    public record Week(
            DateRange days,
            List<Care> packages,
            List<String> unpaid,
            List<StatementWords.Amount> amounts,
            String sentence,
            List<String> decisions,
            List<DateRange> undecided,
            Money due,
            String notOver,
            Money billed,
            List<Bill> bills) {}

    /** What a provider gave of a package. */
    public record Care(String pack, String provider, List<Item> items) {}

    /** A visit, or a day of another service. */
    public record Item(
            LocalDate day, Optional<LocalTime> start, String care, String happened, String counts, String cost) {

        static Item of(PricedItem item, View view) {
            return new Item(
                    item.day(),
                    Optional.of(item)
                            .filter(PricedVisit.class::isInstance)
                            .map(visit -> ((PricedVisit) visit).planned().start()),
                    ItemWords.care(item),
                    ItemWords.happened(item, view.clock()),
                    ItemWords.counts(item, view.clock())
                            + (item instanceof PricedVisit visit && !ItemWords.isOpen(visit, view.clock())
                                    ? " ("
                                            + CountingWords.steps(
                                                    visit.charged(),
                                                    view.scheme().charging().charge())
                                            + ")"
                                    : ""),
                    ItemWords.cost(item, view.clock()));
        }
    }

    /** A month of a direct payment. */
    public record Month(
            DateRange days,
            String pack,
            String holder,
            List<StatementWords.Amount> amounts,
            Money billed,
            List<Bill> bills) {}

    /**
     * {@return the statement}
     *
     * @param view as known then or now
     * @param days over which
     * @param settlement what is due
     * @param posted what the runs posted about the person
     * @param names of the providers
     * @param sent as known when, or null for now
     */
    static StatementView of(
            View view,
            DateRange days,
            Settlement settlement,
            Posted posted,
            ProviderNames names,
            @Nullable String sent) {
        List<Week> weeks = settlement.weeks().stream()
                .map(week -> week(view, week, posted, names))
                .toList();
        List<Month> months = settlement.directPayments().stream()
                .map(line -> month(view, line, posted, names))
                .toList();
        Money due = Money.sum(weeks.stream().map(Week::due).toList())
                .plus(Money.sum(settlement.directPayments().stream()
                        .map(DirectPaymentLine::billed)
                        .toList()));
        Money billed = Money.sum(weeks.stream().map(Week::billed).toList())
                .plus(Money.sum(months.stream().map(Month::billed).toList()));
        return new StatementView(
                posted.person(),
                days,
                due,
                billed,
                due.minus(billed),
                changes(view, settlement, posted),
                weeks,
                months,
                StatementWords.notOver(days, view.clock()).orElse(null),
                sent);
    }

    private static List<Bill> changes(View view, Settlement settlement, Posted posted) {
        return Stream.concat(
                        settlement.weeks().stream().map(week -> week.week().range()),
                        settlement.directPayments().stream()
                                .map(line -> line.key().period())
                                .distinct())
                .flatMap(posted::changes)
                .sorted((one, other) -> other.run().compareTo(one.run()))
                .map(transaction -> bill(view, transaction, posted))
                .toList();
    }

    private static Bill bill(View view, LedgerTransaction transaction, Posted posted) {
        return new Bill(
                transaction.line().period(),
                transaction.run().toString(),
                posted.amount(transaction),
                ChangeWords.of(transaction.cause(), change -> learned(view, posted.person(), change)));
    }

    /** {@return what a change says now, of a visit or a waiver} */
    private static Optional<?> learned(View view, PersonId person, Change change) {
        if (change.kind().equals(VisitRecord.KIND.name())) {
            VisitId visit = VisitId.parse(change.subject());
            return value(
                    view.store().visits().of(visit.pack(), change.holds()).stream()
                            .filter(fact -> fact.value()
                                    .filter(report -> report.visit().equals(visit))
                                    .isPresent()),
                    change);
        }
        return change.kind().equals(PersonFacts.WAIVER.name())
                ? value(
                        view.store().people().find(person).stream()
                                .flatMap(history -> history.facts().of(PersonFacts.WAIVER).facts().stream()),
                        change)
                : Optional.empty();
    }

    private static <T> Optional<T> value(Stream<Fact<T>> facts, Change change) {
        return facts.filter(fact ->
                        fact.known().equals(change.known()) && fact.holds().equals(change.holds()))
                .findFirst()
                .flatMap(Fact::value);
    }

    private static Week week(View view, WeekStatement week, Posted posted, ProviderNames names) {
        DateRange days = week.week().range();
        return new Week(
                days,
                week.lines().stream().map(line -> care(view, line, names)).toList(),
                week.unpriced().stream()
                        .map(visit ->
                                visit.visit().date() + " at " + visit.visit().start() + ", package "
                                        + visit.visit().pack() + ": " + UnpricedWords.of(visit.reason()))
                        .toList(),
                StatementWords.week(week),
                ChargeWords.sentence(week),
                week.decisions().entries().stream()
                        .map(StatementWords::decision)
                        .toList(),
                week.decisions().gapsIn(days),
                week.payable(),
                StatementWords.notOver(days, view.clock())
                        .map(StatementWords::notKnownYet)
                        .orElse(""),
                posted.sum(days),
                bills(view, days, posted));
    }

    private static List<Bill> bills(View view, DateRange days, Posted posted) {
        return posted.about(days)
                .map(transaction -> bill(view, transaction, posted))
                .toList();
    }

    private static Care care(View view, RemittanceLine line, ProviderNames names) {
        return new Care(
                line.pack().toString(),
                names.of(line.provider()),
                line.items().stream().map(item -> Item.of(item, view)).toList());
    }

    private static Month month(View view, DirectPaymentLine line, Posted posted, ProviderNames names) {
        DateRange days = line.key().period();
        return new Month(
                days,
                line.key().pack().orElseThrow().toString(),
                line.key().provider().map(names::of).orElse(""),
                StatementWords.month(line),
                posted.sum(days),
                bills(view, days, posted));
    }
}
