package org.almoner.benchmarks.rest;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.almoner.domain.packages.PackageId;

/**
 * The REST interface over loopback against two constants that read as much and answer with the same bytes: one by the same HTTP libraries,
 * and one by the bare HTTP server. Whoever asks runs in the same Java machine, on the same processors.
 */
public final class RestComparison {

    private static final int WARMING_SECONDS = 10;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final Load load;
    private final int rounds;
    private final Duration round;

    private RestComparison(Load load, int rounds, Duration round) {
        this.load = load;
        this.rounds = rounds;
        this.round = round;
    }

    /**
     * Compares.
     *
     * @param args how many connections, how many rounds of each, and how many seconds a round takes; 16, 7 and 3 without them
     */
    public static void main(String[] args) throws Exception {
        int connections = number(args, 0, 16);
        int rounds = number(args, 1, 7);
        Duration round = Duration.ofSeconds(number(args, 2, 3));
        print(
                "load before: %.2f, JDK %s, %d processors; %d connections, %d rounds of %d s each in turn",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                connections,
                rounds,
                round.toSeconds());
        try (ServedCouncil council = ServedCouncil.start();
                Load load = new Load(connections)) {
            RestComparison comparison = new RestComparison(load, rounds, round);
            String token = council.issuer().tokenOf(1);
            HttpRequest zone =
                    council.asking("/zones/LE169TP?on=2021-03-01", token).build();
            HttpRequest pack = council.asking(
                            "/packages/" + council.cases().get(0).pack() + "?on=2021-03-01", token)
                    .build();
            comparison.compare("GET zone", () -> zone, () -> zone);
            comparison.compare("GET package", () -> pack, () -> pack);
            Supplier<HttpRequest> others = anotherEachTime(council, token);
            comparison.compare("GET another", others, others);
            comparison.compare("POST 50 visits", new VisitBatches(council), new VisitBatches(council));
        }
    }

    /** {@return requests for package after package, day after day: none of them twice} */
    private static Supplier<HttpRequest> anotherEachTime(ServedCouncil council, String token) {
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            int number = asked.getAndIncrement();
            PackageId pack =
                    council.cases().get(number % council.cases().size()).pack();
            LocalDate day =
                    LocalDate.of(2021, 3, 1).plusDays(number / council.cases().size());
            return council.asking("/packages/" + pack + "?on=" + day, token).build();
        };
    }

    /** Compares, with requests for each that the other does not get. */
    private void compare(String what, Supplier<HttpRequest> asking, Supplier<HttpRequest> others) throws Exception {
        byte[] answer = load.send(asking.get()).body();
        try (LibraryServer libraries = new LibraryServer(answer, ServedCouncil.LIMITS);
                BareServer bare = new BareServer(answer)) {
            List<Contender> contenders = List.of(
                    new Contender("ours", asking),
                    new Contender("Jersey in Jetty", () -> sentTo(libraries.uri(), others.get())),
                    new Contender("bare Jetty", () -> sentTo(bare.uri(), others.get())));
            for (Contender each : contenders) {
                load.ask(each.requests, Duration.ofSeconds(WARMING_SECONDS));
            }
            for (int i = 0; i < rounds; i++) {
                for (Contender each : contenders) {
                    long before = processorNanos();
                    Latencies taken = load.ask(each.requests, round);
                    each.add(taken, round, processorNanos() - before);
                }
            }
            for (Contender each : contenders) {
                print("%-14s %s", what, each.toldAgainst(contenders.get(0)));
            }
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static HttpRequest sentTo(URI uri, HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true).uri(uri).build();
    }

    private static int number(String[] args, int position, int usual) {
        return args.length > position ? Integer.parseInt(args[position]) : usual;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Who answers, and how that went. */
    private static final class Contender {

        private final String name;
        private final Supplier<HttpRequest> requests;
        private final Latencies all = new Latencies();
        private final List<Double> throughputs = new ArrayList<>();
        private long nanos;

        Contender(String name, Supplier<HttpRequest> requests) {
            this.name = name;
            this.requests = requests;
        }

        void add(Latencies taken, Duration round, long processorNanos) {
            all.addAll(taken);
            nanos += processorNanos;
            throughputs.add((double) taken.count() / round.toSeconds());
        }

        private double millisOfARequest() {
            return nanos / NANOS_OF_A_MILLI / all.count();
        }

        /** {@return how it went, and how much of its throughput the other had in the rounds} */
        String toldAgainst(Contender other) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < throughputs.size(); i++) {
                ratios.add(other.throughputs.get(i) / throughputs.get(i));
            }
            ratios.sort(Double::compare);
            return String.format(
                    Locale.ROOT,
                    "%-16s %,9.0f/s   ms: half %.2f, 95%% %.2f, 99%% %.2f   ours has %.2f of that (%.2f to %.2f)"
                            + "   processor, whoever asks included: %.3f ms, %.2f of ours",
                    name,
                    throughputs.stream().sorted().toList().get(throughputs.size() / 2),
                    all.percentile(50),
                    all.percentile(95),
                    all.percentile(99),
                    ratios.get(ratios.size() / 2),
                    ratios.get(0),
                    ratios.get(ratios.size() - 1),
                    millisOfARequest(),
                    millisOfARequest() / other.millisOfARequest());
        }
    }
}
