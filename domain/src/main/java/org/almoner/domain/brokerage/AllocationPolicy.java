package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;

/**
 * Who is offered a need, in which order, and who is awarded it: round after round (rules L6, K1), and within a round by the
 * criteria, the earlier ones first. Providers that are equal by all of them are put in order by lot, drawn from the references of
 * package and provider and the first day of care: the same for everyone who checks and however often it is published for that day,
 * and another for every other need. Immutable.
 *
 * @param rounds the first round first; at least one, no role in two
 * @param criteria the one that decides first; none leaves all to the lot
 * @param outliers which prices go back to their provider (rule S4)
 * @param anywhere the services of which a place is bought wherever it is, not in the zone of the person's home alone; visits are
 *     given at home
 */
public record AllocationPolicy(
        ImmutableList<Round> rounds,
        ImmutableList<Criterion> criteria,
        Outliers outliers,
        ImmutableSet<ServiceCode> anywhere) {

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

    /** A policy by which no price is an outlier, and all care is bought in the zone of the home; refuses the same. */
    public AllocationPolicy(ImmutableList<Round> rounds, ImmutableList<Criterion> criteria) {
        this(rounds, criteria, Outliers.NONE, ImmutableSet.of());
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

    /** {@return a verdict on every candidate, where nobody else is known; refuses the same} */
    public Ranking rank(Need need, Collection<Candidate> candidates) {
        return rank(need, candidates, ImmutableSet.of());
    }

    /**
     * {@return a verdict on every provider: those that may be offered the need in the order of offers, then the others by
     * reference}
     *
     * @param need what is asked for
     * @param candidates every provider that is registered on its first day, each once
     * @param unregistered the others that are known, which are not
     * @throws IllegalArgumentException if a provider is given more than once
     */
    public Ranking rank(Need need, Collection<Candidate> candidates, Set<ProviderId> unregistered) {
        Collection<ProviderId> all = Stream.concat(
                        candidates.stream()
                                .map(candidate -> candidate.provider().id()),
                        unregistered.stream())
                .toList();
        checkArgument(
                ImmutableSet.copyOf(all).size() == all.size(),
                "each provider is a candidate once for %s, but got %s",
                need.pack(),
                all);
        return Ranking.of(need, this, candidates, unregistered);
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
        if (!asksPrice(need)) {
            return Optional.of(new BidRefusal.PriceIsFixed(price));
        }
        if (price.unit() != need.unit()) {
            return Optional.of(new BidRefusal.OtherUnit(price, need.unit()));
        }
        if (need.terms().check(price) instanceof PriceDecision.Refused refused) {
            return Optional.of(new BidRefusal.OutsideTerms(refused));
        }
        return need.benchmark().flatMap(usual -> outliers.check(need.service(), price, usual));
    }

    /**
     * {@return whether providers may name a price: where it is weighed, or held within bounds} Otherwise whoever takes the need would set it,
     * and nobody else's eyes would be on it.
     */
    public boolean asksPrice(Need need) {
        boolean isWeighed = criteria.stream()
                .anyMatch(each -> each instanceof Criterion.Value || each instanceof Criterion.LowestPrice);
        boolean isBound = need.terms().envelope().isPresent()
                || outliers.of(need.service()).above().isPresent();
        return need.terms().kind() != Terms.Kind.FIXED_FEE && (isWeighed || isBound);
    }

    /** {@return whether providers of every zone are asked for the need} */
    public boolean isAnywhere(Need need) {
        return !need.care().hasVisits()
                && need.service().filter(anywhere::contains).isPresent();
    }

    /**
     * {@return the place from which the provider could meet the need, or empty where it has none} It is the one in the zone of the need, or
     * all of its places together where the service is bought anywhere: in the role that is asked first, and at the lowest price by the unit of the need.
     */
    public Optional<Membership> placeFor(Need need, Provider provider) {
        return isAnywhere(need)
                ? Membership.together(
                        need.offering().orElseThrow(),
                        need.unit(),
                        provider.memberships().values(),
                        Comparator.comparingInt(role -> roundOf(role).orElse(Integer.MAX_VALUE)))
                : provider.findMembership(need.zone());
    }
}
