package org.almoner.benchmarks.rest;

import com.google.common.collect.ImmutableMap;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads of the REST interface over loopback, against the bare HTTP library answering with the same bytes. Whoever asks runs in the same
 * Java machine, on the same processors.
 */
public final class RestComparison {

    private static final int WARMING_SECONDS = 10;

    private RestComparison() {}

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
            String token = council.issuer().tokenOf(1);
            String pack = council.cases().get(0).pack().toString();
            ImmutableMap<String, String> paths = ImmutableMap.of(
                    "GET zone", "/zones/LE169TP?on=2021-03-01", "GET package", "/packages/" + pack + "?on=2021-03-01");
            print(
                    "%-12s %9s %9s %6s %16s   %22s   %22s",
                    "", "ours/s", "bare/s", "ratio", "single rounds", "ours ms p50/95/99", "bare ms p50/95/99");
            for (Map.Entry<String, String> each : paths.entrySet()) {
                compare(
                        load,
                        each.getKey(),
                        council.asking(each.getValue(), token).build(),
                        rounds,
                        round);
            }
        }
    }

    private static void compare(Load load, String what, HttpRequest ours, int rounds, Duration round) throws Exception {
        byte[] answer = load.send(ours).body();
        try (BareServer server = new BareServer(answer)) {
            HttpRequest bare = HttpRequest.newBuilder(ours, (name, value) -> true)
                    .uri(server.uri())
                    .build();
            Duration warming = Duration.ofSeconds(WARMING_SECONDS);
            load.ask(ours, warming);
            load.ask(bare, warming);
            Rounds served = new Rounds();
            Rounds constant = new Rounds();
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                double ofOurs = served.add(load.ask(ours, round), round);
                double ofBare = constant.add(load.ask(bare, round), round);
                ratios.add(ofOurs / ofBare);
            }
            Collections.sort(ratios);
            print(
                    "%-12s %9.0f %9.0f %6.2f %7.2f to %5.2f   %22s   %22s",
                    what,
                    served.median(),
                    constant.median(),
                    ratios.get(ratios.size() / 2),
                    ratios.get(0),
                    ratios.get(ratios.size() - 1),
                    served.percentiles(),
                    constant.percentiles());
        }
    }

    private static int number(String[] args, int position, int usual) {
        return args.length > position ? Integer.parseInt(args[position]) : usual;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** The rounds of one contender. */
    private static final class Rounds {

        private final Latencies all = new Latencies();
        private final List<Double> throughputs = new ArrayList<>();

        /** {@return how many a second they were} */
        double add(Latencies taken, Duration round) {
            all.addAll(taken);
            double throughput = (double) taken.count() / round.toSeconds();
            throughputs.add(throughput);
            return throughput;
        }

        double median() {
            return throughputs.stream().sorted().toList().get(throughputs.size() / 2);
        }

        String percentiles() {
            return String.format(
                    Locale.ROOT, "%.2f / %.2f / %.2f", all.percentile(50), all.percentile(95), all.percentile(99));
        }
    }
}
