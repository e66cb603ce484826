package org.almoner.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.persistence.files.ComplaintFiles;
import org.almoner.persistence.files.IndicatorFiles;
import org.almoner.persistence.files.SchemeFileResult;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.testkit.memory.InMemoryStore;

/** A server on a free port of this machine, and ways to ask it: by itself in the role of a broker. */
final class RunningServer implements AutoCloseable {

    static final RestSettings.Limits LIMITS = new RestSettings.Limits(64 * 1024, 32 * 1024 * 1024, 100_000);

    static {
        // A connection that the server has closed meanwhile is opened again, for a POST, too.
        System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 10_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final RestServer server;
    private final Issuer issuer;

    private RunningServer(RestServer server, Issuer issuer) {
        this.server = server;
        this.issuer = issuer;
    }

    /** The council of the scheme that ships with Almoner, on 2021-07-01, with nothing recorded. */
    static RunningServer leicestershire() {
        return leicestershire(InMemoryStore.empty());
    }

    static RunningServer leicestershire(Store store) {
        return of(Shipped.SCHEME, store, Clock.fixed(Instant.parse("2021-06-30T23:30:00Z"), ZoneOffset.UTC), LIMITS);
    }

    /** The small council in the store. */
    static RunningServer small(Store store) {
        SmallCouncil.in(store);
        return small(store, LIMITS);
    }

    static RunningServer small(Store store, RestSettings.Limits limits) {
        return of(SmallCouncil.scheme(), store, SmallCouncil.CLOCK, limits);
    }

    /** The small council in the store, with performance indicators. */
    static RunningServer telling(Dashboard indicators, Store store) {
        SmallCouncil.in(store);
        return of(SmallCouncil.scheme(), store, SmallCouncil.CLOCK, LIMITS, indicators);
    }

    static RunningServer of(Scheme scheme, Store store, Clock clock, RestSettings.Limits limits) {
        return of(scheme, store, clock, limits, Shipped.INDICATORS);
    }

    private static RunningServer of(
            Scheme scheme, Store store, Clock clock, RestSettings.Limits limits, Dashboard indicators) {
        return start(
                scheme,
                store,
                clock,
                new RestSettings(RestSettings.LOOPBACK, 0, Issuer.TRUSTED.settings(), limits)
                        .telling(indicators)
                        .telling(Shipped.COMPLAINTS));
    }

    /** The small council in the store, served without a complaints policy. */
    static RunningServer withoutPolicy(Store store) {
        SmallCouncil.in(store);
        return start(
                SmallCouncil.scheme(),
                store,
                SmallCouncil.CLOCK,
                new RestSettings(RestSettings.LOOPBACK, 0, Issuer.TRUSTED.settings(), LIMITS));
    }

    private static RunningServer start(Scheme scheme, Store store, Clock clock, RestSettings settings) {
        return new RunningServer(
                RestServer.start(
                        scheme,
                        national(),
                        store,
                        (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER),
                        clock,
                        settings),
                Issuer.TRUSTED);
    }

    /** {@return the scheme that comes with Almoner} */
    static Scheme shipped() {
        return Shipped.SCHEME;
    }

    /** {@return the rules that come with Almoner} */
    static NationalRules national() {
        return Shipped.NATIONAL;
    }

    URI uri() {
        return server.uri();
    }

    Issuer issuer() {
        return issuer;
    }

    /** Asks without saying who asks. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri().resolve(path));
    }

    HttpRequest.Builder as(String role, String path) {
        return request(path).header("Authorization", "Bearer " + issuer.of(role));
    }

    HttpResponse<String> get(String path) {
        return get("broker", path);
    }

    HttpResponse<String> get(String role, String path) {
        return send(as(role, path));
    }

    HttpResponse<String> post(String role, String path, String body, String... headers) {
        HttpRequest.Builder request = as(role, path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends as whoever has read the path just before. */
    HttpResponse<String> edit(String role, String read, String path, String body) {
        return post(role, path, body, "If-Match", etag(get("auditor", read)));
    }

    static String etag(HttpResponse<?> answer) {
        return header(answer, "ETag").orElseThrow();
    }

    static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the text as it is, one byte a character, and gives the whole answer. */
    String sendRaw(String text) {
        try (Socket socket = new Socket(uri().getHost(), uri().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + text, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Read once. */
    private static final class Shipped {

        static final NationalRules NATIONAL = AssessmentFiles.shipped().orElseThrow();
        static final ComplaintPolicy COMPLAINTS = ComplaintFiles.readPolicy(
                        Path.of("../docs/examples/complaints/policy.yaml"))
                .orElseThrow();
        static final Dashboard INDICATORS = IndicatorFiles.shipped().orElseThrow();
        static final Scheme SCHEME = ((SchemeFileResult.Accepted) SchemeFiles.shipped("leicestershire-2020")).scheme();
    }
}
