package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import java.net.http.HttpResponse;
import java.util.List;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Complaints are told with their clocks, what they dispute, and a year of them. */
class ComplaintsIT {

    private static final String CHARGE = """
            {"kind": "charge", "from": "2020-11-02", "reason": "assessed", "value":
              {"charge": {"type": "contribution", "weekly": "15.00"}, "provisional": false, "told": "2020-11-02"}}""";
    private static final String FILE = """
            {"kind": "complaint-file", "from": "2020-10-20", "reason": "telephone", "value": {"complaints": [
              {"reference": "CF-1", "nature": "complaint", "received": "2020-10-20", "originator": "relative",
               "subjects": ["charging-dispute"], "services": ["charging"], "division": "finance",%s
               "steps": [{"type": "acknowledged", "on": "2020-10-21"}]},
              {"reference": "CF/2", "nature": "complaint", "received": "2020-10-21", "originator": "client",
               "subjects": ["delay", "quality", "own-word"], "services": [], "provider": "P-1",
               "steps": [{"type": "acknowledged", "on": "2020-10-22"}, {"type": "closed", "on": "2020-10-30", "outcome": "upheld"}]},
              {"reference": "EN-1", "nature": "enquiry", "received": "2020-11-02", "originator": "member-of-parliament",
               "subjects": ["information"], "services": ["policy"], "steps": []},
              {"reference": "CO-1", "nature": "compliment", "received": "2020-11-03", "originator": "client",
               "subjects": [], "services": [], "steps": []}]}}""";

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsOpenIsListedWithItsClocksInWorkingDays(Stores kind) {
        try (RunningServer served = council(kind.empty())) {
            JsonNode today = json(served.get("/complaints"));
            JsonNode later = json(served.get("/complaints?on=2020-11-30"));

            assertThat(today.get("day").asText()).isEqualTo("2020-11-10");
            assertThat(references(today)).containsExactly("CF-1", "EN-1");
            JsonNode first = later.at("/complaints/0");
            assertThat(first.get("file").asText()).isEqualTo("C-1");
            assertThat(first.get("state").asText()).isEqualTo("acknowledged");
            assertThat(first.get("isOverdue").asBoolean()).isTrue();
            assertThat(first.get("lacksDisputedDays").asBoolean()).isTrue();
            assertThat(first.at("/clocks/0/state").asText()).isEqualTo("met");
            assertThat(first.at("/clocks/1/due").asText()).isEqualTo("2020-11-17");
            assertThat(first.at("/clocks/1/workingDaysLate").asInt()).isEqualTo(9);
            assertThat(first.at("/clocks/1/words").asText()).isEqualTo("due by 2020-11-17, 9 working days late");
            assertThat(first.at("/next/0/what").asText()).isEqualTo("send-holding-letter");
            assertThat(first.at("/next/0/by").asText()).isEqualTo("2020-11-18");
            assertThat(json(served.get("/complaints?on=2020-12-01"))
                            .at("/complaints/1/next")
                            .findValuesAsText("what"))
                    .containsExactly("acknowledge", "send-holding-letter");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?closed=true                    | CF-1, CF/2, EN-1, CO-1
            ?overdue=true                   | EN-1
            ?overdue=true&on=2020-11-18     | CF-1, EN-1
            ?closed=true&on=2020-10-20      | CF-1
            ?on=2020-10-29                  | CF-1, CF/2
            ?on=2010-01-01                  | ''
            ?as-known=2020-10-01            | ''
            """)
    void whichAreListedIsAsked(String query, String references) {
        try (RunningServer served = council(InMemoryStore.empty())) {
            assertThat(String.join(", ", references(json(served.get("/complaints" + query)))))
                    .isEqualTo(references);
        }
    }

    @Test
    void pagesFollowEachOther() {
        try (RunningServer served = council(InMemoryStore.empty())) {
            JsonNode first = json(served.get("/complaints?closed=true&limit=3"));
            JsonNode second = json(served.get("/complaints?closed=true&limit=3&cursor="
                    + first.get("next").asText()));

            assertThat(references(first)).containsExactly("CF-1", "CF/2", "EN-1");
            assertThat(references(second)).containsExactly("CO-1");
            assertThat(second.has("next")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aFileTellsWhatHappenedAndWhatTheDisputeCameTo(Stores kind) {
        try (RunningServer served = RunningServer.small(kind.empty())) {
            served.edit("finance", "/people/C-1", "/people/C-1/facts", CHARGE);
            served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
            served.post("finance", "/runs/1/submit", "{\"reason\": \"complete\"}");
            served.edit("approver", "/runs/1", "/runs/1/approve", "{\"reason\": \"right\"}");
            record(served, "\"disputed\": \"2020-11-02/2020-11-03\",");

            JsonNode file = json(served.get("/complaints/C-1?on=2020-10-29"));
            assertThat(file.get("file").asText()).isEqualTo("C-1");
            assertThat(file.get("complaints")).hasSize(2);
            JsonNode disputing = file.at("/complaints/0");
            assertThat(disputing.at("/complaint/disputedDays").toString())
                    .isEqualTo("{\"from\":\"2020-11-02\",\"to\":\"2020-11-03\"}");
            assertThat(disputing.get("steps").toString())
                    .isEqualTo("[{\"on\":\"2020-10-21\",\"what\":\"acknowledged\"}]");
            assertThat(disputing.at("/disputed/0/line").asText()).isEqualTo("charge:2020-11-02/2020-11-09:C-1:K-1:P-1");
            assertThat(disputing.get("standing").asText()).isEqualTo("15.00");
            assertThat(disputing.get("standing")).isEqualTo(disputing.at("/disputed/0/toPay"));
            assertThat(disputing.get("adjustments")).isEmpty();
            JsonNode closedLater = file.at("/complaints/1");
            assertThat(closedLater.at("/complaint/state").asText()).isEqualTo("acknowledged");
            assertThat(closedLater.get("later").toString())
                    .isEqualTo("[{\"on\":\"2020-10-30\",\"what\":\"closed: upheld\"}]");
            assertThat(closedLater.at("/complaint/unknownCodes").toString()).isEqualTo("[\"own-word\"]");
            assertThat(closedLater.get("disputed")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aYearSaysWhetherItComesToTheCases(Stores kind) {
        try (RunningServer served = council(kind.empty())) {
            JsonNode year = json(served.get("/complaints/years/2021?on=2020-11-30"));

            assertThat(year.get("from").asText()).isEqualTo("2020-04-01");
            assertThat(year.get("to").asText()).isEqualTo("2021-04-01");
            assertThat(year.get("cases").toString()).isEqualTo("{\"complaint\":2,\"enquiry\":1,\"compliment\":1}");
            JsonNode answers = year.at("/timeliness/1");
            assertThat(answers.get("what").asText()).isEqualTo("respond");
            assertThat(answers.get("counts").toString())
                    .isEqualTo("{\"met\":1,\"late\":0,\"running\":0,\"overdue\":1,\"stopped\":0,\"not-known\":0}");
            assertThat(table(year, "outcome").get("reconciliation").asText()).isEqualTo("unaccounted");
            assertThat(table(year, "outcome").get("words").asText()).isEqualTo("Not yet decided: 1 of 2 cases.");
            assertThat(table(year, "month").get("reconciliation").asText()).isEqualTo("agrees");
            assertThat(table(year, "subject").get("difference").asInt()).isEqualTo(2);
            assertThat(table(year, "subject").at("/counts/own-word").asInt()).isEqualTo(1);
            assertThat(year.get("settlements").asText()).isEqualTo("0.00");
            assertThat(year.at("/adjustments/takenOff").asText()).isEqualTo("0.00");
            assertThat(year.at("/adjustments/counts/posted").asInt()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/complaints/C-404,                     404, unknown-person",
        "/complaints?on=2020-11-31,             400, malformed-date",
        "/complaints?overdue=yes,                400, malformed-value",
        "/complaints?closed=1,                   400, malformed-value",
        "/packages?unapproved=,                  400, malformed-value",
        "/complaints?cursor=c29tZXRoaW5n,       400, malformed-value",
        "/complaints/years/2022,                400, malformed-value",
        "/complaints/years/0021,                400, malformed-value",
        "/complaints/years/this,                400, malformed-value"
    })
    void whatCannotBeToldIsAProblem(String path, int status, String problem) {
        try (RunningServer served = council(InMemoryStore.empty())) {
            JsonNode answer = json(served.get(path));

            assertThat(answer.get("status").asInt()).isEqualTo(status);
            assertThat(answer.get("type").asText()).isEqualTo("/problems/" + problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/complaints/years/2021?on=2019-01-01, on,   2019-01-01",
        "/complaints/years/2022,               year, 2022",
        "/complaints/years/3000?on=3500-01-01, year, 3000"
    })
    void aYearThatIsNotCountedIsToldOfWhateverHasToBePutRight(String path, String field, String value) {
        try (RunningServer served = council(InMemoryStore.empty())) {
            JsonNode answer = json(served.get(path));

            assertThat(answer.get("field").asText()).isEqualTo(field);
            assertThat(answer.get("value").asText()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"/complaints", "/complaints/C-1", "/complaints/years/2021"})
    void withoutAPolicyNoComplaintIsTold(String path) {
        try (RunningServer served = RunningServer.withoutPolicy(InMemoryStore.empty())) {
            HttpResponse<String> answer = served.get(path);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer).get("type").asText()).isEqualTo("/problems/no-complaints-policy");
        }
    }

    private static RunningServer council(Store store) {
        RunningServer served = RunningServer.small(store);
        record(served, "");
        return served;
    }

    private static void record(RunningServer served, String disputed) {
        HttpResponse<String> answer =
                served.edit("broker", "/people/C-1", "/people/C-1/facts", FILE.formatted(disputed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static List<String> references(JsonNode page) {
        return Streams.stream(page.get("complaints"))
                .map(complaint -> complaint.get("complaint").asText())
                .toList();
    }

    private static JsonNode table(JsonNode year, String by) {
        return Streams.stream(year.get("tables"))
                .filter(table -> table.get("of").asText().equals("complaint")
                        && table.get("by").asText().equals(by))
                .findFirst()
                .orElseThrow();
    }
}
