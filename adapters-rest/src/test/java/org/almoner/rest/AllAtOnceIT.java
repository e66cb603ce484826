package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that is no value, and others that are values and not allowed: both are told at once, in every body. */
class AllAtOnceIT {

    private static RunningServer served;

    @BeforeAll
    static void start() {
        served = RunningServer.small(Stores.MEMORY.empty());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            broker   | /packages/K-2/needs                  | {"from": "x", "reason": " "}                                    | /from, /reason
            broker   | /needs/1/award                       | {"provider": "", "ground": "nobody", "reason": " "}             | /provider, /ground, /reason
            broker   | /needs/1/close                       | {"ground": "policy", "reason": "", "more": 1}                   | /more, /ground, /reason
            broker   | /providers/P-1/offers/1/answer       | {"answer": "accepted", "price": "-1.00", "start": "x"}          | /price, /start
            broker   | /providers/P-1/offers/1/answer       | {"answer": "declined", "decline": "no-answer", "start": "x"}    | /decline, /start
            broker   | /visits                              | {"provider": "", "visits": [{}], "reason": " "}                 | /provider, /reason, /visits/0/package, /visits/0/date, /visits/0/start, /visits/0/attendance
            broker   | /packages/K-1/facts                  | {"kind": "plan", "from": "x", "reason": " ", "value": {"visits": [{"day": "xday", "start": "7", "minutes": -3, "secondCarerMinutes": -1}]}} | /from, /reason, /value/visits/0/day, /value/visits/0/start, /value/visits/0/minutes, /value/visits/0/secondCarerMinutes
            finance  | /ledger/holds                        | {"line": "x", "reason": " ", "actor": " "}                      | /line, /reason, /actor
            finance  | /ledger/releases                     | {"line": "x", "reason": " "}                                    | /line, /reason
            finance  | /runs/1/submit                       | {"reason": "\u200b", "by": "me"}                                | /by, /reason
            finance  | /ledger/holds                        | {"line": "x", "reason": "\\u202e\\u0000x", "actor": "\\u2066P-1"} | /line, /reason, /actor
            broker   | /packages/K-2/facts                  | {"kind": "x", "reason": "\\ud800", "value": {"note": ["a", "\\udc00b"]}} | /reason, /value/note/1
            approver | /packages/K-2/approvals              | {"from": "x", "scope": "half", "reason": " "}                   | /from, /scope, /reason
            approver | /providers/P-1/roles                 | {"zone": "", "role": "x", "from": "x", "reason": " "}           | /zone, /role, /from, /reason
            approver | /quality/indicators                  | {"days": {"from": "2020-11-02", "to": "2020-11-02"}, "reason": " "} | /days, /reason
            approver | /providers                           | {"provider": "", "from": "x", "value": {}, "reason": " "}       | /provider, /from, /reason, /value/name, /value/locations, /value/serviceTypes
            approver | /people/C-1/waiver-confirmations     | {"from": "2020-11-02", "to": "x", "reason": " "}                | /to, /reason
            approver | /people/C-1/waiver-confirmations     | {"to": "2020-11-02"}                                            | /from, /reason
            admin    | /erasures                            | {"people": [""], "reason": " "}                                 | /people/0, /reason
            """)
    void whatIsNoValueIsToldWithWhatIsNotAllowed(String role, String path, String body, String pointers) {
        HttpResponse<String> answer = served.post(role, path, body, "If-Match", "*");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactlyInAnyOrder(pointers.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /needs/1/award | {"provider": "P-1", "ground": "z", "reason": "r"}      | 'z' is not one of policy, persons-choice, override
            /needs/1/award | {"provider": "P-1", "ground": "nobody", "reason": "r"} | 'nobody' is not one of policy, persons-choice, override
            /needs/1/close | {"ground": "z", "reason": "r"}                         | 'z' is not one of nobody, withdrawn
            """)
    void onlyWhatTheFieldAllowsIsAdvised(String path, String body, String detail) {
        HttpResponse<String> answer = served.post("broker", path, body, "If-Match", "*");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/pointer").asText()).isEqualTo("/ground");
        assertThat(json(answer).at("/errors/0/detail").asText()).isEqualTo(detail);
    }
}
