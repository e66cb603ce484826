package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Follows the offers of a need from its publication to an instant. */
final class OffersMade {

    private final Placement placement;
    private final Instant now;
    private final List<Offer> offers = new ArrayList<>();

    private OffersMade(Placement placement, Instant now) {
        this.placement = placement;
        this.now = now;
    }

    static Course of(Placement placement, Instant now) {
        return new OffersMade(placement, now).course();
    }

    private Course course() {
        Instant time = placement.published();
        ImmutableList<Round> rounds = placement.ranking().policy().rounds();
        for (int number = 1; number <= rounds.size(); number++) {
            int current = number;
            ImmutableList<Verdict.Ranked> asked = placement.ranking().ranked().stream()
                    .filter(verdict -> verdict.round() == current)
                    .collect(ImmutableList.toImmutableList());
            Round round = placement.ranking().policy().round(number);
            Optional<Course> decided =
                    round.approach() == Approach.IN_TURN ? inTurn(asked, round, time) : together(asked, round, time);
            if (decided.isPresent()) {
                return decided.get();
            }
            time = closed(current, time);
        }
        return new Course(ImmutableList.copyOf(offers), new Outlook.Exhausted(time), ImmutableList.of());
    }

    private Optional<Course> inTurn(List<Verdict.Ranked> asked, Round round, Instant start) {
        Instant time = start;
        for (Verdict.Ranked next : asked) {
            Offer offer = offer(next, round, time);
            offers.add(offer);
            if (offer.bid().isPresent()) {
                return Optional.of(taken(offer, offer.answeredAt(), ImmutableList.of(next)));
            }
            if (isOpen(offer)) {
                return Optional.of(asking(List.of(offer)));
            }
            time = end(offer);
        }
        return Optional.empty();
    }

    private Optional<Course> together(List<Verdict.Ranked> asked, Round round, Instant start) {
        List<Offer> made = asked.stream().map(next -> offer(next, round, start)).toList();
        offers.addAll(made);
        List<Offer> bids =
                made.stream().filter(offer -> offer.bid().isPresent()).toList();
        List<Offer> open = made.stream().filter(this::isOpen).toList();
        if (round.approach() == Approach.FIRST_BID && !bids.isEmpty()) {
            Offer first =
                    bids.stream().min(Comparator.comparing(Offer::answeredAt)).orElseThrow();
            return Optional.of(
                    first.answeredAt().isBefore(now)
                            ? of(placement, first.answeredAt()) // What is answered afterwards is too late.
                            : taken(first, first.answeredAt(), ranked(bids)));
        }
        if (!open.isEmpty()) {
            return Optional.of(asking(open));
        }
        if (bids.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Verdict.Ranked> ranked = ranked(bids);
        Offer best = bids.stream()
                .filter(offer -> offer.provider().equals(ranked.get(0).provider()))
                .findFirst()
                .orElseThrow();
        return Optional.of(taken(
                best,
                made.stream().map(this::end).max(Comparator.naturalOrder()).orElseThrow(),
                ranked));
    }

    private ImmutableList<Verdict.Ranked> ranked(List<Offer> bids) {
        return placement
                .ranking()
                .ofBids(bids.stream()
                        .collect(ImmutableMap.toImmutableMap(
                                Offer::provider, offer -> offer.bid().orElseThrow())));
    }

    private Course taken(Offer offer, Instant since, ImmutableList<Verdict.Ranked> bids) {
        return new Course(
                ImmutableList.copyOf(offers),
                new Outlook.Taken(offer.provider(), offer.bid().orElseThrow(), since),
                bids);
    }

    private Course asking(List<Offer> open) {
        return new Course(
                ImmutableList.copyOf(offers),
                new Outlook.Asking(
                        open.stream().map(Offer::provider).collect(ImmutableList.toImmutableList()),
                        open.get(0).until()),
                ImmutableList.of());
    }

    /** A bid that was sent back may be bettered while the offer is open; otherwise the first answer counts. */
    private Offer offer(Verdict.Ranked asked, Round round, Instant time) {
        Instant until = time.plus(round.answerWithin());
        Optional<Response> counting = Optional.empty();
        Optional<BidRefusal> sentBack = Optional.empty();
        for (Response response : placement.responses()) {
            boolean inTime = !response.at().isBefore(time)
                    && response.at().isBefore(until)
                    && !response.at().isAfter(now);
            if (inTime
                    && response.provider().equals(asked.provider())
                    && (counting.isEmpty() || sentBack.isPresent())) {
                counting = Optional.of(response);
                sentBack = refusal(response);
            }
        }
        return new Offer(asked.provider(), asked.round(), time, until, counting, sentBack);
    }

    private Optional<BidRefusal> refusal(Response response) {
        return response.answer() instanceof Answer.Accepted accepted
                ? placement.ranking().policy().check(placement.ranking().need(), accepted.bid())
                : Optional.empty();
    }

    private boolean isOpen(Offer offer) {
        return !offer.isSettled() && now.isBefore(offer.until());
    }

    private Instant end(Offer offer) {
        return offer.isSettled() ? offer.answeredAt() : offer.until();
    }

    /** {@return when the last offer of the round ended, or the start where there was none} */
    private Instant closed(int round, Instant start) {
        return offers.stream()
                .filter(offer -> offer.round() == round)
                .map(this::end)
                .max(Comparator.naturalOrder())
                .orElse(start);
    }
}
