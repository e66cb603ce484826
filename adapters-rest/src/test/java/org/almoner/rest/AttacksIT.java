package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.application.Almoner;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Postcode;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.security.Role;
import org.almoner.testkit.memory.InMemoryStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Whatever is sent to whatever is served, by whomever, the answer is right or a problem, tells nothing of the program and of others, and
 * the log nothing of what was sent. Another number of requests: {@code -Dalmoner.attacks=200000}; another seed: {@code
 * -Dalmoner.attacks.seed=7}.
 */
@Tag("long")
class AttacksIT {

    private static final int REQUESTS = Integer.getInteger("almoner.attacks", 20_000) / 2;
    private static final long SEED = Long.getLong("almoner.attacks.seed", 20_201_102L);

    /** A person and a package of theirs, given by another provider than the one that asks. */
    private static final PersonId PERSON = new PersonId("C-SECRET");

    private static final PackageId PACKAGE = new PackageId("K-SECRET");

    private static final Pattern PROGRAM = Pattern.compile(
            "[A-Za-z]Exception|\tat |org\\.(almoner|eclipse|glassfish)|com\\.(fasterxml|google|nimbusds)|java\\.(lang|util|io|time)|io\\.pebble|jakarta\\.");

    /** What is below the console, and does not lead out of it. */
    private static final Pattern CONSOLE = Pattern.compile("^\\S+ /console([/?](?!\\S*\\.\\.)\\S*)? ");

    /** Of requests whose path the server could not or would not read. */
    private static final Set<Integer> UNREAD = Set.of(400, 414, 431);

    private RunningServer served;
    private Wire wire;
    private ListAppender<ILoggingEvent> log;
    private final Records records = new Records();

    @BeforeEach
    void start() {
        InMemoryStore store = InMemoryStore.empty();
        Almoner almoner = SmallCouncil.in(store);
        Stream.of(
                        almoner.records()
                                .record(
                                        PERSON,
                                        PersonFacts.PERSON,
                                        new Person(
                                                PERSON, SmallCouncil.MONDAY.minusYears(80), Postcode.parse("LE67 3FN")),
                                        DateRange.from(SmallCouncil.MONDAY.minusYears(1)),
                                        SmallCouncil.CLERK),
                        almoner.records().openPackage(PACKAGE, PERSON, SmallCouncil.CLERK),
                        almoner.records()
                                .record(
                                        PACKAGE,
                                        PackageFacts.PLAN,
                                        SmallCouncil.plan(30),
                                        DateRange.from(SmallCouncil.MONDAY),
                                        SmallCouncil.CLERK),
                        almoner.records()
                                .record(
                                        PACKAGE,
                                        PackageFacts.PROVIDER,
                                        SmallCouncil.OTHER,
                                        DateRange.from(SmallCouncil.MONDAY),
                                        SmallCouncil.CLERK))
                .forEach(recorded -> assertThat(recorded.toString()).startsWith("Recorded"));
        served = RunningServer.of(SmallCouncil.scheme(), store, SmallCouncil.CLOCK, RunningServer.LIMITS);
        served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
        wire = new Wire(served.uri());
        LogManager.getLogManager().getLogger("").addHandler(records);
        log = new ListAppender<>();
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        logger("ROOT").setLevel(Level.WARN);
        logger("org.almoner").setLevel(Level.INFO);
        logger("ROOT").detachAppender("STDERR");
        logger("ROOT").addAppender(log);
    }

    @AfterEach
    void stop() {
        LogManager.getLogManager().getLogger("").removeHandler(records);
        logger("ROOT").detachAppender(log);
        logger("org.almoner").setLevel(null);
        logger("ROOT").setLevel(Level.OFF);
        wire.close();
        served.close();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Test
    void everyResourceOfRestStandsWhateverIsSent() {
        RestAttacks attacks = new RestAttacks(served);
        for (int i = 0; i < REQUESTS; i++) {
            Attack attack = attacks.next(new Nasty(new Random(SEED + i)));
            Wire.Answer answer = wire.send(attack.request());
            attacks.seen(answer);
            String told = told(i, attack, answer);
            assertThatNothingIsTold(attack, answer, told);
            if (attack.request().startsWith("HEAD ")) {
                continue;
            }
            if (answer.is("text/html") && !answer.body().isEmpty()) {
                assertThat(answer.body()).as(told).contains("swagger-ui");
            }
            if (answer.status() >= 400) {
                assertThatItIsAProblem(answer, told);
            }
        }
        assertThatTheLogIsClean(Stream.empty());
    }

    @Test
    void everyPageOfTheConsoleStandsWhateverIsSent() {
        ConsoleAttacks attacks = new ConsoleAttacks(served);
        for (int i = 0; i < REQUESTS; i++) {
            Attack attack = attacks.next(new Nasty(new Random(SEED - i)));
            Wire.Answer answer = wire.send(attack.request());
            assertThatThePageIsSafe(attacks, attack, answer, told(i, attack, answer));
            if (answer.status() == 303 && answer.header("location").contains(Desk.ROOT)) {
                Attack next = attacks.follow(attack, answer.header("location"));
                Wire.Answer after = wire.send(next.request());
                assertThatThePageIsSafe(attacks, next, after, told(i, attack, answer) + told(i, next, after));
                attacks.seen(next, after);
            }
            attacks.seen(attack, answer);
        }
        assertThatTheLogIsClean(
                attacks.sessions().values().stream().flatMap(session -> Stream.of(session.id(), session.formToken())));
    }

    private static String told(int number, Attack attack, Wire.Answer answer) {
        return "request " + number + " of seed " + SEED + ", as " + attack.as() + ":\n" + attack.request() + "\n->\n"
                + answer.status() + " " + answer.headers() + "\n" + answer.body();
    }

    private static void assertThatItIsAProblem(Wire.Answer answer, String told) {
        assertThat(answer.header("content-type")).as(told).isEqualTo("application/problem+json");
        assertThat(RunningServer.json(answer.body()).path("type").asText())
                .as(told)
                .isNotBlank();
        assertThat(RunningServer.json(answer.body()).path("status").asInt())
                .as(told)
                .isEqualTo(answer.status());
    }

    private static void assertThatNothingIsTold(Attack attack, Wire.Answer answer, String told) {
        assertThat(answer.status()).as(told).isLessThan(500);
        String all = answer.headers() + answer.body();
        assertThat(PROGRAM.matcher(all).find()).as(told).isFalse();
        assertThat(all).as(told).doesNotContain(tokens()).doesNotContain("root:x:");
        assertThat(answer.headers()).as(told).doesNotContainKey("server").doesNotContainValue("a=b" + Nasty.MARK);
        if (attack.as().equals("provider") || attack.as().equals("nobody")) {
            assertThat(all).as(told).doesNotContain(PERSON.toString(), PACKAGE.toString());
        }
    }

    private static String[] tokens() {
        return Stream.of(Role.values())
                .map(role -> Issuer.TRUSTED.of(role.word()))
                .toArray(String[]::new);
    }

    private static void assertThatThePageIsSafe(
            ConsoleAttacks attacks, Attack attack, Wire.Answer answer, String told) {
        assertThatNothingIsTold(attack, answer, told);
        attacks.sessions().forEach((role, session) -> {
            assertThat(answer.body()).as(told).doesNotContain(session.id());
            if (!role.equals(attack.as())) {
                assertThat(answer.body()).as(told).doesNotContain(session.formToken());
            }
        });
        if (attack.request().startsWith("HEAD ")) {
            return;
        }
        if (answer.status() >= 400 && !answer.is("text/html")) {
            assertThat(UNREAD.contains(answer.status())
                            || !CONSOLE.matcher(attack.request()).find())
                    .as(told)
                    .isTrue();
            assertThatItIsAProblem(answer, told);
        }
        if (answer.is("text/html") && !answer.body().isEmpty()) {
            assertThatNothingWrittenIsRun(Jsoup.parse(answer.body()), told);
            assertThat(answer.body()).as(told).doesNotContain(Nasty.WORKED_OUT);
            assertThat(answer.header("content-security-policy"))
                    .as(told)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("script", "unsafe");
        }
        if (answer.status() == 303) {
            assertThat(answer.header("location")).as(told).matches("(http://localhost)?/console(/.*)?");
        }
    }

    private static void assertThatNothingWrittenIsRun(Document page, String told) {
        assertThat(page.select("xss, script, iframe, [onfocus], [onmouseover], [style], [href^=javascript:]"))
                .as(told)
                .isEmpty();
        assertThat(page.select("title, h1")).as(told).hasSizeGreaterThanOrEqualTo(2);
    }

    private void assertThatTheLogIsClean(Stream<String> secrets) {
        List<String> secret = Stream.concat(
                        secrets,
                        Stream.concat(
                                Stream.of(tokens()),
                                Stream.of(Nasty.MARK, PERSON.toString(), PACKAGE.toString(), "/C-1", "/K-1")))
                .toList();
        assertThat(records.kept).extracting(LogRecord::getMessage).isEmpty();
        assertThat(log.list).hasSizeGreaterThan(REQUESTS / 2).allSatisfy(event -> {
            String line = event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
            if (event.getLoggerName().startsWith("org.almoner")) {
                assertThat(event.getLevel()).as(line).isEqualTo(Level.INFO);
            }
            assertThat(secret).noneMatch(line::contains);
        });
    }

    /** Keeps what libraries warn of by the JDK's logging. */
    private static final class Records extends Handler {

        private final List<LogRecord> kept = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord item) {
            if (item.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                kept.add(item);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
