package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Instants;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.CarersWords;
import org.almoner.wording.Figures;
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
        return placement.decision().map(this::decided).orElseGet(this::open);
    }

    private String decided(Decision decision) {
        return switch (decision.ground()) {
            case POLICY -> "Awarded to " + names.of(decision.awarded().orElseThrow()) + ": " + byPolicy();
            case PERSONS_CHOICE, OVERRIDE ->
                "Awarded to " + names.of(decision.awarded().orElseThrow()) + " by "
                        + decision.known().by() + ", " + BrokerageWords.ground(decision.ground()) + ": "
                        + decision.known().reason();
            case NOBODY ->
                ranked().isEmpty()
                        ? "Not awarded: no provider could be offered it."
                        : "Not awarded: no provider that could be offered it takes it.";
            case WITHDRAWN -> "Withdrawn: " + decision.known().reason();
        };
    }

    private String byPolicy() {
        int asked = course.offers().size();
        if (course.bids().size() > 1) {
            return "the first of " + course.bids().size() + " that would take it.";
        }
        Offer taken = course.find(placement.awarded().orElseThrow()).orElseThrow();
        if (placement.ranking().policy().round(taken.round()).approach() == Approach.FIRST_BID) {
            return "the first to accept, of those that were asked at once.";
        }
        return asked == 1
                ? "first in the order of offers, and it accepted."
                : "the first to accept; " + Figures.counted(asked - 1L, "provider")
                        + " before it in the order of offers did not.";
    }

    private String open() {
        if (course.outlook() instanceof Outlook.Asking asking) {
            return "Open: " + asking.providers().stream().map(names::of).collect(Collectors.joining(", "))
                    + " can answer until " + Instants.toTheSecond(asking.until()) + ".";
        }
        return course.outlook() instanceof Outlook.Taken taken
                ? "Taken by " + names.of(taken.provider()) + "; not awarded yet."
                : "Nobody takes it; not closed yet.";
    }

    /** {@return those that could be offered the package, in the order of offers, with their answers} */
    public TextTable rankedTable() {
        List<Criterion> criteria = placement.ranking().policy().criteria();
        List<String> head = new ArrayList<>(List.of(">#", "Provider", "Role"));
        criteria.forEach(criterion -> head.addAll(MarkText.columns(criterion)));
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
            standing.marks().forEach(mark -> cells.addAll(MarkText.cells(mark, candidate)));
            if (marksDiffer()) {
                cells.add(findBid(verdict).isPresent() ? "with its bid" : "before bids");
            }
            cells.add(answer(verdict.provider()) + (standing.drawn() ? "; place drawn by lot" : ""));
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

    private String answer(ProviderId provider) {
        Optional<Offer> offer = course.find(provider);
        if (offer.isEmpty()) {
            return "not asked: "
                    + placement
                            .awarded()
                            .map(taker -> taker + " took it before")
                            .orElse(placement.decision().isPresent() ? "offers ended before" : "not yet its turn");
        }
        Optional<String> sentBack = sentBack(provider);
        if (sentBack.isPresent()) {
            return "sent back: " + sentBack.get();
        }
        return offer.get().response().map(this::answer).orElseGet(() -> unanswered(offer.get()));
    }

    private String unanswered(Offer offer) {
        String until = Instants.toTheSecond(offer.until());
        return placement
                .decision()
                .map(made -> made.known().since().isBefore(offer.until())
                        ? "no answer before offers ended"
                        : "no answer until " + until)
                .orElse("may answer until " + until);
    }

    private String answer(Response response) {
        return response.answer() instanceof Answer.Declined declined
                ? "declined: " + BrokerageWords.decline(declined.reason())
                : "ACCEPTED" + bid(((Answer.Accepted) response.answer()).bid()) + among(response.provider());
    }

    private String bid(Bid bid) {
        return bid.price().map(price -> " at " + price).orElse("")
                + (bid.start().equals(placement.ranking().need().start()) ? "" : " from " + bid.start());
    }

    /** {@return which of several bids it is, the best first} */
    private String among(ProviderId provider) {
        int bids = course.bids().size();
        int index = Iterables.indexOf(course.bids(), bid -> bid.provider().equals(provider));
        return bids > 1 && index >= 0 ? ", number " + (index + 1) + " of " + bids : "";
    }

    /** {@return why the last bid of the provider went back to it, or empty when none did} */
    public Optional<String> sentBack(ProviderId provider) {
        return course.find(provider).flatMap(Offer::sentBack).map(BrokerageWords::refusal);
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
        json.set("marks", Json.array(bidding.orElse(verdict).marks(), MarkText::json));
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
        offer.flatMap(Offer::bid).ifPresent(bid -> {
            bid.price().ifPresent(price -> json.put("price", price.toString()));
            json.put("start", bid.start().toString());
        });
        return json;
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
