package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Complaints.About;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is recorded of people, and what they are to pay. */
class PeopleIT {

    private static final PersonId PERSON = new PersonId("C-1");
    private static final String WEEK = "/people/C-1/statement?from=2020-11-02&to=2020-11-09";
    private static final String WHY = "{\"reason\": \"as planned\"}";

    /** The small council, whose person is asked for £5.00 a week and goes to hospital on the second Monday. */
    private static RunningServer charged(Store store) {
        Almoner almoner = SmallCouncil.in(store);
        record(
                almoner,
                PersonFacts.CHARGE,
                new ChargeDecision(
                        new AssessedCharge.Contribution(Money.parse("5.00")), false, LocalDate.of(2020, 10, 26)),
                DateRange.from(SmallCouncil.MONDAY));
        record(almoner, PersonFacts.ABSENCE, Absence.HOSPITAL, DateRange.from(LocalDate.of(2020, 11, 9)));
        return RunningServer.small(store, RunningServer.LIMITS);
    }

    private static <T> void record(Almoner almoner, FactKind<T> kind, T value, DateRange holds) {
        assertThat(almoner.records().record(PERSON, kind, value, holds, SmallCouncil.CLERK))
                .isInstanceOf(Recording.Recorded.class);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonIsShownAsRecordedOnTheDay(Stores stores) {
        try (RunningServer served = charged(stores.empty())) {
            JsonNode before = json(served.get("/people/C-1?on=2020-11-03"));
            JsonNode after = json(served.get("/people/C-1?on=2020-11-09"));

            assertThat(before.get("born").asText()).isEqualTo("1940-02-29");
            assertThat(before.get("home").asText()).isEqualTo("LE67 3FN");
            assertThat(texts(before.get("packages"))).containsExactly("K-1", "K-2");
            assertThat(before.at("/charge/charge/weekly").asText()).isEqualTo("5.00");
            assertThat(before.at("/charge/charge/words").asText())
                    .isEqualTo("the person can be asked for £5.00 a week");
            assertThat(before.has("absence")).isFalse();
            assertThat(after.get("absence").asText()).isEqualTo("hospital");
            assertThat(texts(after.get("recorded").findValues("kind"))).containsExactly("person", "charge", "absence");
            assertThat(after.at("/recorded/2/by").asText()).isEqualTo("clerk-1");
            assertThat(after.at("/recorded/2/days/from").asText()).isEqualTo("2020-11-09");
        }
    }

    @ParameterizedTest
    @EnumSource
    void peopleAreListedByReferenceAlone(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            assertThat(served.get("/people").body()).isEqualTo("{\"people\":[\"C-1\"]}");
            HttpResponse<String> unknown = served.get("/people/C-404");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(json(unknown).get("type").asText()).isEqualTo("/problems/unknown-person");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfComplaintsAboutNobodyInCareIsToldWithoutAPerson(Stores stores) {
        Store store = stores.empty();
        PersonId nobody = new PersonId("X-1");
        Complaint complaint = new Complaint(
                "CF-1",
                Nature.COMPLAINT,
                SmallCouncil.MONDAY,
                Optional.empty(),
                Optional.empty(),
                new ComplaintCode("anonymous"),
                Optional.empty(),
                ImmutableSortedSet.of(new ComplaintCode("delay")),
                ImmutableSortedSet.of(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
        Almoner almoner = SmallCouncil.in(store);
        assertThat(almoner.complaints().receive(nobody, complaint, About.NOBODY_IN_CARE, SmallCouncil.CLERK))
                .isInstanceOf(Recording.Recorded.class);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            JsonNode told = json(served.get("/people/X-1?on=2020-11-03"));

            assertThat(served.get("/people").body()).isEqualTo("{\"people\":[\"C-1\",\"X-1\"]}");
            assertThat(told.has("born")).isFalse();
            assertThat(texts(told.get("recorded").findValues("kind"))).containsExactly("complaint-file");
            assertThat(json(served.get("/people/X-1/facts"))
                            .at("/facts/0/value/complaints/0/reference")
                            .asText())
                    .isEqualTo("CF-1");
            assertThat(served.get("/people/X-1/statement?from=2020-11-02&to=2020-11-09")
                            .statusCode())
                    .isLessThan(500);
            Browsing broker = Browsing.as("broker", served);
            assertThat(broker.page("/people/X-1").select("main").text())
                    .contains("Complaint file", "CF-1 of 2 November 2020, complaint, open");
            assertThat(broker.page("/people").select("main").text()).contains("X-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementTellsEveryVisitTheChargeAndWhatWasBilledAndWhy(Stores stores) {
        try (RunningServer served = charged(stores.empty())) {
            post(served, "finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
            post(served, "finance", "/runs/1/submit", WHY);
            served.edit("approver", "/runs/1", "/runs/1/approve", WHY);

            JsonNode statement = json(served.get("finance", WEEK));

            assertThat(statement.get("weeks")).hasSize(1);
            JsonNode week = statement.at("/weeks/0");
            assertThat(week.at("/lines/0/items/0/happened").asText()).isEqualTo("came at 08:00, stayed 60 minutes");
            assertThat(week.at("/lines/0/items/0/counts").asText()).isEqualTo("60 minutes at £18.00 an hour");
            assertThat(week.at("/charge/amount").asText()).isEqualTo("5.00");
            assertThat(week.at("/charge/limit").asText()).isEqualTo("contribution");
            assertThat(week.at("/decisions/0/decision/told").asText()).isEqualTo("2020-10-26");
            assertThat(week.get("payable").asText()).isEqualTo("5.00");
            assertThat(week.get("billedSoFar").asText()).isEqualTo("5.00");
            assertThat(week.at("/billings/0/run").asText()).isEqualTo("1");
            assertThat(week.at("/billings/0/because/reason").asText()).isEqualTo("first-posting");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementAsKnownThenIsTheDocumentOfThen(Stores stores) {
        try (RunningServer served = charged(stores.empty())) {
            String then = RunningServer.etag(served.get("finance", WEEK)).replaceFirst("\"(.*Z)-.*", "$1");
            String document = served.get("finance", WEEK).body();

            post(served, "finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
            post(served, "finance", "/runs/1/submit", WHY);
            served.edit("approver", "/runs/1", "/runs/1/approve", WHY);

            assertThat(served.get("finance", WEEK).body()).isNotEqualTo(document);
            assertThat(served.get("finance", WEEK + "&as-known=" + then).body()).isEqualTo(document);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutDaysAStatementIsOfTheFourWeeksBeforeThisOne(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            JsonNode statement = json(served.get("finance", "/people/C-1/statement"));

            assertThat(statement.at("/days/from").asText()).isEqualTo("2020-10-12");
            assertThat(statement.at("/days/to").asText()).isEqualTo("2020-11-09");
            assertThat(statement.get("weeks")).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=2020-11-09&to=2020-11-02, malformed-value",
        "from=2020-11-03&to=2020-11-09, malformed-value",
        "from=2020-11-02&to=2021-11-09, malformed-value",
        "from=2019-11-04&to=2019-11-11, outside-term",
        "from=2020-11-02&to=2020-11-31, malformed-date"
    })
    void daysWithoutAWeekToTellOfAreRefused(String days, String problem) {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            HttpResponse<String> answer = served.get("finance", "/people/C-1/statement?" + days);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("type").asText()).isEqualTo("/problems/" + problem);
        }
    }

    private static void post(RunningServer served, String role, String path, String body) {
        HttpResponse<String> answer = served.post(role, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static List<String> texts(Iterable<JsonNode> values) {
        return Streams.stream(values).map(JsonNode::asText).toList();
    }
}
