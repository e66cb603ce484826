package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.almoner.application.port.in.PersonFile;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;
import org.almoner.json.FactJson;
import org.almoner.wording.CountingWords;
import org.almoner.wording.Figures;

/**
 * A person's whole file as JSON, and what it holds in words.
 *
 * @param file the file
 */
public record PersonFileText(PersonFile file) {

    /** {@return what was written where, for people} */
    public String summary(String where) {
        return "The whole file of " + file.person().id() + " is written to " + where + ": "
                + Figures.counted(file.numberOfFacts(), "fact") + " about the person and "
                + Figures.counted(file.packages().size(), "package") + ", "
                + Figures.counted(file.numberOfVisits(), "report") + " of visits, "
                + Figures.counted(file.numberOfNeeds(), "need") + ", "
                + Figures.counted(file.transactions().size(), "transaction") + " of the ledger and "
                + Figures.count(file.numberOfHolds()) + " holds and releases.\n"
                + "That it was handed out is recorded.\n";
    }

    /** {@return the same for programs} */
    public ObjectNode summaryJson(String where) {
        return counts().put("file", where);
    }

    /** {@return how much of everything there is, for programs} */
    ObjectNode counts() {
        return Json.object("person", file.person().id())
                .put("facts", file.numberOfFacts())
                .put("packages", file.packages().size())
                .put("visits", file.numberOfVisits())
                .put("needs", file.numberOfNeeds())
                .put("transactions", file.transactions().size())
                .put("holds", file.numberOfHolds());
    }

    /** {@return everything; values of facts in the form in which stores keep them} */
    public ObjectNode json() {
        ObjectNode json = Json.object("person", file.person().id());
        json.set("facts", facts(file.person().facts()));
        json.set("packages", Json.array(file.packages(), PersonFileText::care));
        json.set("transactions", Json.array(file.transactions(), LineText::json));
        json.set("balances", AccountJson.json(file.balances()));
        ArrayNode holds = json.putArray("holds");
        file.holds()
                .forEach((line, history) ->
                        history.facts().forEach(fact -> holds.add(hold(LineText.json(line), fact))));
        json.set("acts", Json.array(file.acts(), AuditText::json));
        return json;
    }

    private static ObjectNode hold(ObjectNode json, Fact<Hold> fact) {
        fact.value()
                .ifPresentOrElse(
                        hold -> json.put("held", hold.reason()).put("actor", hold.actor()),
                        () -> json.put("isReleased", true));
        return known(json, fact.known());
    }

    private static ObjectNode care(PersonFile.Care care) {
        ObjectNode json = Json.object("package", care.pack().id());
        json.set("facts", facts(care.pack().facts()));
        json.set("visits", Json.array(care.visits(), PersonFileText::visit));
        json.set("needs", Json.array(care.needs(), PersonFileText::need));
        return json;
    }

    private static ArrayNode facts(Histories facts) {
        return Json.array(facts.facts().entries(), PersonFileText::fact);
    }

    private static ObjectNode fact(Map.Entry<FactKind<?>, Fact<?>> entry) {
        Fact<?> fact = entry.getValue();
        ObjectNode json = Json.object("kind", entry.getKey())
                .put("holds", fact.holds().toString())
                .put("isWithdrawn", fact.value().isEmpty());
        fact.value().ifPresent(value -> json.set("value", Json.parse(FactJson.write(value))));
        return known(json, fact.known());
    }

    private static ObjectNode visit(Fact<VisitRecord> report) {
        VisitRecord visit = report.value().orElseThrow();
        ObjectNode json = Json.object("visit", visit.visit())
                .put("provider", visit.provider().toString())
                .put("reported", CountingWords.reported(visit.attendance()));
        visit.carer().ifPresent(carer -> json.put("carer", carer.toString()));
        return known(json, report.known());
    }

    private static ObjectNode need(Offers offers) {
        ObjectNode json = Json.object("need", offers.id())
                .put("start", offers.start().toString())
                .put("published", offers.asKnownAt().toString())
                .put("by", offers.by())
                .put("scheme", offers.scheme());
        json.set("answers", Json.array(offers.responses(), PersonFileText::answer));
        offers.decision().ifPresent(decision -> {
            ObjectNode decided = known(Json.object("ground", decision.ground().name()), decision.known());
            decision.awarded().ifPresent(provider -> decided.put("awarded", provider.toString()));
            json.set("decision", decided);
        });
        return json;
    }

    private static ObjectNode answer(Response response) {
        ObjectNode json = Json.object("provider", response.provider())
                .put("asked", response.asked().toString())
                .put("answered", response.at().toString())
                .put("by", response.by());
        if (response.answer() instanceof Answer.Declined declined) {
            return json.put("declined", declined.reason().name());
        }
        Answer.Accepted accepted = (Answer.Accepted) response.answer();
        accepted.bid().price().ifPresent(price -> json.put("price", price.toString()));
        return json.put("start", accepted.bid().start().toString());
    }

    private static ObjectNode known(ObjectNode json, Knowledge known) {
        return json.put("knownSince", known.since().toString())
                .put("by", known.by())
                .put("reason", known.reason());
    }
}
