package org.almoner.benchmarks.charging;

import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.charging.batch.BatchCalculator;
import org.almoner.domain.charging.batch.BatchCharges;
import org.almoner.domain.charging.batch.BatchRules;
import org.almoner.domain.charging.batch.Occurrence;
import org.almoner.domain.charging.batch.VisitBatch;
import org.almoner.domain.charging.batch.VisitBatchBuilder;
import org.almoner.domain.charging.batch.VisitTerms;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.Tariff;

/** Almoner's own batch: the rules are asked and all weeks worked out, in every run. */
final class BatchContender implements Contender {

    /** The plan within ten minutes of it, else the stay, to five minutes; the whole plan without access, half when cancelled late. */
    static final CountingRule PAYMENT = new CountingRule(
            CountingRule.Basis.PLANNED_WITHIN_TOLERANCE,
            10,
            5,
            Rounding.HALF_UP,
            true,
            Percentage.WHOLE,
            24,
            Percentage.of(50));

    /** The minutes stayed, not more than planned. */
    static final CountingRule CHARGE = new CountingRule(
            CountingRule.Basis.ACTUAL, 5, 1, Rounding.DOWN, true, Percentage.NONE, 24, Percentage.NONE);

    private final VisitBatch batch;
    private final int threads;
    private BatchCharges charges;

    BatchContender(VisitColumns from, int threads) {
        this.batch = batch(from);
        this.threads = threads;
        this.charges = work(threads);
    }

    private static VisitBatch batch(VisitColumns from) {
        VisitBatchBuilder builder = VisitBatch.builder();
        for (int week = 0; week < from.weeks(); week++) {
            builder.week(ExactMoney.ofPence(from.contribution[week]));
            for (int line = from.lineFrom[week]; line < from.lineFrom[week + 1]; line++) {
                builder.line();
                for (int stretch = from.stretchFrom[line]; stretch < from.stretchFrom[line + 1]; stretch++) {
                    builder.terms(terms(from, stretch));
                    for (int visit = from.visitFrom[stretch]; visit < from.visitFrom[stretch + 1]; visit++) {
                        builder.visit(from.start[visit], occurrence(from, visit));
                    }
                }
            }
        }
        return builder.build();
    }

    private static VisitTerms terms(VisitColumns from, int stretch) {
        UnitPrice price = new UnitPrice(Money.ofPence(from.pencePerHour[from.tariff[stretch]]), PriceUnit.HOUR);
        return new VisitTerms(
                Tariff.of(Rate.of(price)),
                Optional.empty(),
                new Percentage(from.share[stretch]),
                from.charged[stretch],
                from.fullCost[stretch],
                Collector.COUNCIL);
    }

    private static long occurrence(VisitColumns from, int visit) {
        int planned = from.planned[visit];
        int planned2 = from.planned2[visit];
        return switch (from.kind[visit]) {
            case VisitColumns.ATTENDED ->
                Occurrence.attended(planned, planned2, from.actual[visit], from.actual2[visit]);
            case VisitColumns.MISSED -> Occurrence.missed(planned, planned2);
            case VisitColumns.NO_ACCESS -> Occurrence.noAccess(planned, planned2);
            case VisitColumns.CANCELLED -> Occurrence.cancelled(planned, planned2, from.notice[visit]);
            default -> Occurrence.unreported(planned, planned2);
        };
    }

    VisitBatch batch() {
        return batch;
    }

    @Override
    public String name() {
        return "Almoner's batch";
    }

    @Override
    public void run() {
        charges = work(threads);
    }

    BatchCharges work(int threads) {
        return new BatchCalculator(batch, BatchRules.of(PAYMENT, CHARGE, Rounding.HALF_UP)).calculate(threads);
    }

    @Override
    public Result result() {
        return new Result(
                Result.NOT_WORKED_OUT, column(charges::gross), column(charges::health), column(charges::person));
    }

    private long[] column(IntToLongFunction pence) {
        return IntStream.range(0, batch.lines()).mapToLong(pence).toArray();
    }
}
