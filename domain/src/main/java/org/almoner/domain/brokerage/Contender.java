package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;

/**
 * A candidate as one policy sees it for one need. Immutable.
 *
 * @param candidate the provider
 * @param membership the place from which it could meet the need
 * @param round in which it is asked; empty in none
 * @param exclusions why it cannot be asked
 * @param marks by each criterion; none where it cannot be asked
 * @param lot that is drawn for it; none where it cannot be asked
 */
record Contender(
        Candidate candidate,
        Optional<Membership> membership,
        Optional<Integer> round,
        ImmutableList<Exclusion> exclusions,
        ImmutableList<Mark> marks,
        String lot) {

    /** In the order of offers: round, then criteria, then lot. */
    static final Comparator<Contender> ORDER = Comparator.comparingInt(
                    (Contender contender) -> contender.round.orElseThrow())
            .thenComparing(Contender::compareMarks)
            .thenComparing(Contender::lot)
            .thenComparing(Contender::provider);

    private static final long BASIS_POINTS = 10_000;

    /**
     * {@return the candidate with its exclusions and marks}
     *
     * @param bid of the candidate, once there is one
     * @param lowest of all bids, once there are any, and a price
     */
    static Contender of(
            Need need, AllocationPolicy policy, Candidate candidate, Optional<Bid> bid, Optional<UnitPrice> lowest) {
        Optional<Membership> membership = policy.placeFor(need, candidate.provider());
        Optional<Integer> round = membership.map(Membership::role).flatMap(policy::roundOf);
        ImmutableList<Exclusion> atFirst = new Exclusions(need, candidate, membership, round).all();
        ImmutableList<Exclusion> exclusions = atFirst.isEmpty() ? later(need, policy, candidate, round) : atFirst;
        return exclusions.isEmpty()
                ? new Contender(
                        candidate,
                        membership,
                        round,
                        exclusions,
                        policy.criteria().stream()
                                .map(criterion -> new Mark(criterion, points(criterion, need, candidate, bid, lowest)))
                                .collect(ImmutableList.toImmutableList()),
                        draw(need, candidate))
                : new Contender(candidate, membership, round, exclusions, ImmutableList.of(), "");
    }

    /** {@return why the first of its later places that cannot meet the need does not; none where all can} */
    private static ImmutableList<Exclusion> later(
            Need need, AllocationPolicy policy, Candidate candidate, Optional<Integer> round) {
        return candidate.later().stream()
                .map(provider -> new Exclusions(need, candidate, policy.placeFor(need, provider), round).ofPlace())
                .filter(reasons -> !reasons.isEmpty())
                .findFirst()
                .orElse(ImmutableList.of());
    }

    private static String draw(Need need, Candidate candidate) {
        return Hashing.sha256()
                .hashString(
                        need.pack() + " " + need.start() + " "
                                + candidate.provider().id(),
                        StandardCharsets.UTF_8)
                .toString();
    }

    private static long points(
            Criterion criterion, Need need, Candidate candidate, Optional<Bid> bid, Optional<UnitPrice> lowest) {
        if (criterion instanceof Criterion.Measured measured) {
            return new Priority(candidate.provider().indicators(), measured.weights()).points();
        }
        if (criterion instanceof Criterion.Value value) {
            return candidate.provider().indicators().qualityOfDelivery().basisPoints()
                            * (long) value.quality().basisPoints()
                    + ofLowest(bid.flatMap(need::priceOf), lowest)
                            * value.price().basisPoints();
        }
        if (criterion instanceof Criterion.Rating) {
            return candidate.rating().map(level -> level.from().basisPoints()).orElse(-1);
        }
        if (criterion instanceof Criterion.LowestPrice) {
            return bid.flatMap(need::priceOf)
                    .map(price -> -price.amount().pence())
                    .orElse(0L);
        }
        if (criterion instanceof Criterion.EarliestStart) {
            return bid.map(offered -> -ChronoUnit.DAYS.between(need.start(), offered.start()))
                    .orElse(0L);
        }
        if (criterion instanceof Criterion.Continuity) {
            return candidate.familiarity().points();
        }
        if (criterion instanceof Criterion.Nearness) {
            return -candidate.metresToNearest().orElse(Integer.MAX_VALUE);
        }
        throw new IllegalArgumentException("nothing says what points there are by " + criterion);
    }

    /** {@return the lowest price in basis points of the price, rounded down; none where there is no price yet} */
    private static long ofLowest(Optional<UnitPrice> price, Optional<UnitPrice> lowest) {
        if (price.isEmpty() || lowest.isEmpty()) {
            return 0;
        }
        return lowest.get().amount().pence()
                * BASIS_POINTS
                / price.get().amount().pence();
    }

    private int compareMarks(Contender other) {
        for (int i = 0; i < marks.size(); i++) {
            int order = Long.compare(other.marks.get(i).points(), marks.get(i).points());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    boolean mayBeAsked() {
        return exclusions.isEmpty();
    }

    boolean tiesWith(Contender other) {
        return round.equals(other.round) && compareMarks(other) == 0;
    }

    ProviderId provider() {
        return candidate.provider().id();
    }

    Role role() {
        return membership.orElseThrow().role();
    }
}
