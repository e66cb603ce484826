package org.almoner.benchmarks.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Many connections, on each of which somebody asks, waits for the answer, and asks again. */
final class Load implements AutoCloseable {

    static {
        // A connection that nobody used meanwhile is let go before the server does so.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads;
    private final int connections;

    Load(int connections) {
        this.connections = connections;
        this.threads = Executors.newFixedThreadPool(connections);
    }

    /** {@return a request for the path, as the token's caller} */
    static HttpRequest.Builder asking(URI server, String path, String token) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** {@return how long the answers took of those that were asked for within the time; each must be a 200} */
    Latencies ask(Supplier<HttpRequest> requests, Duration time) throws InterruptedException, ExecutionException {
        List<Callable<Latencies>> each = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            each.add(() -> askUntil(requests, System.nanoTime() + time.toNanos()));
        }
        Latencies all = new Latencies();
        for (Future<Latencies> one : threads.invokeAll(each)) {
            all.addAll(one.get());
        }
        return all;
    }

    private Latencies askUntil(Supplier<HttpRequest> requests, long end) throws IOException, InterruptedException {
        Latencies taken = new Latencies();
        HttpRequest request = requests.get();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            HttpResponse<byte[]> answer = send(request);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            taken.add(System.nanoTime() - start);
            request = requests.get();
        }
        return taken;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
