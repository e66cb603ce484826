package org.almoner.persistence.files;

import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.stream.Collectors;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.CareNeeded;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Wish;

/** The text of transitions, as {@link TransitionReader} reads it. */
final class TransitionText {

    private TransitionText() {}

    static String text(TransitionProblem problem) {
        StringBuilder text =
                new StringBuilder("tiers: ").append(words(problem.tiers())).append("\nservices:");
        problem.terms().forEach((service, terms) -> text.append(service(service, terms)));
        text.append("\nphases:");
        problem.phases().forEach(phase -> text.append(phase(phase)));
        text.append("\nleaving:");
        problem.departures().values().forEach(departure -> text.append(departure(departure)));
        ImmutableListMultimap<Alike, Receiver> receivers =
                Multimaps.index(problem.receivers().values(), Alike::of);
        text.append(receivers.isEmpty() ? "\nreceivers: []" : "\nreceivers:");
        receivers.asMap().forEach((alike, zones) -> text.append(receiver(alike, zones)));
        text.append("\npackages:");
        problem.packages().values().forEach(pack -> text.append(pack(pack)));
        return text.append('\n').toString();
    }

    private static String service(ServiceCode service, ExitTerms terms) {
        return "\n  " + service + ": {ways-to-stay: " + words(terms.waysToStay()) + ", may-improve: "
                + terms.mayImprove() + "}";
    }

    private static String phase(Phase phase) {
        return "\n  - {name: " + TextNode.valueOf(phase.name()) + ", from: "
                + phase.days().from() + ", to: " + phase.days().end().orElseThrow() + ", zones: " + list(phase.zones())
                + ", most-moves: " + phase.mostMoves() + "}";
    }

    private static String departure(Departure departure) {
        return "\n  - {provider: " + departure.provider() + ", end: " + departure.end()
                + departure.improvesBy().map(day -> ", improves-by: " + day).orElse("") + "}";
    }

    private static String receiver(Alike alike, Collection<Receiver> zones) {
        return "\n  - provider: " + alike.provider + "\n    service: " + alike.service + "\n    quality: "
                + alike.quality + "\n    price: " + alike.price + "\n    skills: " + list(alike.skills)
                + (alike.anywhere ? "\n    anywhere:" : "\n    zones:")
                + zones.stream().map(TransitionText::where).collect(Collectors.joining());
    }

    private static String where(Receiver receiver) {
        return receiver.at()
                        .zone()
                        .map(zone -> "\n      - {zone: " + zone + ", ")
                        .orElse(" {") + "role: " + word(receiver.role()) + ", " + free(receiver.free()) + "}";
    }

    private static String free(Room room) {
        return switch (room.kind()) {
            case HOURS -> "free-hours: " + Hours.ofMinutes(room.units());
            case PLACES -> "free-places: " + room.units();
        };
    }

    private static String amount(CareNeeded care) {
        if (care.amount() instanceof Amount.Places places) {
            return "places: " + places.onOneDay()
                    + (care.commissionedPrice().unit().isWeekly() ? "" : ", weekly-units: " + places.weeklyUnits());
        }
        return "weekly-hours: " + ((Amount.Visits) care.amount()).weekly();
    }

    private static String pack(PlacedPackage pack) {
        boolean alone = pack.home().household().equals(pack.person());
        return "\n  - {package: " + pack.pack() + ", person: " + pack.person()
                + (alone ? "" : ", household: " + pack.home().household())
                + ", street: " + pack.home().street() + ", zone: " + pack.home().zone() + ", service: "
                + pack.care().service() + ", " + amount(pack.care()) + ", price: "
                + pack.care().commissionedPrice() + ", provider: " + pack.provider()
                + given("skills", pack.care().skills())
                + wish(pack.wish())
                + given("not-to", pack.ruledOut()) + "}";
    }

    private static String wish(Wish wish) {
        if (wish instanceof Wish.Keep keep) {
            return ", keeps-provider-by: " + word(keep.way());
        }
        return wish instanceof Wish.Named named ? ", wishes-for: " + named.provider() : "";
    }

    private static String given(String key, Collection<?> values) {
        return values.isEmpty() ? "" : ", " + key + ": " + list(values);
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return list(constants.stream().map(TransitionText::word).toList());
    }

    private static String word(Enum<?> constant) {
        return Words.of(constant);
    }

    private static String list(Collection<?> values) {
        return "[" + Joiner.on(", ").join(values) + "]";
    }

    /** What a provider's rooms have in common where they stand in one entry. */
    private record Alike(
            ProviderId provider,
            ServiceCode service,
            int quality,
            UnitPrice price,
            ImmutableSortedSet<SkillCode> skills,
            boolean anywhere) {

        static Alike of(Receiver receiver) {
            return new Alike(
                    receiver.at().provider(),
                    receiver.at().service(),
                    receiver.quality(),
                    receiver.price(),
                    receiver.skills(),
                    receiver.at().zone().isEmpty());
        }
    }
}
