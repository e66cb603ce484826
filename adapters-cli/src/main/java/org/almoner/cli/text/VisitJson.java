package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.wording.CountingWords;
import org.almoner.wording.ProviderNames;

/** One visit as provider, council, NHS and person each meet it, for programs. */
record VisitJson(VisitAccount.Priced account, ProviderNames names) {

    ObjectNode json() {
        PricedVisit visit = account.visit();
        ObjectNode json = Json.object("visit", visit.id())
                .put("package", visit.id().pack().toString())
                .put("person", account.line().whose().toString())
                .put("provider", visit.provider().toString())
                .put("providerName", names.names().get(visit.provider()))
                .put("status", visit.paid().status().name())
                .put("planned", CountingWords.planned(visit.planned()))
                .put("reported", CountingWords.reported(visit.attendance()))
                .put("price", PriceText.price(visit.quote()).toString())
                .put("priceBasis", visit.quote().basis().name())
                .put("band", visit.place().band().toString())
                .put("bandBecause", ZoneText.because(visit.place().bandMatch()))
                .put("healthShare", visit.healthShare().toString())
                .put("collector", visit.collector().name());
        json.setAll(PriceText.json(visit.quote()));
        json.set("paid", counted(visit.paid()).put("exactPence", visit.gross().toString()));
        json.set(
                "charged",
                counted(visit.charged()).put("exactPence", visit.costToPerson().toString()));
        visit.uncharged().ifPresent(reason -> json.put("uncharged", reason.name()));
        json.put(
                "leftToCouncilAndPersonExactPence",
                visit.gross().minus(visit.health()).toString());
        json.put("healthExactPence", visit.health().toString());
        json.set("line", line(account.line()));
        json.set("charge", ChargeJson.json(account.week().charge()));
        json.put("payable", account.week().payable().toString())
                .put("payableWithoutTheVisit", account.billWithout().toString());
        json.set("refusedReports", Json.array(account.refusedReports(), UnpricedText::json));
        json.set("postings", Json.array(account.postings(), LineText::json));
        return json;
    }

    private static ObjectNode line(RemittanceLine line) {
        return LineText.json(line.key())
                .put("visits", line.items().size())
                .put("gross", line.gross().toString())
                .put("health", line.health().toString())
                .put("charged", line.person().toString())
                .put("collectedByProvider", line.collectedByProvider().toString())
                .put("council", line.council().toString());
    }

    private static ObjectNode counted(CountedVisit counted) {
        ObjectNode json = Json.object().put("minutes", counted.minutes());
        json.set("steps", steps(counted));
        return json;
    }

    private static ArrayNode steps(CountedVisit counted) {
        return Json.array(
                counted.steps(),
                step -> Json.object("reason", step.reason().name())
                        .put("carer", step.carer())
                        .put("minutes", step.minutes()));
    }
}
