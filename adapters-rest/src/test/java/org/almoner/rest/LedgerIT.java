package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ledger stands at, and lines that are held. */
class LedgerIT {

    private static final String LINE = "care:2020-11-02/2020-11-09:C-1:K-1:P-1";
    private static final String HOLD = "{\"line\": \"" + LINE + "\", \"reason\": \"under query\", \"actor\": \"P-1\"}";
    private static final String RELEASE = "{\"line\": \"" + LINE + "\", \"reason\": \"answered\"}";

    @ParameterizedTest
    @EnumSource
    void accountsAndLinesStandAtWhatWasPosted(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            assertThat(json(served.get("auditor", "/ledger/balances")).get("accounts"))
                    .isEmpty();

            settle(served, 1);

            JsonNode first = json(served.get("finance", "/ledger/balances?limit=1"));
            assertThat(first.at("/accounts/0/account").asText()).isEqualTo("council");
            assertThat(first.at("/accounts/0/amount").asText()).isEqualTo("18.00");
            JsonNode second = json(served.get(
                    "finance", "/ledger/balances?cursor=" + first.get("next").asText()));
            assertThat(second.at("/accounts/0/account").asText()).isEqualTo("provider:P-1");
            assertThat(second.at("/accounts/0/amount").asText()).isEqualTo("-18.00");
            JsonNode lines = json(served.get("approver", "/ledger/lines"));
            assertThat(lines.at("/lines/0/line").asText()).isEqualTo(LINE);
            assertThat(lines.at("/lines/0/balances/provider:P-1").asText()).isEqualTo("-18.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatIsHeldIsNotPostedUntilItIsReleased(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> held = edit(served, "/ledger/holds", HOLD);
            assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
            assertThat(json(held).get("actor").asText()).isEqualTo("P-1");
            assertThat(json(served.get("finance", "/ledger/holds"))
                            .at("/held/0/line")
                            .asText())
                    .isEqualTo(LINE);

            settle(served, 1);
            assertThat(lines(served)).doesNotContain(LINE);

            HttpResponse<String> released = edit(served, "/ledger/releases", RELEASE);
            assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
            assertThat(json(served.get("finance", "/ledger/holds")).get("held")).isEmpty();
            settle(served, 2);
            assertThat(lines(served)).contains(LINE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeHeldOrReleasedIsRefusedWithTheReason(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            HttpResponse<String> nowhere =
                    edit(served, "/ledger/holds", HOLD.replace("2020-11-02/2020-11-09", "2020-11-03/2020-11-10"));
            assertThat(nowhere.statusCode()).isEqualTo(422);
            assertThat(json(nowhere).at("/reasons/0/reason").asText()).isEqualTo("no-such-line");
            assertThat(json(edit(served, "/ledger/releases", RELEASE))
                            .at("/reasons/0/reason")
                            .asText())
                    .isEqualTo("not-held");
            assertThat(edit(served, "/ledger/holds", HOLD.replace("\"actor\": \"P-1\"", "\"actor\": \" \""))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(edit(served, "/ledger/holds", HOLD.replace("under query", " "))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(served.post("finance", "/ledger/holds", HOLD).statusCode())
                    .isEqualTo(428);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsNotHeldAgainByWhoeverDidNotReadTheHold(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            String etag = RunningServer.etag(served.get("finance", "/ledger/holds"));
            edit(served, "/ledger/holds", HOLD);

            assertThat(served.post("finance", "/ledger/holds", HOLD, "If-Match", etag)
                            .statusCode())
                    .isEqualTo(412);
        }
    }

    private static HttpResponse<String> edit(RunningServer served, String path, String body) {
        return served.edit("finance", "/ledger/holds", path, body);
    }

    private static String lines(RunningServer served) {
        return served.get("finance", "/ledger/lines").body();
    }

    private static void settle(RunningServer served, int run) {
        served.post("finance", "/runs", "{\"scope\": \"all\", \"to\": \"2020-11-09\"}");
        served.post("finance", "/runs/" + run + "/submit", "{\"reason\": \"checked\"}");
        HttpResponse<String> approved =
                served.edit("approver", "/runs/" + run, "/runs/" + run + "/approve", "{\"reason\": \"checked\"}");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    }
}
