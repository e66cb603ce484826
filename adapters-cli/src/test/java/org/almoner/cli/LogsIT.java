package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing about people gets into a log, even where everything is logged and the store fails. */
@Tag("long")
class LogsIT {

    private static final ImmutableList<String> ABOUT_PEOPLE = ImmutableList.of(
            "C-77341",
            "K-77342",
            "K-77343",
            "LE11 3BY",
            "LE113BY",
            "1934-02-27",
            "kestrel",
            "47.13",
            "4713",
            "187.43",
            "18743",
            "15234.56",
            "1523456");

    private static final String SCENARIO = """
            scenario: A person who is known by words that nothing else has
            scheme: leicestershire-2020
            entries:
              - {on: 2020-10-01, add-provider: P-001, name: Example Care, from: 2020-10-05}
              - {on: 2020-10-01, record: person, of: C-77341, reason: kestrel, value: {id: C-77341, born: 1934-02-27, home: LE11 3BY}, from: 2020-10-05}
              - {on: 2020-10-01, open: K-77342, person: C-77341, reason: kestrel}
              - {on: 2020-10-01, open: K-77343, person: C-77341, reason: kestrel}
              - {on: 2020-10-01, record: provider, of: K-77342, value: P-001, from: 2020-10-05}
              - on: 2020-10-01
                record: plan
                of: K-77342
                from: 2020-10-05
                value: {visits: [{day: monday, start: "07:30", minutes: 60, secondCarerMinutes: 0}]}
              - on: 2020-10-01
                record: plan
                of: K-77343
                from: 2020-10-05
                value: {visits: [{day: monday, start: "18:30", minutes: 60, secondCarerMinutes: 0}]}
              - on: 2020-10-01
                record: charge
                of: C-77341
                from: 2020-10-05
                reason: kestrel
                value: {charge: {type: contribution, weekly: 47.13}, provisional: false, told: 2020-10-05}
              - {on: 2020-10-12, deliver: K-77342, from: 2020-10-05, to: 2020-10-12}
              - {on: 2020-10-12, draft: all, to: 2020-10-12, by: finance}
              - {on: 2020-10-12, submit: 1, by: finance}
              - {on: 2020-10-12, approve: 1, by: approver}
            """;

    private static final String CIRCUMSTANCES = """
            person:
              born: 1934-02-27
            care:
              - from: 2020-10-05
                setting: at-home
            income:
              - {kind: state-pension, from: 2020-10-05, amount: 187.43}
            capital:
              - {kind: savings, from: 2020-10-05, value: 15234.56}
            """;

    private static final String LOGGING = """
            <configuration>
              <appender name="file" class="ch.qos.logback.core.FileAppender">
                <file>%s</file>
                <encoder><pattern>%%d %%-5level %%logger - %%msg%%n%%ex</pattern></encoder>
              </appender>
              <root level="TRACE"><appender-ref ref="file" /></root>
            </configuration>
            """;

    @TempDir
    private Path folder;

    @Test
    void sayNothingAboutPeopleOverH2() throws Exception {
        Path kept = folder.resolve("kept");
        check("--keep", kept.toString(), "jdbc:h2:file:" + kept.resolve("almoner"));
    }

    @Test
    void sayNothingAboutPeopleOverPostgresql() throws Exception {
        try (EmbeddedPostgres server = startServer()) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
            check("--db", url, url);
        }
    }

    /** By the configuration that comes with the program, but for its root, which lets everything through. */
    @Test
    void sayNothingAboutPlacesThatAreAskedForOverHttp() throws Exception {
        String shipped = Resources.toString(Resources.getResource("logback.xml"), StandardCharsets.UTF_8);
        Path logging = Files.writeString(
                folder.resolve("logging.xml"), shipped.replace("<root level=\"WARN\">", "<root level=\"TRACE\">"));
        String said = program(
                LoggedRequests.class,
                ImmutableList.of("-Dlogback.configurationFile=" + logging, "-Dalmoner.log.level=TRACE"),
                ImmutableList.of("zones/LE11%203BY", "zones/le113by?on=2020-11-03", "zones?postcode=LE11%203BY"));

        assertThat(said).contains("answered 200", "answered 404", "REST interface of scheme leicestershire-2020");
        assertThat(linesWith(ImmutableList.of("LE11"), said))
                .as("postcodes that were asked for and logged")
                .isEmpty();
        assertThat(linesWith(ImmutableList.of(LoggedCommands.ON_PURPOSE), said)).hasSize(1);
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            return abort("not tested: PostgreSQL does not start here (" + e + "); root needs unshare of util-linux");
        }
    }

    private void check(String option, String place, String url) throws IOException, InterruptedException {
        String said = give(option, place, url);
        String log = Files.readString(folder.resolve("log"));
        assertThat(said)
                .as("the scenario, the statement, refusals and failures were all there")
                .contains("0 replay", "3 replay", "0 statement", "0 package show", "0 assess", "0 claim", "0 reassess")
                .contains("0 need publish", "5 reassess", "5 statement")
                .doesNotContain("unexpected failure");
        assertThat(log).contains("TRACE", "org.almoner", "org.flywaydb", "com.zaxxer.hikari", "StoreException");
        assertThat(linesWith(ABOUT_PEOPLE, log))
                .as("what is known about people and was logged")
                .isEmpty();
        assertThat(linesWith(ImmutableList.of(LoggedCommands.ON_PURPOSE), log))
                .as("what was logged on purpose is found")
                .hasSize(1);
    }

    /** {@return the lines that have one of the words; a figure is none where it is a part of a hash such as @48f4713c} */
    private static List<String> linesWith(ImmutableList<String> words, String log) {
        Pattern any = Pattern.compile(
                words.stream()
                        .map(word -> word.matches("[0-9.]+")
                                ? "(?<![0-9a-f])" + Pattern.quote(word) + "(?![0-9a-f])"
                                : Pattern.quote(word))
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
        return log.lines().filter(any.asPredicate()).toList();
    }

    /** {@return what the commands said to the person who gave them} */
    private String give(String option, String place, String url) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        Files.writeString(folder.resolve("refused.yaml"), SCENARIO.replace("born: 1934", "born: long before 1934"));
        Files.writeString(folder.resolve("claim.csv"), "visit,minutes,amount\nK-77342/2020-10-05/07:30,60,47.13\n");
        Files.createDirectory(folder.resolve("people"));
        Files.writeString(folder.resolve("people").resolve("C-77341.yaml"), CIRCUMSTANCES);
        Path logging = Files.writeString(folder.resolve("logging.xml"), LOGGING.formatted(folder.resolve("log")));
        return program(
                LoggedCommands.class,
                ImmutableList.of("-Dlogback.configurationFile=" + logging),
                ImmutableList.of(folder.toString(), option, place, url));
    }

    /** {@return what a program of its own says on stdout and stderr} */
    private static String program(Class<?> main, ImmutableList<String> properties, ImmutableList<String> words)
            throws IOException, InterruptedException {
        Process program = new ProcessBuilder(ImmutableList.<String>builder()
                        .add(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString())
                        .addAll(properties)
                        .add("-cp", System.getProperty("java.class.path"), main.getName())
                        .addAll(words)
                        .build())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        return said;
    }
}
