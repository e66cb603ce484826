package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.zones.ZoneCode;

/** Finds who can receive the packages of a transition, by the verdicts that brokerage has on each of them. */
final class ReceivingProviders {

    private final Market market;
    private final ProviderRules rules;
    private final Leaving leaving;
    private final Function<Need, Ranking> ranker;
    private final List<Receiving> receiving = new ArrayList<>();
    private final ImmutableMap.Builder<Receiver.At, ImmutableList<Exclusion>> notReceiving = ImmutableMap.builder();
    private final ImmutableTable.Builder<PackageId, ProviderId, ImmutableList<Exclusion>> ruledOut =
            ImmutableTable.<PackageId, ProviderId, ImmutableList<Exclusion>>builder()
                    .orderRowsBy(Comparator.naturalOrder())
                    .orderColumnsBy(Comparator.naturalOrder());

    /** Looks at the packages of one service and kind of care that are asked for in one place after the others. */
    ReceivingProviders(
            Market market,
            ProviderRules rules,
            Leaving leaving,
            Function<Need, Ranking> ranker,
            Collection<Collection<Placed>> groups) {
        this.market = market;
        this.rules = rules;
        this.leaving = leaving;
        this.ranker = ranker;
        groups.forEach(group -> look(ImmutableList.copyOf(group)));
    }

    private void look(ImmutableList<Placed> group) {
        Placed first = group.get(0);
        Ranking ranking = ranker.apply(first.need());
        Map<ProviderId, ImmutableList<Exclusion>> excluded = excluded(ranking);
        ImmutableSet.Builder<ProviderId> open = ImmutableSet.builder();
        for (Candidate candidate : ranking.candidates().values()) {
            ProviderId provider = candidate.provider().id();
            ImmutableList<Membership> places = places(first, ranking.policy(), candidate);
            if (places.isEmpty() || leaving.providers().contains(provider)) {
                continue;
            }
            Receiver.At inZone = Receiver.At.of(provider, first.pack());
            Receiver.At at = ranking.policy().isAnywhere(first.need()) ? inZone.anywhere() : inZone;
            ImmutableList<Exclusion> always =
                    only(excluded.getOrDefault(provider, ImmutableList.of()), ReceivingProviders::isOfProvider);
            if (always.isEmpty()) {
                open.add(provider);
                receiving.add(new Receiving(at, places, candidate, group));
            } else {
                notReceiving.put(at, always);
            }
        }
        ImmutableSet<ProviderId> receivers = open.build();
        ruleOut(first, receivers, ranking);
        group.stream().skip(1).forEach(placed -> ruleOut(placed, receivers, ranker.apply(placed.need())));
    }

    /** The places from which it could meet the need, now and later; where it is asked for anywhere, those that serve it alone. */
    private static ImmutableList<Membership> places(Placed placed, AllocationPolicy policy, Candidate candidate) {
        Need need = placed.need();
        Optional<Membership> now = policy.placeFor(need, candidate.provider())
                .filter(place -> !policy.isAnywhere(need) || place.serves(placed.offering()));
        return now.isEmpty()
                ? ImmutableList.of()
                : Stream.concat(
                                now.stream(),
                                candidate.later().stream().flatMap(later -> policy.placeFor(need, later).stream()))
                        .collect(ImmutableList.toImmutableList());
    }

    private void ruleOut(Placed placed, ImmutableSet<ProviderId> receivers, Ranking ranking) {
        excluded(ranking).forEach((provider, reasons) -> {
            ImmutableList<Exclusion> beyond = only(reasons, reason -> !isOfTheProblem(reason));
            if (receivers.contains(provider) && !beyond.isEmpty()) {
                ruledOut.put(placed.pack().pack(), provider, beyond);
            }
        });
    }

    private static Map<ProviderId, ImmutableList<Exclusion>> excluded(Ranking ranking) {
        return ranking.verdicts().stream()
                .filter(Verdict.Excluded.class::isInstance)
                .map(Verdict.Excluded.class::cast)
                .collect(ImmutableMap.toImmutableMap(Verdict.Excluded::provider, Verdict.Excluded::reasons));
    }

    private static ImmutableList<Exclusion> only(List<Exclusion> reasons, Predicate<Exclusion> which) {
        return reasons.stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    /** {@return whether the reason is the same for everybody's package of the service in the zone} */
    private static boolean isOfProvider(Exclusion reason) {
        return reason instanceof Exclusion.RoleNotOffered
                || reason instanceof Exclusion.NotTakingPackages
                || reason instanceof Exclusion.NoBusiness
                || reason instanceof Exclusion.NotOffered;
    }

    /** {@return whether the problem of a transition says it by itself: room, and skills} */
    private static boolean isOfTheProblem(Exclusion reason) {
        return reason instanceof Exclusion.NotEnoughCapacity
                || reason instanceof Exclusion.NotEnoughPlaces
                || (reason instanceof Exclusion.CarersMissing carers
                        && carers.missing().languages().isEmpty()
                        && carers.missing().genders().isEmpty());
    }

    /** {@return those that stay, each with its room} */
    ImmutableList<Receiver> receivers() {
        Map<Place, Long> wanted = new HashMap<>();
        receiving.forEach(each -> wanted.merge(each.place(), each.wanted(), Math::addExact));
        return receiving.stream()
                .sorted(Comparator.comparing(each -> each.at.provider()))
                .map(each -> new Receiver(
                        each.at,
                        each.places.get(0).role(),
                        each.free(wanted.getOrDefault(each.place(), each.wanted())),
                        quality(each.candidate),
                        each.candidate.provider().carers().skills(),
                        price(each)))
                .collect(ImmutableList.toImmutableList());
    }

    private int quality(Candidate candidate) {
        Percentage points = rules.quality().isPresent()
                ? candidate.rating().map(RatingLevel::from).orElse(Percentage.NONE)
                : candidate.provider().indicators().qualityOfDelivery();
        return Receiver.MOST_QUALITY * points.basisPoints() / Percentage.WHOLE_BASIS_POINTS;
    }

    /** {@return the price that it tendered, or else that of most of what is to move there} */
    private UnitPrice price(Receiving each) {
        Need need = each.first().need();
        return each.places
                .get(0)
                .findPrice(each.first().offering())
                .map(tendered -> new AgreedPrice(tendered, need.start()))
                .flatMap(tendered -> each.first().isVisited()
                        ? market.price(need, Optional.of(tendered))
                        : market.fee(need, tendered))
                .filter(price -> isOfSuchCare(each.first(), price))
                .orElseGet(() -> ofMost(each.group));
    }

    private static boolean isOfSuchCare(Placed placed, UnitPrice price) {
        return placed.isVisited() ? price.unit().isTimed() : !price.unit().isOfVisits();
    }

    private UnitPrice ofMost(ImmutableList<Placed> group) {
        Map<UnitPrice, Long> taken = new HashMap<>();
        group.forEach(placed -> taken.merge(
                (placed.isVisited()
                                ? market.price(placed.need(), Optional.empty())
                                : placed.need().usualPrice())
                        .filter(price -> isOfSuchCare(placed, price))
                        .orElse(placed.pack().care().commissionedPrice()),
                placed.pack().care().room().units(),
                Math::addExact));
        return taken.entrySet().stream()
                .max(Map.Entry.<UnitPrice, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().amount())
                        .thenComparing(entry -> entry.getKey().unit()))
                .orElseThrow()
                .getKey();
    }

    /** {@return why others that serve a zone receive nobody there} */
    ImmutableMap<Receiver.At, ImmutableList<Exclusion>> notReceiving() {
        return notReceiving.buildOrThrow();
    }

    /** {@return why receivers cannot have a package whatever room they have} */
    ImmutableTable<PackageId, ProviderId, ImmutableList<Exclusion>> ruledOut() {
        return ruledOut.buildOrThrow();
    }

    /**
     * What a provider has where packages are asked for, now and later, and the packages of a service that could come there.
     *
     * @param at whose room, for what and where
     * @param places of the provider, the one of the first day of care first
     * @param candidate the provider
     * @param group of packages, the earliest first
     */
    private record Receiving(
            Receiver.At at, ImmutableList<Membership> places, Candidate candidate, ImmutableList<Placed> group) {

        Placed first() {
            return group.get(0);
        }

        Place place() {
            return new Place(at.provider(), at.zone());
        }

        /** {@return the hours that all its packages take; none where they take places} */
        long wanted() {
            return at.kind() == Room.Kind.PLACES
                    ? 0
                    : group.stream()
                            .mapToLong(placed -> placed.pack().care().room().units())
                            .sum();
        }

        /**
         * {@return the least that is free: of hours the part that falls to this service, as much as it wants of what all services
         * want; of places, which are its own, all}
         */
        Room free(long wantedByAll) {
            if (at.kind() == Room.Kind.PLACES) {
                int offered = least(place -> place.placesFor(first().offering()));
                int taken = Arrays.stream(DayOfWeek.values())
                        .mapToInt(candidate.commitment()::placesOn)
                        .max()
                        .orElseThrow();
                return Room.ofPlaces(Math.max(0, offered - taken));
            }
            long free = least(Membership::weeklyCapacity)
                    .minusToZero(candidate.commitment().weekly())
                    .minutes();
            return Room.of(Hours.ofMinutes(Math.multiplyExact(free, wanted()) / wantedByAll));
        }

        private <T extends Comparable<T>> T least(Function<Membership, T> offered) {
            return places.stream().map(offered).min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** Where a provider's hours are for all services. */
    private record Place(ProviderId provider, Optional<ZoneCode> zone) {}
}
