package org.almoner.rest.console.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.rest.people.Posted;
import org.almoner.wording.CauseWords;
import org.almoner.wording.ChargeWords;
import org.almoner.wording.CountingWords;
import org.almoner.wording.Figures;
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
     * @param decisions by which it is charged
     * @param undecided days of which no charge was decided
     * @param due for the week
     * @param billed for it so far
     * @param bills one by one
     */
    public record Week(
            DateRange days,
            List<Care> packages,
            List<String> unpaid,
            List<StatementWords.Amount> amounts,
            String sentence,
            List<Timeline.Entry<ChargeDecision>> decisions,
            List<DateRange> undecided,
            Money due,
            Money billed,
            List<Bill> bills) {}

    /** What a provider gave of a package. */
    public record Care(String pack, String provider, List<Item> items) {}

    /** A visit, or a day of another service. */
    public record Item(
            LocalDate day, Optional<LocalTime> start, String care, String happened, String counts, String cost) {

        static Item of(PricedItem item, CountingRule rule) {
            return new Item(
                    item.day(),
                    Optional.of(item)
                            .filter(PricedVisit.class::isInstance)
                            .map(visit -> ((PricedVisit) visit).planned().start()),
                    ItemWords.care(item),
                    ItemWords.happened(item),
                    ItemWords.counts(item)
                            + (item instanceof PricedVisit visit
                                    ? " (" + CountingWords.steps(visit.charged(), rule) + ")"
                                    : ""),
                    Figures.exact(item.costToPerson()));
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
     * @param days over which
     * @param settlement what is due
     * @param posted what the runs posted about the person
     * @param names of the providers
     * @param rule by which visits count for the charge
     * @param sent as known when, or null for now
     */
    static StatementView of(
            DateRange days,
            Settlement settlement,
            Posted posted,
            ProviderNames names,
            CountingRule rule,
            @Nullable String sent) {
        List<Week> weeks = settlement.weeks().stream()
                .map(week -> week(week, posted, names, rule))
                .toList();
        List<Month> months = settlement.directPayments().stream()
                .map(line -> month(line, posted, names))
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
                changes(settlement, posted),
                weeks,
                months,
                sent);
    }

    private static List<Bill> changes(Settlement settlement, Posted posted) {
        return Stream.concat(
                        settlement.weeks().stream().map(week -> week.week().range()),
                        settlement.directPayments().stream()
                                .map(line -> line.key().period())
                                .distinct())
                .flatMap(posted::changes)
                .sorted((one, other) -> other.run().compareTo(one.run()))
                .map(transaction -> bill(transaction, posted))
                .toList();
    }

    private static Bill bill(LedgerTransaction transaction, Posted posted) {
        return new Bill(
                transaction.line().period(),
                transaction.run().toString(),
                posted.amount(transaction),
                CauseWords.text(transaction.cause()));
    }

    private static Week week(WeekStatement week, Posted posted, ProviderNames names, CountingRule rule) {
        DateRange days = week.week().range();
        return new Week(
                days,
                week.lines().stream().map(line -> care(line, names, rule)).toList(),
                week.unpriced().stream()
                        .map(visit ->
                                visit.visit().date() + " at " + visit.visit().start() + ", package "
                                        + visit.visit().pack() + ": " + UnpricedWords.of(visit.reason()))
                        .toList(),
                StatementWords.week(week),
                ChargeWords.sentence(week),
                week.decisions().entries(),
                week.decisions().gapsIn(days),
                week.payable(),
                posted.sum(days),
                bills(days, posted));
    }

    private static List<Bill> bills(DateRange days, Posted posted) {
        return posted.about(days).map(transaction -> bill(transaction, posted)).toList();
    }

    private static Care care(RemittanceLine line, ProviderNames names, CountingRule rule) {
        return new Care(
                line.pack().toString(),
                names.of(line.provider()),
                line.items().stream().map(item -> Item.of(item, rule)).toList());
    }

    private static Month month(DirectPaymentLine line, Posted posted, ProviderNames names) {
        DateRange days = line.key().period();
        return new Month(
                days,
                line.key().pack().orElseThrow().toString(),
                line.key().provider().map(names::of).orElse(""),
                StatementWords.month(line),
                posted.sum(days),
                bills(days, posted));
    }
}
