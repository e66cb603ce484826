package org.almoner.cli.text;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.stream.Collectors;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.Breach;
import org.almoner.domain.transition.Obstacle;
import org.almoner.domain.transition.Outcome;
import org.almoner.domain.transition.Outcome.Ground;
import org.almoner.domain.transition.Reason;
import org.almoner.domain.transition.Room;
import org.almoner.wording.Figures;

/** Says in words why packages move or do not, and what is wrong with a plan. */
public final class TransitionReasonText {

    private TransitionReasonText() {}

    /** {@return the breaches, one a line, indented} */
    public static String lines(Collection<Breach> breaches) {
        return breaches.stream().map(breach -> "  " + of(breach)).collect(Collectors.joining("\n"));
    }

    static String of(Outcome outcome) {
        if (outcome instanceof Outcome.Moves move) {
            return "moves to " + move.to() + " on " + move.on();
        }
        return outcome instanceof Outcome.Stays stays ? "stays: " + of(stays.ground()) : "without a provider";
    }

    static String of(Ground ground) {
        if (ground instanceof Ground.OwnBudget own) {
            return "by " + Figures.words(own.way()) + " of " + Figures.poundsRounded(own.weeklyBudget()) + " a week";
        }
        return ground instanceof Ground.Improving improving
                ? "the provider has until " + improving.by() + " to improve"
                : "the provider stays";
    }

    static String of(Reason reason) {
        if (reason instanceof Reason.ProviderLeaves leaves) {
            return "provider gone from " + leaves.end();
        }
        if (reason instanceof Reason.NamedNotHad named) {
            return "wished for " + named.provider() + ", which "
                    + (named.obstacles().isEmpty() ? "went to others" : obstacles(named.obstacles()));
        }
        if (reason instanceof Reason.WayNotOpen closed) {
            return "wished for " + Figures.words(closed.way()) + ", which the service does not leave open";
        }
        if (reason instanceof Reason.ToldOtherwise told) {
            return "told before: " + of(told.before());
        }
        if (reason instanceof Reason.Together together) {
            return "with " + Joiner.on(", ").join(together.with()) + " of the " + Figures.words(together.kind());
        }
        if (reason instanceof Reason.Apart apart) {
            return "apart from " + Joiner.on(", ").join(apart.from()) + " of the " + Figures.words(apart.kind());
        }
        if (reason instanceof Reason.Standing standing) {
            return Figures.words(standing.role()) + ", quality " + standing.quality();
        }
        if (reason instanceof Reason.NobodyTakes nobody) {
            return nobody.obstacles().isEmpty()
                    ? "nobody receives people for such care in the zone"
                    : nobody.obstacles().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + obstacles(entry.getValue()))
                            .collect(Collectors.joining(", "));
        }
        if (reason instanceof Reason.AheadOfPhase) {
            return "ahead of the phase, since the provider goes before it";
        }
        return reason instanceof Reason.Wished ? "as wished" : "as told before";
    }

    static String of(Room room) {
        String noun = room.kind() == Room.Kind.PLACES ? "place" : "hour";
        String number = number(room);
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }

    private static String number(Room room) {
        return room.kind() == Room.Kind.PLACES
                ? Figures.count(room.units())
                : Figures.hours(Hours.ofMinutes(room.units()));
    }

    private static String obstacles(ImmutableList<Obstacle> obstacles) {
        return obstacles.stream().map(TransitionReasonText::of).collect(Collectors.joining(" and "));
    }

    private static String of(Obstacle obstacle) {
        if (obstacle instanceof Obstacle.RoleNotOffered role) {
            return "receives nobody as " + Figures.words(role.role());
        }
        if (obstacle instanceof Obstacle.RuledOut) {
            return "is ruled out for it";
        }
        if (obstacle instanceof Obstacle.SkillsMissing skills) {
            return "lacks " + Joiner.on(", ").join(skills.missing());
        }
        if (obstacle instanceof Obstacle.TooLittleRoom room) {
            return "has " + of(room.left()) + " left of " + number(room.needed());
        }
        if (obstacle instanceof Obstacle.PhaseFull full) {
            return "could come in no phase, for " + full.phase() + " has its " + Figures.counted(full.most(), "move");
        }
        return obstacle instanceof Obstacle.Leaves ? "leaves" : "receives nobody for such care there";
    }

    private static String of(Breach breach) {
        if (breach instanceof Breach.NoOutcome none) {
            return none.pack() + ": the plan says nothing of it; add it";
        }
        if (breach instanceof Breach.UnknownPackage unknown) {
            return unknown.pack() + ": it is not part of the transition; leave it out";
        }
        if (breach instanceof Breach.NotOpen closed) {
            return closed.pack() + ": '" + of(closed.planned()) + "' is not open to it";
        }
        if (breach instanceof Breach.Blocked blocked) {
            return blocked.pack() + ": it cannot move to " + blocked.to() + ", which " + obstacles(blocked.obstacles());
        }
        if (breach instanceof Breach.WrongDay day) {
            return day.pack() + ": it cannot move on " + day.on() + ", but on working days from " + day.first() + " to "
                    + day.last();
        }
        if (breach instanceof Breach.OverCapacity over) {
            return over.at().provider()
                    + over.at().zone().map(zone -> " in " + zone).orElse("") + ": it is given " + of(over.given())
                    + " and has room for " + number(over.free());
        }
        Breach.PhaseOverfull full = (Breach.PhaseOverfull) breach;
        return full.phase() + ": " + Figures.counted(full.moves(), "package") + " would move, and " + full.most()
                + " may";
    }
}
