package org.almoner.wording;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Instants;

/**
 * What came of a need, in words. Immutable.
 *
 * @param placement the need, its ranking and the answers
 * @param course of the offers
 * @param names of the providers
 */
public record PlacementWords(Placement placement, Course course, ProviderNames names) {

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

    /** {@return what the provider answered, or why it did not} */
    public String answer(ProviderId provider) {
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
        String answer = response.answer() instanceof Answer.Declined declined
                ? "declined: " + BrokerageWords.decline(declined.reason())
                : "accepted" + bid(((Answer.Accepted) response.answer()).bid()) + among(response.provider());
        return answer + response.recordedBy().map(by -> ", recorded by " + by).orElse("");
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

    private List<Verdict.Ranked> ranked() {
        return placement.ranking().ranked();
    }
}
