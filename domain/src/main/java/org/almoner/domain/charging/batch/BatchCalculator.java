package org.almoner.domain.charging.batch;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;

/**
 * Prices, splits and charges the visits of a batch: what {@code WeekCalculator} works out of the same facts, to the penny,
 * without the reasons. Nothing is allocated for a visit, a line or a week. Thread-safe.
 */
public final class BatchCalculator {

    /** So many weeks are worked out before a thread looks for more. */
    private static final int WEEKS_AT_ONCE = 1 << 11;

    private static final Executor EACH_ITS_THREAD = task -> new Thread(task, "almoner-batch").start();

    private final VisitBatch batch;
    private final RuleTables tables;
    private final BatchRules rules;

    /**
     * Asks the rules about every case that the batch has.
     *
     * @throws ArithmeticException if a week of the batch could be too much for whole numbers
     * @throws IllegalArgumentException if the rules refuse a case of the batch
     */
    public BatchCalculator(VisitBatch batch, BatchRules rules) {
        this.batch = batch;
        this.rules = rules;
        this.tables = RuleTables.of(batch, rules);
    }

    /**
     * {@return what the batch comes to, worked out by the calling thread and so many others that together they are the number; the same by any number}
     *
     * @param threads at least 1
     */
    public BatchCharges calculate(int threads) {
        checkArgument(threads > 0, "threads must be 1 or more, but are %s", threads);
        BatchCharges charges = new BatchCharges(batch);
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<WeekSums>> others = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> work(charges, next), EACH_ITS_THREAD))
                .limit(threads - 1L)
                .toList();
        WeekSums own = work(charges, next);
        return finish(
                charges,
                Stream.concat(Stream.of(own), others.stream().map(CompletableFuture::join))
                        .toList());
    }

    private WeekSums work(BatchCharges charges, AtomicInteger next) {
        WeekSums sums = new WeekSums(batch, tables, rules.lineRounding(), charges);
        int chunks = (batch.weeks() + WEEKS_AT_ONCE - 1) / WEEKS_AT_ONCE;
        for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
            int from = chunk * WEEKS_AT_ONCE;
            sums.add(from, Math.min(batch.weeks(), from + WEEKS_AT_ONCE));
        }
        return sums;
    }

    private static BatchCharges finish(BatchCharges charges, List<WeekSums> parts) {
        charges.drifted(
                ExactMoney.sum(parts.stream().map(WeekSums::roundingDrift).toList()),
                ExactMoney.sum(parts.stream().map(WeekSums::chargeDrift).toList()));
        return charges;
    }
}
