package org.almoner.benchmarks.rest;

import com.google.common.collect.ImmutableList;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almoner.simulation.world.Case;

/** Many users at once who read, and hold and release lines now and then: no request may fail, and the memory must not grow. */
public final class Soak {

    private static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    private static final long MIB = 1 << 20;
    private static final int IN_A_HUNDRED = 100;

    private final ServedCouncil council;
    private final Load load;
    private final Duration time;

    private Soak(ServedCouncil council, Load load, Duration time) {
        this.council = council;
        this.load = load;
        this.time = time;
    }

    /**
     * Lets them ask.
     *
     * @param args for how many minutes, and how many users; 10 and 200 without them
     */
    public static void main(String[] args) throws Exception {
        int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int users = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        print(
                "%d users for %d minutes; load before: %.2f, JDK %s, %d processors",
                users,
                minutes,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        try (ServedCouncil council = ServedCouncil.start();
                Load load = new Load(users)) {
            new Soak(council, load, Duration.ofSeconds(20)).run(users);
            long before = heapAfterCollection();
            SortedMap<String, Latencies> taken = new Soak(council, load, Duration.ofMinutes(minutes)).run(users);
            report(taken, before, heapAfterCollection());
        }
    }

    private SortedMap<String, Latencies> run(int users) throws Exception {
        List<Callable<Map<String, Latencies>>> each = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            int user = i;
            each.add(() -> new User(user, users).work());
        }
        ExecutorService threads = Executors.newFixedThreadPool(users);
        try {
            SortedMap<String, Latencies> all = new TreeMap<>();
            for (Future<Map<String, Latencies>> one : threads.invokeAll(each)) {
                one.get()
                        .forEach((what, taken) -> all.computeIfAbsent(what, any -> new Latencies())
                                .addAll(taken));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long heapAfterCollection() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    private static void report(SortedMap<String, Latencies> taken, long before, long after) {
        print("%-28s %9s %9s %9s %9s", "request", "answered", "p50 ms", "p95 ms", "p99 ms");
        taken.forEach((what, each) -> print(
                "%-28s %,9d %9.1f %9.1f %9.1f",
                what, each.count(), each.percentile(50), each.percentile(95), each.percentile(99)));
        print("no request failed; heap after collection: %d MiB before, %d MiB after", before, after);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** One user with packages of its own, which nobody else changes. */
    private final class User {

        private final Map<String, Latencies> taken = new TreeMap<>();
        private final String token;
        private final Random random;
        private final ImmutableList<Case> own;

        User(int number, int users) throws JOSEException {
            token = council.issuer().tokenOf(number);
            random = new Random(number);
            ImmutableList<Case> all = council.cases();
            ImmutableList.Builder<Case> mine = ImmutableList.builder();
            for (int i = number; i < all.size(); i += users) {
                mine.add(all.get(i));
            }
            own = mine.build();
        }

        Map<String, Latencies> work() throws IOException, InterruptedException {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                Case each = own.get(random.nextInt(own.size()));
                int dice = random.nextInt(IN_A_HUNDRED);
                if (dice < 40) {
                    get("zone", "/zones/" + each.person().home().toString().replace(" ", ""));
                } else if (dice < 80) {
                    get("package", "/packages/" + each.pack());
                } else if (dice < 86) {
                    get("needs", "/needs");
                } else if (dice < 92) {
                    get("provider", "/providers/" + each.provider().orElseThrow());
                } else if (dice < 95) {
                    get("offers of a provider", "/providers/" + each.provider().orElseThrow() + "/offers");
                } else if (dice < 97) {
                    get("packages, 20 of them", "/packages?limit=20");
                } else {
                    holdAndRelease(each);
                }
            }
            return taken;
        }

        private HttpResponse<byte[]> get(String what, String path) throws IOException, InterruptedException {
            return send("GET " + what, council.asking(path, token).build());
        }

        private void holdAndRelease(Case each) throws IOException, InterruptedException {
            String line = "care:" + MONDAY + "/" + MONDAY.plusWeeks(1) + ":"
                    + each.person().id() + ":" + each.pack() + ":"
                    + each.provider().orElseThrow();
            String read = tag(get("package", "/packages/" + each.pack()));
            String held = tag(post(
                    "hold",
                    "/ledger/holds",
                    "{\"line\": \"" + line + "\", \"reason\": \"under query\", \"actor\": \"somebody\"}",
                    read));
            post("release", "/ledger/releases", "{\"line\": \"" + line + "\", \"reason\": \"answered\"}", held);
        }

        private HttpResponse<byte[]> post(String what, String path, String body, String tag)
                throws IOException, InterruptedException {
            return send(
                    "POST " + what,
                    council.asking(path, token)
                            .header("Content-Type", "application/json")
                            .header("If-Match", tag)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build());
        }

        private static String tag(HttpResponse<byte[]> answer) {
            return answer.headers().firstValue("ETag").orElseThrow();
        }

        private HttpResponse<byte[]> send(String what, HttpRequest request) throws IOException, InterruptedException {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = load.send(request);
            taken.computeIfAbsent(what, any -> new Latencies()).add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer;
        }
    }
}
