package org.almoner.benchmarks.charging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A loop over primitive arrays, each thread over the visits of as many lines. */
abstract class LoopContender implements Contender {

    private final int[] firstLine;
    private final int[] firstVisit;
    private final int threads;
    private final ExecutorService workers;

    LoopContender(VisitColumns from, int threads) {
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads);
        this.firstLine = new int[threads + 1];
        this.firstVisit = new int[threads + 1];
        for (int part = 1; part <= threads; part++) {
            firstLine[part] = (int) ((long) from.lines() * part / threads);
            firstVisit[part] = from.visitFrom[from.stretchFrom[firstLine[part]]];
        }
    }

    /** Adds the visits up. */
    abstract void add(int from, int to);

    /** Sets the sums of the lines to nothing. */
    abstract void clear(int from, int to);

    abstract long[] exactGross();

    @Override
    public void run() {
        List<CompletableFuture<Void>> parts = IntStream.range(0, threads)
                .mapToObj(part -> CompletableFuture.runAsync(() -> run(part), workers))
                .toList();
        parts.forEach(CompletableFuture::join);
    }

    private void run(int part) {
        clear(firstLine[part], firstLine[part + 1]);
        add(firstVisit[part], firstVisit[part + 1]);
    }

    @Override
    public Result result() {
        return new Result(exactGross().clone(), Result.NOT_WORKED_OUT, Result.NOT_WORKED_OUT, Result.NOT_WORKED_OUT);
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
