package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.almoner.testkit.memory.InMemoryStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way into the console, and out of it. */
class SignInIT {

    private static RunningServer served;

    @BeforeAll
    static void start() {
        served = RunningServer.small(InMemoryStore.empty());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void whoeverHasATokenComesInAndSeesWhatTheRoleSees() {
        HttpResponse<String> answer = Browsing.signIn(served, served.issuer().of("broker"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(RunningServer.header(answer, "Set-Cookie"))
                .get()
                .asString()
                .startsWith("almoner-session=")
                .contains(";Path=/console")
                .contains(";HttpOnly")
                .contains(";Secure")
                .contains(";SameSite=Lax")
                .doesNotContain("Max-Age=", served.issuer().of("broker"));
        assertThat(Browsing.as("broker", served).page("/").select("nav a").eachText())
                .contains("Needs", "Packages")
                .doesNotContain("Runs", "Audit trail");
    }

    @Test
    void aTokenThatDoesNotHoldIsToldWhyAndOpensNothing() {
        String late = served.issuer()
                .sign(Issuer.claims("broker")
                        .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                        .build());

        HttpResponse<String> answer = Browsing.signIn(served, late);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.header(answer, "Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
                .contains("You are not signed in", "Expired");
        assertThat(answer.body()).doesNotContain(late);
    }

    @Test
    void aRoleWithoutATokenIsNobodyWhereTheServerMakesNone() {
        HttpResponse<String> answer =
                served.send(Browsing.form(served.request("/console/sign-in"), Map.of("role", "broker")));

        assertThat(RunningServer.header(answer, "Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(served.send(served.request("/console/sign-in")).body())
                        .select("button[name=role]"))
                .isEmpty();
    }

    @Test
    void aSessionEndsWithItsToken() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(2);
        HttpResponse<String> answer = Browsing.signIn(
                served,
                served.issuer()
                        .sign(Issuer.claims("broker")
                                .expirationTime(Date.from(end))
                                .build()));
        String cookie = Browsing.cookie(answer);

        assertThat(ask(cookie)).isEqualTo(200);
        Thread.sleep(2_500);
        assertThat(ask(cookie)).isEqualTo(303);
    }

    @Test
    void whoeverSignsOutIsOut() {
        Browsing broker = Browsing.as("broker", served);

        HttpResponse<String> answer = broker.post("/sign-out", broker.filled("/", "/sign-out", Map.of()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(broker.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverWasOnTheWaySomewhereGetsThere() {
        HttpResponse<String> refused = served.send(served.request("/console/needs"));
        String to = Jsoup.parse(served.send(served.request(
                                RunningServer.header(refused, "Location").orElseThrow()))
                        .body())
                .select("[name=to]")
                .val();
        HttpResponse<String> answer = served.send(Browsing.form(
                served.request("/console/sign-in"),
                Map.of("token", served.issuer().of("broker"), "to", to)));

        assertThat(RunningServer.header(answer, "Location")).get().asString().endsWith("/console/needs");
    }

    @Test
    void theDaysThatWereAskedForAreStillAskedForAfterwards() {
        String page = "/console/people/C-1/statement?from=2020-11-02&to=2020-11-09";
        String entrance = RunningServer.header(served.send(served.request(page)), "Location")
                .orElseThrow();
        String to = Jsoup.parse(served.send(served.request(entrance)).body())
                .select("[name=to]")
                .val();
        HttpResponse<String> answer = served.send(Browsing.form(
                served.request("/console/sign-in"),
                Map.of("token", served.issuer().of("finance"), "to", to)));

        assertThat(RunningServer.header(answer, "Location")).get().asString().endsWith(page);
    }

    @Test
    void whoeverSendsAFormAfterTheSessionIsToldThatNothingCameOfIt() {
        HttpResponse<String> sent =
                served.send(Browsing.form(served.request("/console/needs/1/award"), Map.of("reason", "r")));
        Document entrance = Jsoup.parse(served.send(
                        served.request(RunningServer.header(sent, "Location").orElseThrow()))
                .body());

        assertThat(entrance.select("main").text()).contains("what you had sent was not done");
        assertThat(entrance.select("[name=to]").val()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/?to=//elsewhere.example",
                "https://elsewhere.example",
                "/\\elsewhere.example",
                "/a/../../packages",
                "@x"
            })
    void nobodyIsLedElsewhere(String to) {
        HttpResponse<String> answer = served.send(Browsing.form(
                served.request("/console/sign-in"),
                Map.of("token", served.issuer().of("broker"), "to", to)));

        assertThat(RunningServer.header(answer, "Location")).get().asString().endsWith("/console/");
    }

    @Test
    void anIdThatSomebodyMadeUpIsNobody() {
        assertThat(ask("almoner-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .isEqualTo(303);
    }

    @Test
    void pagesRunNoCodeAndAreNotKept() {
        HttpResponse<String> answer = Browsing.as("broker", served).get("/");

        assertThat(RunningServer.header(answer, "Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("script", "unsafe");
        assertThat(RunningServer.header(answer, "Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).doesNotContain("<script", " style=");
    }

    private static int ask(String cookie) {
        return served.send(served.request("/console/").header("Cookie", cookie)).statusCode();
    }
}
