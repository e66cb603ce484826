package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
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
import org.almoner.domain.zones.ZoneCode;

/** Finds who can receive the packages of a transition, by the verdicts that brokerage has on each of them. */
final class ReceivingProviders {

    private final Market market;
    private final ProviderRules rules;
    private final Leaving leaving;
    private final Function<Need, Ranking> ranker;
    private final List<Room> rooms = new ArrayList<>();
    private final ImmutableMap.Builder<Receiver.At, ImmutableList<Exclusion>> notReceiving = ImmutableMap.builder();
    private final ImmutableTable.Builder<PackageId, ProviderId, ImmutableList<Exclusion>> ruledOut =
            ImmutableTable.<PackageId, ProviderId, ImmutableList<Exclusion>>builder()
                    .orderRowsBy(Comparator.naturalOrder())
                    .orderColumnsBy(Comparator.naturalOrder());

    /** Looks at the packages of one service in one zone after the others. */
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
        ImmutableSet.Builder<ProviderId> receiving = ImmutableSet.builder();
        for (Candidate candidate : ranking.candidates().values()) {
            ProviderId provider = candidate.provider().id();
            Optional<Membership> membership =
                    candidate.provider().findMembership(first.need().zone());
            if (membership.isEmpty() || leaving.providers().contains(provider)) {
                continue;
            }
            Receiver.At at = Receiver.At.of(provider, first.pack());
            ImmutableList<Exclusion> always =
                    only(excluded.getOrDefault(provider, ImmutableList.of()), ReceivingProviders::isOfProvider);
            if (always.isEmpty()) {
                receiving.add(provider);
                rooms.add(new Room(at, membership.get(), candidate, group));
            } else {
                notReceiving.put(at, always);
            }
        }
        ImmutableSet<ProviderId> receivers = receiving.build();
        ruleOut(first, receivers, ranking);
        group.stream().skip(1).forEach(placed -> ruleOut(placed, receivers, ranker.apply(placed.need())));
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

    /** {@return whether the problem of a transition says it by itself: room in the week, and skills} */
    private static boolean isOfTheProblem(Exclusion reason) {
        return reason instanceof Exclusion.NotEnoughCapacity
                || (reason instanceof Exclusion.CarersMissing carers
                        && carers.missing().languages().isEmpty()
                        && carers.missing().genders().isEmpty());
    }

    /** {@return those that stay, each with its room} */
    ImmutableList<Receiver> receivers() {
        Map<Place, Long> wanted = new HashMap<>();
        rooms.forEach(room -> wanted.merge(room.place(), room.minutes(), Math::addExact));
        return rooms.stream()
                .sorted(Comparator.comparing(room -> room.at.provider()))
                .map(room -> new Receiver(
                        room.at,
                        room.membership.role(),
                        room.share(wanted.getOrDefault(room.place(), room.minutes())),
                        quality(room.candidate),
                        room.candidate.provider().carers().skills(),
                        price(room)))
                .collect(ImmutableList.toImmutableList());
    }

    private int quality(Candidate candidate) {
        Percentage points = rules.quality().isPresent()
                ? candidate.rating().map(RatingLevel::from).orElse(Percentage.NONE)
                : candidate.provider().indicators().qualityOfDelivery();
        return Receiver.MOST_QUALITY * points.basisPoints() / Percentage.WHOLE_BASIS_POINTS;
    }

    /** {@return the price that it tendered, or else that of most of the hours that are to move there} */
    private UnitPrice price(Room room) {
        Need need = room.group.get(0).need();
        return room.membership
                .findPrice(need.offering().orElseThrow())
                .flatMap(tendered -> market.price(need, Optional.of(new AgreedPrice(tendered, need.start()))))
                .filter(price -> price.unit().isTimed())
                .orElseGet(() -> ofMostHours(room.group));
    }

    private UnitPrice ofMostHours(ImmutableList<Placed> group) {
        Map<UnitPrice, Long> minutes = new HashMap<>();
        group.forEach(placed -> minutes.merge(
                market.price(placed.need(), Optional.empty())
                        .filter(price -> price.unit().isTimed())
                        .orElse(placed.pack().care().commissionedPrice()),
                placed.pack().care().weeklyHours().minutes(),
                Math::addExact));
        return minutes.entrySet().stream()
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

    /** What a provider has free in a zone, and the packages of a service that could come there. */
    private record Room(Receiver.At at, Membership membership, Candidate candidate, ImmutableList<Placed> group) {

        Place place() {
            return new Place(at.provider(), at.zone());
        }

        long minutes() {
            return group.stream()
                    .mapToLong(placed -> placed.pack().care().weeklyHours().minutes())
                    .sum();
        }

        /** {@return the part of what is free that falls to this service, as much as it wants of what all services want} */
        Hours share(long wanted) {
            long free = membership
                    .weeklyCapacity()
                    .minusToZero(candidate.commitment().weekly())
                    .minutes();
            return Hours.ofMinutes(Math.multiplyExact(free, minutes()) / wanted);
        }
    }

    /** Where a provider's hours are for all services. */
    private record Place(ProviderId provider, ZoneCode zone) {}
}
