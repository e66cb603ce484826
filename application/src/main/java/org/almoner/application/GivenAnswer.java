package org.almoner.application;

import java.time.Instant;
import java.util.Optional;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Instants;

/**
 * What a provider answers to an offer.
 *
 * @param provider who
 * @param answer what
 * @param recordedBy who records it for the provider; empty where it answers by itself
 */
record GivenAnswer(ProviderId provider, Answer answer, Optional<String> recordedBy) {

    /** What a provider answers by itself. */
    GivenAnswer(ProviderId provider, Answer answer) {
        this(provider, answer, Optional.empty());
    }

    /** {@return why the provider is not asked now, or empty where it is} */
    Optional<String> whyNotAsked(Placement open, Instant now) {
        Course course = open.courseAt(now);
        boolean asked = course.outlook() instanceof Outlook.Asking asking
                && asking.providers().contains(provider);
        return asked
                ? Optional.empty()
                : Optional.of(provider + " is not asked for need " + open.id() + " now: " + whyNot(open, course));
    }

    private String whyNot(Placement open, Course course) {
        Optional<Verdict> verdict = open.ranking().findVerdict(provider);
        if (verdict.isEmpty()) {
            return "no such provider was known when it was ranked";
        }
        if (verdict.get() instanceof Verdict.Excluded) {
            return "it was excluded, for reasons that the ranking shows";
        }
        return course.find(provider)
                .map(offer -> offer.response().isPresent()
                        ? "it has answered already, and its first answer counts"
                        : "its time was over at " + Instants.toTheSecond(offer.until()))
                .orElse("its turn is still to come, or another took the need before");
    }

    /** {@return the answer to the offer, given now} */
    Response to(Placement open, Instant now) {
        Instant asked = open.courseAt(now).find(provider).orElseThrow().asked();
        return new Response(provider, atTenderedPrice(open.ranking()), asked, now, recordedBy);
    }

    /** Whoever accepts without a price, where prices are tendered, accepts at the one that it tendered for the zone (rule C4). */
    private Answer atTenderedPrice(Ranking ranking) {
        return answer instanceof Answer.Accepted accepted
                        && accepted.bid().price().isEmpty()
                        && ranking.need().terms().isTendered()
                ? new Answer.Accepted(
                        new Bid(ranking.tenderedBy(provider), accepted.bid().start()))
                : answer;
    }
}
