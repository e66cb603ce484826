package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Role;

/**
 * Who is offered a need, in which order, and who is awarded it: round after round (rules L6, K1), and within a round by the
 * criteria, the earlier ones first. Providers that are equal by all of them are put in order by lot, drawn from the references of
 * package and provider and the first day of care: the same for everyone who checks and however often it is published for that day,
 * and another for every other need. Immutable.
 *
 * @param rounds the first round first; at least one, no role in two
 * @param criteria the one that decides first; none leaves all to the lot
 * @param outlierBeyond by how much a bid may be above the usual price before it goes back to its provider (rule S4)
 */
public record AllocationPolicy(
        ImmutableList<Round> rounds, ImmutableList<Criterion> criteria, Optional<Percentage> outlierBeyond) {

    /**
     * Refuses rounds that ask nobody, or somebody twice.
     *
     * @throws IllegalArgumentException if there is no round, or a role is in two
     */
    public AllocationPolicy {
        checkArgument(!rounds.isEmpty(), "an allocation policy needs at least one round of offers");
        Set<Role> seen = new HashSet<>();
        rounds.forEach(round -> round.roles()
                .forEach(role -> checkArgument(seen.add(role), "no role may be in two rounds, but %s is", role)));
    }

    /** {@return the roles whose providers are asked, those of the first round first} */
    public ImmutableList<Role> roles() {
        return rounds.stream().flatMap(round -> round.roles().stream()).collect(ImmutableList.toImmutableList());
    }

    /** {@return the number of the round in which providers of the role are asked, counted from 1; empty where in none} */
    Optional<Integer> roundOf(Role role) {
        int index = Iterables.indexOf(rounds, round -> round.roles().contains(role));
        return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    /** {@return the round of the number, counted from 1} */
    public Round round(int number) {
        return rounds.get(number - 1);
    }

    /**
     * {@return a verdict on every candidate: those that may be offered the need in the order of offers, then the others by
     * reference}
     *
     * @param need what is asked for
     * @param candidates every provider, each once
     * @throws IllegalArgumentException if a provider is given more than once
     */
    public Ranking rank(Need need, Collection<Candidate> candidates) {
        checkArgument(
                candidates.stream()
                                .map(candidate -> candidate.provider().id())
                                .distinct()
                                .count()
                        == candidates.size(),
                "each provider is a candidate once for %s, but got %s",
                need.pack(),
                Collections2.transform(
                        candidates, candidate -> candidate.provider().id()));
        return Ranking.of(need, this, candidates);
    }

    /** {@return why the bid for the need goes back to its provider, or empty when it counts} */
    public Optional<BidRefusal> check(Need need, Bid bid) {
        if (bid.start().isBefore(need.start())) {
            return Optional.of(new BidRefusal.TooEarly(bid.start(), need.start()));
        }
        if (!need.days().contains(bid.start())) {
            return Optional.of(
                    new BidRefusal.TooLate(bid.start(), need.days().end().orElseThrow()));
        }
        return bid.price()
                .map(price -> checkPrice(need, price))
                .orElseGet(() -> need.terms().isTendered() ? Optional.of(new BidRefusal.NoPrice()) : Optional.empty());
    }

    private Optional<BidRefusal> checkPrice(Need need, UnitPrice price) {
        if (price.amount().isZero()) {
            return Optional.of(new BidRefusal.NoPrice());
        }
        if (need.terms().kind() == Terms.Kind.FIXED_FEE) {
            return Optional.of(new BidRefusal.PriceIsFixed(price));
        }
        if (need.terms().checkOfVisits(price) instanceof PriceDecision.Refused refused) {
            return Optional.of(new BidRefusal.OutsideTerms(refused));
        }
        Optional<UnitPrice> otherUnit =
                need.usualPrice().filter(usual -> need.terms().envelope().isEmpty() && usual.unit() != price.unit());
        if (otherUnit.isPresent()) {
            return Optional.of(new BidRefusal.OutsideTerms(new PriceDecision.Refused(
                    PriceDecision.Refusal.OTHER_UNIT, price + ", where the usual price is " + otherUnit.get())));
        }
        return need.usualPrice()
                .flatMap(usual -> outlierBeyond
                        .filter(beyond -> isOutlier(price, usual, beyond))
                        .map(beyond -> new BidRefusal.Outlier(price, usual, beyond)));
    }

    private static boolean isOutlier(UnitPrice price, UnitPrice usual, Percentage beyond) {
        ExactMoney most = usual.amount().exact().plus(usual.amount().exact().times(beyond));
        return price.unit() == usual.unit() && price.amount().exact().compareTo(most) > 0;
    }
}
