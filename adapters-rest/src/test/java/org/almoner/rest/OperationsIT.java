package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.almoner.rest.security.Operates;
import org.almoner.rest.security.Operation;
import org.almoner.rest.security.Role;
import org.almoner.rest.security.Served;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation is tried by every role, by nobody, and with every kind of token that does not hold. */
class OperationsIT {

    /** Who may do what, written out by hand: a change of the table must be made here, too. */
    private static final ImmutableMap<Operation, String> MAY = ImmutableMap.<Operation, String>builder()
            .put(Operation.HEALTH, "everybody")
            .put(Operation.READY, "everybody")
            .put(Operation.OPEN_API, "everybody")
            .put(Operation.VIEWER, "everybody")
            .put(Operation.VIEWER_FILE, "everybody")
            .put(Operation.CONSOLE_ENTRANCE, "everybody")
            .put(Operation.CONSOLE_HOME, "broker finance approver provider auditor admin")
            .put(Operation.METRICS, "auditor admin")
            .put(Operation.ZONE_SHOW, "broker finance approver provider auditor admin")
            .put(Operation.SCHEME_SHOW, "broker finance approver provider auditor admin")
            .put(Operation.FORECAST_WORK_OUT, "broker finance approver auditor")
            .put(Operation.OUTLOOK_WORK_OUT, "broker finance approver auditor")
            .put(Operation.ERASURE_DUE, "auditor admin")
            .put(Operation.ERASURE_PREVIEW, "auditor admin")
            .put(Operation.PERSON_ERASE, "admin")
            .put(Operation.PROVIDER_LIST, "broker finance approver auditor admin")
            .put(Operation.PROVIDER_SHOW, "broker finance approver provider auditor admin")
            .put(Operation.PROVIDER_ADD, "approver")
            .put(Operation.PROVIDER_FACT_LIST, "broker approver auditor")
            .put(Operation.PROVIDER_FACT_RECORD, "approver")
            .put(Operation.RATING_LIST, "broker approver auditor")
            .put(Operation.RATING_SHOW, "broker approver provider auditor")
            .put(Operation.SCORECARD_LIST, "broker approver auditor")
            .put(Operation.SCORECARD_SHOW, "broker approver provider auditor")
            .put(Operation.THEMES_SHOW, "broker approver auditor")
            .put(Operation.ROLE_REVIEW, "broker approver auditor")
            .put(Operation.ROLE_CHANGE, "approver")
            .put(Operation.INDICATORS_RECORD, "approver")
            .put(Operation.PERFORMANCE_LIST, "broker finance approver auditor")
            .put(Operation.PERFORMANCE_SHOW, "broker finance approver auditor")
            .put(Operation.PERSON_LIST, "broker finance approver auditor")
            .put(Operation.PERSON_SHOW, "broker finance approver auditor")
            .put(Operation.PERSON_ADD, "broker")
            .put(Operation.PERSON_FACT_LIST, "broker finance approver auditor")
            .put(Operation.PERSON_FACT_RECORD, "broker finance")
            .put(Operation.WAIVER_CONFIRM, "approver")
            .put(Operation.COMPLAINT_LIST, "broker finance approver auditor")
            .put(Operation.COMPLAINT_FILE_SHOW, "broker finance approver auditor")
            .put(Operation.COMPLAINT_YEAR_SHOW, "broker finance approver auditor")
            .put(Operation.STATEMENT_SHOW, "finance approver auditor")
            .put(Operation.ASSESSMENT_KINDS, "finance approver auditor")
            .put(Operation.ASSESSMENT_WORK_OUT, "finance approver auditor")
            .put(Operation.ASSESSMENT_PREVIEW, "finance approver auditor")
            .put(Operation.ASSESSMENT_KEEP, "finance")
            .put(Operation.PACKAGE_LIST, "broker finance approver auditor")
            .put(Operation.PACKAGE_SHOW, "broker finance approver auditor")
            .put(Operation.PACKAGE_OPEN, "broker")
            .put(Operation.PACKAGE_FACT_LIST, "broker finance approver auditor")
            .put(Operation.PACKAGE_FACT_RECORD, "broker finance")
            .put(Operation.PACKAGE_ASK_APPROVAL, "broker")
            .put(Operation.PACKAGE_APPROVE, "approver")
            .put(Operation.NEED_LIST, "broker approver auditor")
            .put(Operation.NEED_SHOW, "broker approver auditor")
            .put(Operation.NEED_PUBLISH, "broker")
            .put(Operation.NEED_AWARD, "broker")
            .put(Operation.NEED_CLOSE, "broker")
            .put(Operation.OFFER_LIST, "broker provider auditor")
            .put(Operation.OFFER_SHOW, "broker provider auditor")
            .put(Operation.OFFER_ANSWER, "broker provider")
            .put(Operation.VISIT_REPORT, "broker finance")
            .put(Operation.VISIT_REPORT_OWN, "provider")
            .put(Operation.VISIT_LIST, "broker finance approver auditor")
            .put(Operation.VISIT_SHOW, "broker finance approver auditor")
            .put(Operation.VISIT_FILE_SEND, "broker finance provider")
            .put(Operation.VISIT_FILE_SHOW, "broker finance provider")
            .put(Operation.VISIT_FILE_RECORD, "broker finance provider")
            .put(Operation.RUN_LIST, "finance approver auditor")
            .put(Operation.RUN_SHOW, "finance approver auditor")
            .put(Operation.RUN_LINES, "finance approver auditor")
            .put(Operation.RUN_DRAFT, "finance")
            .put(Operation.RUN_SUBMIT, "finance")
            .put(Operation.RUN_APPROVE, "approver")
            .put(Operation.RUN_PAY, "finance")
            .put(Operation.RUN_REJECT, "finance approver")
            .put(Operation.LEDGER_BALANCES, "finance approver auditor")
            .put(Operation.LEDGER_LINES, "finance approver auditor")
            .put(Operation.REMITTANCE_LIST, "finance approver provider auditor")
            .put(Operation.REMITTANCE_SHOW, "finance approver provider auditor")
            .put(Operation.LEDGER_HOLDS, "finance approver auditor")
            .put(Operation.LINE_HOLD, "finance")
            .put(Operation.LINE_RELEASE, "finance")
            .put(Operation.AUDIT_LIST, "auditor admin")
            .buildOrThrow();

    private static RunningServer served;

    @BeforeAll
    static void start() {
        served = RunningServer.small(InMemoryStore.empty());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<Served> operations() {
        return Served.in(RestApplication.RESOURCES).byMethod().values().stream();
    }

    static Stream<Arguments> byRole() {
        return operations().flatMap(each -> Arrays.stream(Role.values()).map(role -> Arguments.of(each, role)));
    }

    @Test
    void everyOperationIsServedAndInTheTableOfThisTest() {
        assertThat(Stream.concat(
                        operations().map(Served::operation),
                        Stream.of(Operation.CONSOLE_ENTRANCE, Operation.CONSOLE_HOME)))
                .containsExactlyInAnyOrder(Operation.values());
        assertThat(MAY.keySet()).containsExactlyInAnyOrder(Operation.values());
    }

    @ParameterizedTest
    @MethodSource("byRole")
    void aRoleMayWhatTheTableSaysAndNothingElse(Served each, Role role) {
        String may = MAY.get(each.operation());
        int status = send(each, served.issuer().of(role.word())).statusCode();

        if (may.equals("everybody") || List.of(may.split(" ")).contains(role.word())) {
            assertThat(status).isNotIn(401, 403);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyMayMoreThanEverybody(Served each) {
        HttpResponse<String> answer = served.send(request(each));

        if (each.operation().isOpen()) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(RunningServer.header(answer, "WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenOfNoRoleMayNoMoreThanEverybody(Served each) {
        String none = served.issuer().sign(Issuer.claims("nothing-of-the-sort").build());

        assertThat(send(each, none).statusCode()).isEqualTo(each.operation().isOpen() ? 200 : 403);
    }

    static Stream<Arguments> badTokens() {
        Instant now = Instant.now();
        Issuer other = Issuer.make();
        return operations().filter(each -> !each.operation().isOpen()).flatMap(each -> {
            String role = MAY.get(each.operation()).split(" ")[0];
            JWTClaimsSet.Builder claims = Issuer.claims(role);
            return Stream.of(
                    Arguments.of("expired", each, token(role, claim -> claim.expirationTime(ago(now, 120)))),
                    Arguments.of("not yet in force", each, token(role, claim -> claim.notBeforeTime(ago(now, -120)))),
                    Arguments.of("without an end", each, token(role, claim -> claim.expirationTime(null))),
                    Arguments.of("without a subject", each, token(role, claim -> claim.subject(null))),
                    Arguments.of("of another audience", each, token(role, claim -> claim.audience("other"))),
                    Arguments.of("of another issuer", each, token(role, claim -> claim.issuer("https://other"))),
                    Arguments.of("signed by another key", each, other.sign(claims.build())),
                    Arguments.of("not signed", each, new PlainJWT(claims.build()).serialize()),
                    Arguments.of("signed with a shared secret", each, Secret.sign(claims.build())),
                    Arguments.of("cut off", each, served.issuer().of(role).replaceFirst("...$", "")),
                    Arguments.of("no token at all", each, "swordfish"));
        });
    }

    private static String token(String role, UnaryOperator<JWTClaimsSet.Builder> change) {
        return served.issuer().sign(change.apply(Issuer.claims(role)).build());
    }

    private static Date ago(Instant now, long seconds) {
        return Date.from(now.minusSeconds(seconds));
    }

    @ParameterizedTest(name = "{1}: a token {0}")
    @MethodSource("badTokens")
    void aTokenThatDoesNotHoldMayNothing(String how, Served each, String token) {
        HttpResponse<String> answer = send(each, token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(RunningServer.json(answer).get("type").asText()).isEqualTo("/problems/token-refused");
        assertThat(RunningServer.header(answer, "WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain(token);
    }

    @Test
    void aMinuteOfSkewIsForgivenAndABeginningIsNotNeeded() {
        Instant now = Instant.now();
        String late = token("broker", claims -> claims.expirationTime(ago(now, 30)));
        String early = token("broker", claims -> claims.notBeforeTime(ago(now, -30)));
        String without = token("broker", claims -> claims.notBeforeTime(null));

        assertThat(List.of(late, early, without))
                .allSatisfy(token -> assertThat(ask("/packages", token)).isEqualTo(200));
    }

    @Test
    void anotherKindOfAuthorizationIsRefused() {
        assertThat(served.send(served.request("/packages").header("Authorization", "Basic YTpi"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aProviderSeesItselfAlone() {
        String token = served.issuer().of("provider");

        assertThat(ask("/providers/P-1", token)).isEqualTo(200);
        assertThat(ask("/providers/P-2", token)).isEqualTo(403);
        assertThat(ask("/providers/P-404", token)).isEqualTo(403);
        assertThat(ask("/providers/P-1/offers", token)).isEqualTo(200);
        assertThat(ask("/providers/P-2/offers", token)).isEqualTo(403);
        assertThat(ask("/providers/P-2/offers/1", token)).isEqualTo(403);
        assertThat(ask("/providers/P-1/visit-files/none", token)).isEqualTo(404);
        assertThat(ask("/providers/P-2/visit-files/none", token)).isEqualTo(403);
        assertThat(ask("/providers/P-1/scorecard", token)).isEqualTo(200);
        assertThat(ask("/providers/P-2/scorecard", token)).isEqualTo(403);
        assertThat(ask("/providers/P-2/rating", token)).isEqualTo(403);
    }

    @Test
    void aProviderWithoutAReferenceIsNobody() {
        assertThat(ask("/zones/LE673FN", token("provider", claims -> claims.claim("provider", null))))
                .isEqualTo(401);
    }

    @Test
    void rolesMayBeAText() {
        String token = token("broker", claims -> claims.claim("roles", "auditor finance"));

        assertThat(ask("/runs", token)).isEqualTo(200);
        assertThat(ask("/audit", token)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void theServerDoesNotStartWithAResourceThatIsOpenByMistake(Bad bad) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Served.in(ImmutableSet.of(bad.resource)))
                .withMessageContaining(bad.why);
    }

    /** Resources with a mistake. */
    enum Bad {
        WITHOUT_OPERATION(Unsaid.class, "annotate it with @Operates"),
        NOT_OWN(NotOwn.class, "its path must name the provider"),
        RECORDED_BY_NOBODY(RecordedByNobody.class, "nobody records 'approval' by PACKAGE_FACT_RECORD"),
        TWICE(Twice.class, "two methods are the same operation");

        private final Class<?> resource;
        private final String why;

        Bad(Class<?> resource, String why) {
            this.resource = resource;
            this.why = why;
        }
    }

    /** Does not say which operation it is. */
    @Path("/unsaid")
    public static final class Unsaid {
        @GET
        public String get() {
            return "";
        }
    }

    /** Lets providers ask for anything. */
    @Path("/any/{any}")
    public static final class NotOwn {
        @GET
        @Operates(Operation.PROVIDER_SHOW)
        public String get(@PathParam("any") String any) {
            return any;
        }
    }

    /** Records what nobody records. */
    @Path("/approval")
    public static final class RecordedByNobody {
        @POST
        @Operates(value = Operation.PACKAGE_FACT_RECORD, records = "approval")
        public String record() {
            return "";
        }
    }

    /** Is one operation twice. */
    @Path("/twice")
    public static final class Twice {
        @GET
        @Operates(Operation.PACKAGE_LIST)
        public String get() {
            return "";
        }

        @GET
        @Path("/more")
        @Operates(Operation.PACKAGE_LIST)
        public String more() {
            return "";
        }
    }

    private static int ask(String path, String token) {
        return served.send(served.request(path).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static HttpResponse<String> send(Served each, String token) {
        return served.send(request(each).header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder request(Served each) {
        String path = each.path()
                .replace("{postcode}", "LE673FN")
                .replace("{provider}", "P-1")
                .replace("{person}", "C-1")
                .replace("{package}", "K-1")
                .replace("{need}", "1")
                .replace("{run}", "1")
                .replace("{date}", "2020-11-02")
                .replace("{start}", "08:00")
                .replace("{visit-file}", "none")
                .replace("{month}", "2020-10")
                .replace("{year}", "2021")
                .replace("{indicator}", "WAITING")
                .replace("{file}", "viewer.js");
        return served.request(path)
                .header("Content-Type", each.operation() == Operation.VISIT_FILE_SEND ? "text/csv" : "application/json")
                .method(
                        each.method(),
                        each.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
    }
}
