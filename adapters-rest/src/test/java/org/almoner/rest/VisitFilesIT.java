package org.almoner.rest;

import static org.almoner.rest.RunningServer.header;
import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.almoner.application.port.out.Store;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.visits.files.VisitFiles;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of visits are sent, checked and recorded. */
class VisitFilesIT {

    private static final String FILES = "/providers/P-1/visit-files";
    private static final String HEADER = "package,date,start,attendance,arrived,minutes,notice-hours,carer\n";
    private static final String WEEK = HEADER
            + "K-1,2020-11-02,08:00,attended,08:00,60,,\n"
            + "K-1,2020-11-03,08:00,attended,08:02,55,,W-1\n"
            + "K-1,2020-11-09,08:00,cancelled,,,24,\n";
    private static final String RECORD = "{\"reason\": \"the counts are right\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of those who record nothing. */
    private static RunningServer shared;

    @BeforeAll
    static void start() {
        shared = RunningServer.small(InMemoryStore.empty());
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aFileIsCheckedAndThenRecorded(Stores kind) {
        Store store = kind.empty();
        try (RunningServer served = RunningServer.small(store)) {
            HttpResponse<String> sent = send(served, WEEK);
            assertThat(sent.statusCode()).isEqualTo(202);
            String location = header(sent, "Location").orElseThrow();
            JsonNode checked = checked(served, location);

            assertThat(checked.get("status").asText()).isEqualTo("checked");
            assertThat(checked.get("rows").asInt()).isEqualTo(3);
            assertThat(counts(checked)).isEqualTo("3 read, 2 new, 0 changed, 1 same, 0 rejected");
            assertThat(reports(store)).isEqualTo(1);

            JsonNode recorded = json(served.post("provider", location + "/record", RECORD));
            assertThat(recorded.get("status").asText()).isEqualTo("recorded");
            assertThat(counts(recorded)).isEqualTo("3 read, 2 new, 0 changed, 1 same, 0 rejected");
            assertThat(reports(store)).isEqualTo(3);

            assertThat(json(served.post("provider", location + "/record", RECORD)))
                    .isEqualTo(recorded);
            assertThat(reports(store)).isEqualTo(3);
            assertThat(counts(checked(served, WEEK, true))).isEqualTo("3 read, 0 new, 0 changed, 3 same, 0 rejected");
        }
    }

    @Test
    void whatNoPlanHasIsRemarkedAndNotRejected() {
        String file = HEADER
                + "K-1,2020-11-03,08:00,attended,08:02,55,,\n"
                + "K-1,2020-11-03,18:00,attended,18:02,55,,\n"
                + "K-1,2020-11-04,08:00,missed,,,,\n";
        JsonNode checked = checked(shared, file, false);

        assertThat(counts(checked)).isEqualTo("3 read, 3 new, 0 changed, 0 same, 0 rejected");
        assertThat(checked.get("unplanned").toString())
                .isEqualTo(
                        "{\"count\":2,\"line\":3,\"visit\":\"K-1/2020-11-03/18:00\",\"words\":\"2 of the new or changed are at times that"
                                + " no plan has, and no money follows from them: the first is line 3, visit K-1/2020-11-03/18:00; check date and"
                                + " planned start\"}");
    }

    @Test
    void everyRejectedRowIsToldWithItsLineColumnValueAndReason() {
        Store store = InMemoryStore.empty();
        try (RunningServer served = RunningServer.small(store)) {
            String file = HEADER
                    + "K-1,2020-11-03,08:00,attended,08:02,55,,\n"
                    + "K-2,2020-11-03,08:00,missed,,,,\n"
                    + "K-1,2020-11-11,08:00,missed,,,,\n"
                    + "\n"
                    + "K-1,2020-11-03,08:00,missed,,,,\n"
                    + "K-1,2020-11-09,soon,attended,08:00,sixty,,\n"
                    + "K-1,2020-11-09,08:00,missed,,30,,\n"
                    + "K-1,2020-11-09,08:00,attended,08:00,,,\n"
                    + "K-1,2020-11-09,08:00\n";
            String location = header(send(served, file), "Location").orElseThrow();
            JsonNode checked = checked(served, location);

            assertThat(counts(checked)).isEqualTo("8 read, 1 new, 0 changed, 0 same, 7 rejected");
            assertThat(told(checked))
                    .containsExactly(
                            "3 K-2/2020-11-03/08:00 not-of-provider package K-2",
                            "4 K-1/2020-11-11/08:00 still-to-come date 2020-11-11",
                            "6 K-1/2020-11-03/08:00 reported-twice",
                            "7 malformed start soon",
                            "7 malformed minutes sixty",
                            "8 malformed minutes 30",
                            "9 malformed minutes",
                            "10 malformed");
            assertThat(checked.findValuesAsText("words"))
                    .contains("'sixty' is not a whole number from 1 to 1440; write digits only");

            served.post("provider", location + "/record", RECORD);
            assertThat(reports(store)).isEqualTo(2);
        }
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("empty", bytes(""), 1, ""),
                Arguments.of("another table", bytes("carer,shift\nW-1,early\n"), 1, "shift"),
                Arguments.of("a column twice", bytes("package,package,date,start,attendance\n"), 1, "package"),
                Arguments.of("a column missing", bytes("package,date,attendance\n"), 1, "start"),
                Arguments.of("semicolons", bytes(WEEK.replace(',', ';')), 1, ""),
                Arguments.of("in UTF-16", WEEK.getBytes(StandardCharsets.UTF_16), 1, null),
                Arguments.of("a spreadsheet", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1, 2, -1}, 1, null),
                Arguments.of(
                        "a quote that is not closed", bytes(WEEK + "\"K-1,2020-11-10\n" + "x\n".repeat(900)), 5, ""),
                Arguments.of("a quote inside a text", bytes(WEEK + "\"K-1\"x,2020-11-10\n"), 5, ""),
                Arguments.of("a text without end", bytes(WEEK + "K-1," + "A".repeat(200_000)), 5, ""),
                Arguments.of("fields without end", bytes(WEEK + ",".repeat(200_000)), 5, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsNoTableIsToldWithItsLine(String what, byte[] file, int line, String column) {
        String location = header(send(shared, file), "Location").orElseThrow();
        JsonNode body = checked(shared, location);

        assertThat(body.get("status").asText()).as(body.toString()).isEqualTo("unreadable");
        assertThat(body.at("/unreadable/line").asInt()).isEqualTo(line);
        if (column != null) {
            assertThat(body.at("/unreadable/column").asText()).isEqualTo(column);
        }
        HttpResponse<String> refused = shared.post("provider", location + "/record", RECORD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/reasons/0/reason").asText()).isEqualTo("unreadable");
    }

    @Test
    void aMarkQuotesAndLineEndsOfSpreadsheetsAreRead() {
        String file = "\uFEFF\"package\",date,start,attendance,carer\r\n\"K-1\", 2020-11-03 ,\"08:00\",missed,\r\n";
        assertThat(counts(checked(shared, file, false))).isEqualTo("1 read, 1 new, 0 changed, 0 same, 0 rejected");
    }

    @Test
    void theFileOfTheGuideIsRead() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/rest.md"));
        String file = guide.substring(guide.indexOf("```csv\n") + "```csv\n".length())
                .split("```", 2)[0]
                .replace("K-00042", "K-1");

        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            assertThat(counts(checked(served, file, false))).isEqualTo("2 read, 2 new, 0 changed, 0 same, 0 rejected");
        }
    }

    @Test
    void aWrongEncodingIsToldWhereItIs() {
        byte[] file = (HEADER + "K-\u00a31,2020-11-03,08:00,missed,,,,\n").getBytes(Charset.forName("windows-1252"));
        JsonNode body = checked(shared, header(send(shared, file), "Location").orElseThrow());

        assertThat(told(body)).containsExactly("2 malformed package K-\uFFFD1");
        assertThat(body.findValuesAsText("words").get(0)).endsWith("save it as CSV in UTF-8");
    }

    @Test
    void formulasAreRefusedAndToldAsTextOfJsonAlone() {
        String file = HEADER + "\"=HYPERLINK(\"\"http://x\"\")\",2020-11-03,08:00,missed,,,,+1\n";
        String location = header(send(shared, file), "Location").orElseThrow();
        checked(shared, location);
        HttpResponse<String> answer = shared.get("provider", location);

        assertThat(told(json(answer)))
                .containsExactly("2 malformed package =HYPERLINK(\"http://x\")", "2 malformed carer +1");
        assertThat(header(answer, "Content-Type")).hasValue("application/json");
    }

    @Test
    void whatHasChangedSinceItWasCheckedIsNotRecorded() {
        Store store = InMemoryStore.empty();
        try (RunningServer served = RunningServer.small(store)) {
            String first =
                    header(send(served, WEEK.replace("55", "50")), "Location").orElseThrow();
            String other = header(send(served, WEEK), "Location").orElseThrow();
            checked(served, first);
            checked(served, other);
            assertThat(served.post("broker", other + "/record", RECORD).statusCode())
                    .isEqualTo(200);

            HttpResponse<String> refused = served.post("provider", first + "/record", RECORD);

            assertThat(refused.statusCode()).isEqualTo(412);
            assertThat(json(refused).at("/changes/0/subject").asText()).isEqualTo("K-1/2020-11-03/08:00");
            assertThat(reports(store)).isEqualTo(3);
        }
    }

    @Test
    void twoFilesAreCheckedAndRecordedAtOnce() {
        Store store = InMemoryStore.empty();
        try (RunningServer served = RunningServer.small(store)) {
            List<CompletableFuture<Integer>> both = Stream.of(WEEK, WEEK)
                    .map(file -> CompletableFuture.supplyAsync(() -> {
                        String location = header(send(served, file), "Location").orElseThrow();
                        checked(served, location);
                        return served.post("provider", location + "/record", RECORD)
                                .statusCode();
                    }))
                    .toList();

            assertThat(both.stream().map(CompletableFuture::join)).allMatch(status -> status == 200 || status == 412);
            assertThat(reports(store)).isEqualTo(3);
        }
    }

    @Test
    void aFileThatIsCorrectedTakesThePlaceOfTheOldestThatIsOnlyChecked() {
        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            List<String> locations = IntStream.range(0, VisitFiles.MOST)
                    .mapToObj(i -> header(send(served, WEEK), "Location").orElseThrow())
                    .toList();
            locations.forEach(location -> checked(served, location));

            assertThat(send(served, WEEK).statusCode()).isEqualTo(202);
            HttpResponse<String> oldest = served.get("provider", locations.get(0));
            assertThat(oldest.statusCode()).isEqualTo(404);
            assertThat(json(oldest).get("type").asText()).isEqualTo("/problems/unknown-visit-file");
            assertThat(served.get("provider", locations.get(1)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void ofAProviderThatNobodyKnowsNoFileIsTaken() {
        HttpResponse<String> refused = shared.send(shared.as("broker", "/providers/P-99/visit-files")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(WEEK)));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(json(refused).get("type").asText()).isEqualTo("/problems/unknown-provider");
    }

    @Test
    void aFileIsOfItsProviderAlone() {
        String location = header(send(shared, WEEK), "Location").orElseThrow();
        checked(shared, location);

        assertThat(shared.get("broker", location.replace("P-1", "P-2")).statusCode())
                .isEqualTo(404);
        for (String path : List.of("..", "%2e%2e%2fpasswd", "..%5c..", "%00", "a.b", "~", "%252e%252e")) {
            assertThat(shared.sendRaw("GET " + FILES + "/" + path
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + shared.issuer().of("provider") + "\r\n\r\n"))
                    .as(path)
                    .matches("(?s)HTTP/1.1 40[0-9] .*");
        }
    }

    @Test
    void aFileThatIsTooLongIsAProblemHoweverItIsSent() {
        RestSettings.Limits limits = new RestSettings.Limits(1024, 4096, 100_000);
        Store store = InMemoryStore.empty();
        SmallCouncil.in(store);
        byte[] file = bytes(HEADER + "K-1,2020-11-03,08:00,missed,,,,\n".repeat(200));
        try (RunningServer served = RunningServer.small(store, limits)) {
            HttpResponse<String> whole = send(served, file);
            HttpResponse<String> streamed = served.send(served.as("provider", FILES)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))));

            assertThat(List.of(whole, streamed)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(413);
                assertThat(json(answer).get("type").asText()).isEqualTo("/problems/body-too-long");
            });
            assertThat(send(served, HEADER + "K-1,2020-11-03,08:00,missed,,,,\n".repeat(60))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(served.post("provider", "/providers/P-1/visits", " ".repeat(2000) + "{}")
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void nothingEncodedIsTaken() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) {
                zip.write(bytes("K-1,2020-11-03,08:00,missed,,,,\n".repeat(1000)));
            }
        }
        try (RunningServer served = RunningServer.small(InMemoryStore.empty())) {
            for (String encoding : List.of("gzip", "deflate", "br", "identity")) {
                HttpResponse<String> answer = served.send(served.as("provider", FILES)
                        .headers("Content-Type", "text/csv", "Content-Encoding", encoding)
                        .POST(BodyPublishers.ofByteArray(bomb.toByteArray())));

                assertThat(answer.statusCode()).isEqualTo(415);
                assertThat(json(answer).get("type").asText()).isEqualTo("/problems/unsupported-type");
            }
            assertThat(served.post("provider", FILES, WEEK).statusCode()).isEqualTo(415);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long reports(Store store) {
        return store.visits().on(DateRange.from(SmallCouncil.MONDAY)).size();
    }

    private static HttpResponse<String> send(RunningServer served, String file) {
        return send(served, bytes(file));
    }

    private static HttpResponse<String> send(RunningServer served, byte[] file) {
        return served.send(
                served.as("provider", FILES).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(file)));
    }

    private static JsonNode checked(RunningServer served, String file, boolean asBroker) {
        HttpResponse<String> sent = served.send(served.as(asBroker ? "broker" : "provider", FILES)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file)));
        return checked(served, header(sent, "Location").orElseThrow());
    }

    private static JsonNode checked(RunningServer served, String location) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode body = json(served.get("provider", location));
            if (!body.get("status").asText().equals("checking")) {
                return body;
            }
        }
        throw new AssertionError("it is still being checked");
    }

    private static String counts(JsonNode file) {
        JsonNode counts = file.get("counts");
        return counts.get("read") + " read, " + counts.get("new") + " new, " + counts.get("changed") + " changed, "
                + counts.get("same") + " same, " + counts.get("rejected") + " rejected";
    }

    private static List<String> told(JsonNode file) {
        return Stream.of(file.get("rejections"))
                .flatMap(all -> IntStream.range(0, all.size()).mapToObj(all::get))
                .flatMap(row -> IntStream.range(0, row.get("reasons").size())
                        .mapToObj(i -> row.get("reasons").get(i))
                        .map(reason -> (row.get("line") + " "
                                        + row.path("visit").asText() + " "
                                        + reason.get("reason").asText() + " "
                                        + reason.path("column").asText() + " "
                                        + reason.path("value").asText())
                                .replaceAll(" +", " ")
                                .strip()))
                .toList();
    }
}
