package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Mark;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.ProviderId;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.CarersWords;
import org.almoner.wording.Figures;
import org.almoner.wording.MarkWords;
import org.almoner.wording.PlacementWords;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.ReasonCode;

/**
 * A need, who was asked and what came of it: why a package went to its provider and not to any other (rules L6, L7; property P7), in
 * words and as JSON.
 *
 * @param placement the need and its ranking
 * @param course how far the offers have come
 * @param names of the providers
 */
public record PlacementText(Placement placement, Course course, ProviderNames names) {

    /** {@return the text of a placement that was decided} */
    public static PlacementText of(Placement decided, ProviderNames names) {
        return new PlacementText(decided, decided.courseUntil(Instant.MAX), names);
    }

    /** {@return every provider with its reasons, for people} */
    public String text() {
        Need need = placement.ranking().need();
        List<Verdict.Excluded> excluded = excluded();
        return "Package " + need.pack() + ": " + BrokerageWords.asked(need.care())
                + need.offering()
                        .filter(offering -> !offering.equals(Offering.HOME_CARE))
                        .map(offering -> " of " + BrokerageWords.offering(offering))
                        .orElse("")
                + (placement.ranking().policy().isAnywhere(need) ? " for somebody of zone " : " in zone ")
                + need.zone()
                + " (" + need.district() + ", band " + need.band() + ") from " + need.start()
                + (need.carers().equals(Carers.ANY) ? "" : ", by carers " + CarersWords.of(need.carers()))
                + "; need "
                + placement.id() + "\n"
                + "  " + outcome() + "\n"
                + "  " + BrokerageWords.policy(placement.ranking().policy()) + "\n\n"
                + Figures.counted(ranked().size(), "provider") + " could be offered it:\n\n"
                + rankedTable()
                + (excluded.isEmpty()
                        ? ""
                        : "\n" + Figures.counted(excluded.size(), "provider") + " could not:\n\n" + excludedTable());
    }

    /** {@return in one sentence who was awarded the package and why, or how far it has come} */
    public String outcome() {
        return words().outcome();
    }

    private PlacementWords words() {
        return new PlacementWords(placement, course, names);
    }

    /** {@return those that could be offered the package, in the order of offers, with their answers} */
    public TextTable rankedTable() {
        List<Criterion> criteria = placement.ranking().policy().criteria();
        List<String> head = new ArrayList<>(List.of(">#", "Provider", "Role"));
        criteria.forEach(criterion -> head.addAll(MarkWords.columns(criterion)));
        if (marksDiffer()) {
            head.add("Marks");
        }
        head.add("Answer");
        TextTable table = TextTable.of(head.toArray(String[]::new));
        for (Verdict.Ranked verdict : ranked()) {
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(verdict.position()), names.of(verdict.provider()), Figures.words(verdict.role())));
            Candidate candidate = placement.ranking().candidate(verdict.provider());
            Verdict.Ranked standing = findBid(verdict).orElse(verdict);
            standing.marks().forEach(mark -> cells.addAll(MarkWords.cells(mark, candidate)));
            if (marksDiffer()) {
                cells.add(findBid(verdict).isPresent() ? "with its bid" : "before bids");
            }
            cells.add(words().answer(verdict.provider()) + (standing.drawn() ? "; place drawn by lot" : ""));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /** {@return whether what providers have by the criteria is other with a bid than before, and some made one} */
    private boolean marksDiffer() {
        return !course.bids().isEmpty()
                && placement.ranking().policy().criteria().stream().anyMatch(Criterion::isOfBid);
    }

    /** {@return how it stands with its bid, or empty where it made none that competed} */
    private Optional<Verdict.Ranked> findBid(Verdict.Ranked verdict) {
        return course.bids().stream()
                .filter(bid -> bid.provider().equals(verdict.provider()))
                .findFirst();
    }

    /** {@return why the last bid of the provider went back to it, or empty when none did} */
    public Optional<String> sentBack(ProviderId provider) {
        return words().sentBack(provider);
    }

    /** {@return those that could not, with every reason} */
    public TextTable excludedTable() {
        TextTable table = TextTable.of("Provider", "Why not");
        for (Verdict.Excluded verdict : excluded()) {
            table.row(
                    names.of(verdict.provider()),
                    verdict.reasons().stream().map(BrokerageWords::reason).collect(Collectors.joining("; ")));
        }
        return table;
    }

    private List<Verdict.Ranked> ranked() {
        return placement.ranking().ranked();
    }

    private List<Verdict.Excluded> excluded() {
        return placement.ranking().verdicts().stream()
                .filter(Verdict.Excluded.class::isInstance)
                .map(Verdict.Excluded.class::cast)
                .toList();
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        Need need = placement.ranking().need();
        ObjectNode json = Json.object("need", placement.id())
                .put("package", need.pack().toString())
                .put("offering", need.offering().map(Offering::toString).orElse(null))
                .put("zone", need.zone().toString())
                .put("band", need.band().toString())
                .put("district", need.district())
                .put("weeklyHours", need.weeklyHours().toString())
                .put("start", need.start().toString())
                .put("published", placement.published().toString())
                .put(
                        "ground",
                        placement
                                .decision()
                                .map(decision -> decision.ground().name())
                                .orElse(null))
                .put("outlook", ReasonCode.constant(course.outlook().getClass()))
                .put("awarded", placement.awarded().map(ProviderId::toString).orElse(null));
        json.set("services", Json.array(need.care().services(), PlacementText::service));
        json.set("carers", CarersJson.json(need.carers()));
        json.set("rounds", Json.array(placement.ranking().policy().rounds(), round -> {
            ObjectNode each = Json.object("approach", round.approach().name())
                    .put("answerWithinHours", round.answerWithin().toHours());
            each.set("roles", Json.texts(round.roles().stream().map(Enum::name).toList()));
            return each;
        }));
        json.set("ranked", Json.array(ranked(), this::ranked));
        json.set("excluded", Json.array(excluded(), this::excluded));
        return json;
    }

    private static ObjectNode service(ServiceAsked service) {
        ObjectNode json = Json.object("unit", service.unit().name())
                .put("units", service.units())
                .put("nursing", service.nursing());
        json.set("days", Json.texts(service.days().stream().map(Enum::name).toList()));
        return json;
    }

    private ObjectNode ranked(Verdict.Ranked verdict) {
        Indicators indicators =
                placement.ranking().candidate(verdict.provider()).provider().indicators();
        Optional<Offer> offer = course.find(verdict.provider());
        ObjectNode json = Json.object("provider", verdict.provider())
                .put("position", verdict.position())
                .put("round", verdict.round())
                .put("role", verdict.role().name())
                .put("timelyPickUp", indicators.timelyPickUp().toString())
                .put("qualityOfDelivery", indicators.qualityOfDelivery().toString())
                .put("responseToOffers", indicators.responseToOffers().toString())
                .put("basis", indicators.basis().name())
                .put("drawnByLot", verdict.drawn())
                .put("answer", offer.map(PlacementText::constant).orElse("NOT_ASKED"));
        Optional<Verdict.Ranked> bidding = findBid(verdict);
        json.put("marksWithBid", bidding.isPresent());
        json.set("marks", Json.array(bidding.orElse(verdict).marks(), PlacementText::mark));
        offer.flatMap(Offer::response)
                .filter(response -> response.answer() instanceof Answer.Declined)
                .ifPresent(response -> json.put(
                        "reason", ((Answer.Declined) response.answer()).reason().name()));
        offer.ifPresent(made -> json.put("asked", made.asked().toString())
                .put("until", made.until().toString()));
        offer.flatMap(Offer::sentBack)
                .ifPresent(why -> json.set(
                        "sentBack",
                        Json.object("reason", ReasonCode.constant(why.getClass()))
                                .put("text", BrokerageWords.refusal(why))));
        offer.flatMap(Offer::response)
                .ifPresent(response -> json.put("answered", response.at().toString()));
        offer.flatMap(Offer::response).flatMap(Response::recordedBy).ifPresent(by -> json.put("recordedBy", by));
        offer.flatMap(Offer::bid).ifPresent(bid -> {
            bid.price().ifPresent(price -> json.put("price", price.toString()));
            json.put("start", bid.start().toString());
        });
        return json;
    }

    private static ObjectNode mark(Mark mark) {
        return Json.object("by", mark.criterion().getClass().getSimpleName()).put("points", mark.points());
    }

    private static String constant(Offer offer) {
        if (offer.sentBack().isPresent()) {
            return "SENT_BACK";
        }
        return offer.response()
                .map(response -> response.answer() instanceof Answer.Accepted ? "ACCEPTED" : "DECLINED")
                .orElse("NO_ANSWER");
    }

    private ObjectNode excluded(Verdict.Excluded verdict) {
        ObjectNode json = Json.object("provider", verdict.provider());
        json.set(
                "reasons",
                Json.array(
                        verdict.reasons(),
                        reason -> Json.object("reason", ReasonCode.constant(reason.getClass()))
                                .put("text", BrokerageWords.reason(reason))));
        return json;
    }
}
