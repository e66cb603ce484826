package org.almoner.domain.charging.batch;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;

/**
 * Fills a batch from the first person-week to the last: a week, then its lines, then the visits of each line in order of time,
 * with the terms before the visits that they hold for. Nothing is allocated for a visit. Not thread-safe.
 */
public final class VisitBatchBuilder {

    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    private final IntColumn occurrences = new IntColumn();
    private final ShortColumn starts = new ShortColumn();
    private final OccurrenceNumbers numbers = new OccurrenceNumbers();

    private final IntColumn stretchVisits = new IntColumn();
    private final IntColumn stretchPrices = new IntColumn();
    private final ShortColumn stretchShares = new ShortColumn();
    private final ShortColumn stretchFlags = new ShortColumn();
    private final Map<VisitTerms.Price, Integer> prices = new LinkedHashMap<>();
    private final List<FixedAmounts.Entry> fixed = new ArrayList<>();

    private final IntColumn lineStretches = new IntColumn();
    private final Map<Integer, Money> topUps = new LinkedHashMap<>();

    private final IntColumn weekLines = new IntColumn();
    private final List<FixedAmounts.Part> fractions = new ArrayList<>();
    private final LongColumn contributions = new LongColumn();

    VisitBatchBuilder() {}

    /**
     * Begins the week of a person.
     *
     * @param contribution the most that the person can be asked for the days that are not charged at full cost; exact
     * @return the number of the week
     * @throws IllegalArgumentException if the contribution is negative
     */
    public int week(ExactMoney contribution) {
        checkArgument(
                contribution.compareTo(ExactMoney.ZERO) >= 0,
                "a contribution must not be negative, but is %s",
                contribution);
        int number = weekLines.size();
        weekLines.add(lineStretches.size());
        Money whole = contribution.round(Rounding.DOWN);
        contributions.add(whole.pence());
        ExactMoney rest = contribution.minus(whole.exact());
        if (!rest.equals(ExactMoney.ZERO)) {
            fractions.add(new FixedAmounts.Part(number, rest));
        }
        return number;
    }

    /**
     * Begins a line of the week: one package by one provider.
     *
     * @return the number of the line
     */
    public int line() {
        checkState(weekLines.size() > 0, "a line belongs to a week; call week first");
        lineStretches.add(stretchVisits.size());
        return lineStretches.size() - 1;
    }

    /** Says what third parties pay of the line at most, each one's part rounded down. */
    public void topUp(Money amount) {
        topUps.merge(lineStretches.size() - 1, amount, Money::plus);
    }

    /** Says on which terms the next visits of the line are given. */
    public void terms(VisitTerms terms) {
        int price = prices.computeIfAbsent(terms.price(), any -> prices.size());
        stretch(price, terms.healthShare(), terms.flags());
    }

    /**
     * Adds to the line what is not given in visits, such as the days of a service.
     *
     * @param gross what the provider earns
     * @param health the NHS's part of it
     * @param cost what it adds to the person's cost of care
     * @param fullCost whether the person's contribution is all of that cost
     * @param collector who collects what the person is charged
     */
    public void amount(ExactMoney gross, ExactMoney health, ExactMoney cost, boolean fullCost, Collector collector) {
        int number = stretchVisits.size();
        stretch(0, Percentage.NONE, VisitTerms.flags(true, fullCost, collector));
        fixed.add(new FixedAmounts.Entry(number, gross, health, cost));
    }

    private void stretch(int price, Percentage healthShare, short flags) {
        checkState(lineStretches.size() > 0, "terms are those of a line; call line first");
        stretchVisits.add(occurrences.size());
        stretchPrices.add(price);
        stretchShares.add((short) healthShare.basisPoints());
        stretchFlags.add(flags);
    }

    /**
     * Adds a visit on the terms last given.
     *
     * @param start minutes from the Monday's midnight to its planned start
     * @param occurrence a code of {@link Occurrence}
     * @throws IllegalArgumentException if the start is not in the week
     */
    public void visit(int start, long occurrence) {
        checkArgument(
                start >= 0 && start < MINUTES_OF_A_WEEK,
                "a visit starts 0 to %s minutes after the week does, but got %s",
                MINUTES_OF_A_WEEK - 1,
                start);
        checkState(stretchVisits.size() > 0, "a visit is given on terms; call terms first");
        occurrences.add(numbers.numberOf(occurrence));
        starts.add((short) start);
    }

    /** {@return the batch} */
    public VisitBatch build() {
        return new VisitBatch(
                occurrences.trimmed(),
                starts.trimmed(),
                numbers.codes(),
                stretchVisits.closed(occurrences.size()),
                stretchPrices.trimmed(),
                stretchShares.trimmed(),
                stretchFlags.trimmed(),
                ImmutableList.copyOf(prices.keySet()),
                FixedAmounts.of(fixed, fractions, stretchVisits.size(), weekLines.size()),
                lineStretches.closed(stretchVisits.size()),
                topUps(),
                weekLines.closed(lineStretches.size()),
                contributions.trimmed());
    }

    private long[] topUps() {
        long[] column = new long[topUps.isEmpty() ? 0 : lineStretches.size()];
        topUps.forEach((line, amount) -> column[line] = amount.pence());
        return column;
    }
}
