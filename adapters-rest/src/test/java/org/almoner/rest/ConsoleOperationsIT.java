package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.rest.console.ConsoleApplication;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.security.Role;
import org.almoner.rest.security.Served;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page and every form of the console is tried by every role, by nobody, and from elsewhere. */
class ConsoleOperationsIT {

    private static RunningServer served;
    private static ImmutableMap<Role, Browsing> signedIn;

    @BeforeAll
    static void start() {
        served = RunningServer.small(InMemoryStore.empty());
        signedIn = Arrays.stream(Role.values())
                .collect(ImmutableMap.toImmutableMap(role -> role, role -> Browsing.as(role.word(), served)));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<Served> ways() {
        return Served.below(Desk.ROOT, ConsoleApplication.RESOURCES).byMethod().values().stream();
    }

    static Stream<Served> closed() {
        return ways().filter(each -> !each.operation().isOpen());
    }

    static Stream<Served> forms() {
        return closed().filter(each -> each.method().equals("POST"));
    }

    static Stream<Arguments> byRole() {
        return closed().filter(each -> !each.path().endsWith("/sign-out"))
                .flatMap(each -> Arrays.stream(Role.values()).map(role -> Arguments.of(each, role)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("byRole")
    void aRoleMayWhatTheTableOfOperationsSaysAndNothingElse(Served each, Role role) {
        Browsing browsing = signedIn.get(role);
        HttpResponse<String> answer = each.method().equals("GET")
                ? browsing.get(path(each))
                : browsing.post(path(each), Map.of("form-token", token(browsing)));

        if (each.roles().contains(role)) {
            assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Not allowed").doesNotContain("K-1");
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void nobodyIsShownTheWayIn(Served each) {
        HttpResponse<String> answer = served.send(
                served.request(Desk.ROOT + path(each)).method(each.method(), HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(RunningServer.header(answer, "Location"))
                .get()
                .asString()
                .contains("/console/sign-in?" + (each.method().equals("GET") ? "to=" : "ended=true"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormThatIsNotOfThePagesOfTheSessionIsRefused(Served each) {
        Browsing browsing = may(each);
        String other = token(Browsing.as("admin", served));

        assertThat(List.of(Map.<String, String>of(), Map.of("form-token", ""), Map.of("form-token", other)))
                .allSatisfy(
                        fields -> assertThat(browsing.post(path(each), fields).statusCode())
                                .isEqualTo(403));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormOfAnotherSiteIsRefusedEvenIfItKnewTheToken(Served each) {
        Browsing browsing = may(each);
        Map<String, String> fields = Map.of("form-token", token(browsing));

        assertThat(List.of("cross-site", "same-site"))
                .allSatisfy(site -> assertThat(
                                served.send(browsing.sending(path(each), fields).header("Sec-Fetch-Site", site))
                                        .statusCode())
                        .isEqualTo(403));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void aTokenOfRestOpensNoPage(Served each) {
        assertThat(served.send(served.as(each.roles().iterator().next().word(), Desk.ROOT + path(each))
                                .method(each.method(), HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aSessionOpensNothingOfRest() {
        String cookie = Browsing.cookie(Browsing.signIn(served, served.issuer().of("broker")));

        assertThat(served.send(served.request("/packages").header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPageOfAProblemIsOfWhoeverHasIt() {
        for (Role role : List.of(Role.BROKER, Role.FINANCE, Role.AUDITOR, Role.BROKER)) {
            HttpResponse<String> answer = signedIn.get(role).get("/nowhere");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Unknown path", "Signed in as " + role.word() + "-1");
        }
    }

    @Test
    void aProviderSeesItselfAlone() {
        Browsing provider = signedIn.get(Role.PROVIDER);

        ways().filter(each -> each.method().equals("GET")
                        && each.roles().contains(Role.PROVIDER)
                        && each.path().contains("{provider}"))
                .forEach(each -> assertThat(
                                provider.get(path(each).replace("P-1", "P-2")).statusCode())
                        .as(each.path())
                        .isEqualTo(403));
    }

    private static Browsing may(Served each) {
        return signedIn.get(each.roles().iterator().next());
    }

    private static String token(Browsing browsing) {
        return browsing.page("/accessibility").select("[name=form-token]").val();
    }

    private static String path(Served each) {
        return each.path()
                .substring(Desk.ROOT.length())
                .replace("{provider}", "P-1")
                .replace("{package}", "K-1")
                .replace("{person}", "A-1")
                .replace("{visit-file}", "none")
                .replace("{need}", "1")
                .replace("{run}", "1")
                .replace("{year}", "2021")
                .replace("{chart}", "waiting")
                .replace("{indicator}", "WAITING");
    }
}
