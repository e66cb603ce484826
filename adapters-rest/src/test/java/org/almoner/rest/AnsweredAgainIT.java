package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked again while nothing is recorded is answered without being worked out again. */
class AnsweredAgainIT {

    private static final String PACKAGE = "/packages/K-2";
    private static final String ASK = "{\"from\": \"2020-11-02\", \"reason\": \"assessed\"}";

    private final AtomicInteger views = new AtomicInteger();
    private final RunningServer served = RunningServer.small(counting(InMemoryStore.empty()));

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void theSameQuestionOfTheSameCallerIsWorkedOutOnce() {
        HttpResponse<String> first = served.get("broker", PACKAGE);
        views.set(0);
        HttpResponse<String> again = served.get("broker", PACKAGE);

        assertThat(views).hasValue(0);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().map()).containsAllEntriesOf(without(first, "date", "x-request-id"));
    }

    @ParameterizedTest
    @CsvSource({
        "finance, /packages/K-2",
        "broker, /packages/K-2?on=2020-11-03",
        "broker, /packages/K-2?as-known=2020-11-10",
        "broker, /packages/K-1"
    })
    void anotherCallerOrQuestionGetsAnAnswerOfItsOwn(String role, String path) {
        served.get("broker", PACKAGE);
        views.set(0);
        served.get(role, path);

        assertThat(views).hasPositiveValue();
    }

    @Test
    void whoMayNotAskIsToldNothingThatWasAnsweredToAnother() {
        served.get("broker", PACKAGE);

        assertThat(served.get("provider", PACKAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void whatAProviderWasAnsweredIsToldToNoOtherProvider() {
        String offers = "/providers/P-1/offers";

        assertThat(served.send(of("P-1", offers)).statusCode()).isEqualTo(200);
        assertThat(served.send(of("P-1", offers)).statusCode()).isEqualTo(200);
        assertThat(served.send(of("P-2", offers)).statusCode()).isEqualTo(403);
    }

    private HttpRequest.Builder of(String provider, String path) {
        String token = served.issuer()
                .sign(Issuer.claims("provider").claim("provider", provider).build());
        return served.request(path).header("Authorization", "Bearer " + token);
    }

    @Test
    void whoWantsItAsSomethingElseIsRefusedThoughTheAnswerIsKept() {
        served.get("broker", PACKAGE);
        HttpResponse<String> other = served.send(served.as("broker", PACKAGE).header("Accept", "text/html"));

        assertThat(other.statusCode()).isEqualTo(406);
    }

    @Test
    void whatIsRecordedIsInTheNextAnswer() {
        HttpResponse<String> before = served.get("broker", PACKAGE);
        served.post("broker", PACKAGE + "/approval-requests", ASK, "If-Match", RunningServer.etag(before));
        HttpResponse<String> after = served.get("broker", PACKAGE);

        assertThat(after.body()).isNotEqualTo(before.body());
    }

    private static Map<String, List<String>> without(HttpResponse<String> answer, String... names) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of(names));
        return headers;
    }

    /** The store, which counts how often somebody reads it in one view. */
    private Store counting(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, args) -> {
                    if (method.getName().equals("inOneView")) {
                        views.incrementAndGet();
                    }
                    try {
                        return method.invoke(store, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
