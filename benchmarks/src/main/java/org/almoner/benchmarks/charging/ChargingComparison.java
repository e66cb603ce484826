package org.almoner.benchmarks.charging;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Times all contenders in turn, several times over, after it has seen that they come to the same pennies. */
public final class ChargingComparison {

    private static final int THREADS = 2;
    private static final int WARM_UP = 5;
    private static final long SEED = 20_260_401;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private ChargingComparison() {}

    /**
     * Compares.
     *
     * @param args how many visits, one number for each comparison; how often each contender runs is that of the property
     *     {@code rounds}
     */
    public static void main(String[] args) {
        int rounds = Integer.getInteger("rounds", 9);
        print("load before: %.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        print("JDK %s, %d processors, %d threads, %d rounds", Runtime.version(), processors(), THREADS, rounds);
        for (String visits : args.length == 0 ? new String[] {"1000000", "10000000"} : args) {
            compare(MadeVisits.of(Integer.parseInt(visits), SEED), rounds);
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void compare(VisitColumns from, int rounds) {
        print("%n%,d visits, %,d lines, %,d weeks", from.visits(), from.lines(), from.weeks());
        List<Contender> contenders = new ArrayList<>();
        for (BiFunction<VisitColumns, Integer, Contender> maker : List.<BiFunction<VisitColumns, Integer, Contender>>of(
                BatchContender::new, DuckDbContender::new, PlainLoop::new, PlainSums::new, ObjectsContender::new)) {
            long begun = System.nanoTime();
            contenders.add(maker.apply(from, THREADS));
            print("%s: filled in %,.0f ms", last(contenders).name(), millisSince(begun));
        }
        size((BatchContender) contenders.get(0));
        requireSame(contenders);
        timed(contenders, WARM_UP);
        report(from.visits(), contenders, timed(contenders, rounds));
        requireSame(contenders);
        contenders.forEach(Contender::close);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / NANOS_OF_A_MILLI;
    }

    private static void size(BatchContender ours) {
        int visits = ours.batch().visits();
        print(
                "%s: %.2f bytes a visit, %,d different occurrences",
                ours.name(),
                (double) ours.batch().bytes() / visits,
                ours.batch().distinctOccurrences());
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ours.work(1);
        long before = memory.getThreadAllocatedBytes(Thread.currentThread().getId());
        long results = ours.work(1).bytes();
        long allocated = memory.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        print(
                "%s: a run on one thread allocates %,d bytes: %,d of results, %,d of tables, which is %.4f a visit",
                ours.name(), allocated, results, allocated - results, (double) (allocated - results) / visits);
    }

    private static void requireSame(List<Contender> contenders) {
        contenders.forEach(Contender::run);
        Result ours = contenders.get(0).result();
        contenders.forEach(contender -> ours.requireSame(contender.name(), contender.result()));
        print("all come to the same pennies in every line");
    }

    private static double[][] timed(List<Contender> contenders, int rounds) {
        double[][] millis = new double[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                System.gc();
                long begun = System.nanoTime();
                contenders.get(i).run();
                millis[i][round] = millisSince(begun);
            }
        }
        return millis;
    }

    private static void report(int visits, List<Contender> contenders, double[][] millis) {
        double ours = median(millis[0]);
        for (int i = 0; i < millis.length; i++) {
            double median = median(millis[i]);
            print(
                    "%-26s median %,9.1f ms  from %,9.1f to %,9.1f  %6.2f ns a visit  %6.2f times ours",
                    contenders.get(i).name(),
                    median,
                    Arrays.stream(millis[i]).min().orElseThrow(),
                    Arrays.stream(millis[i]).max().orElseThrow(),
                    median * NANOS_OF_A_MILLI / visits,
                    median / ours);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.UK, format, values));
    }
}
