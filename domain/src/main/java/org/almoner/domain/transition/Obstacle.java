package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;

/** One reason for which a package cannot move to a provider. */
public sealed interface Obstacle {

    /** The provider leaves itself, or has first to improve (rule B6). */
    record Leaves() implements Obstacle {}

    /** The provider receives nobody for such care in the zone. */
    record NotThere() implements Obstacle {}

    /**
     * Its role is in none of the tiers.
     *
     * @param role in which it serves the zone
     */
    record RoleNotOffered(Role role) implements Obstacle {}

    /** It is ruled out for the package: the person refuses it, say. */
    record RuledOut() implements Obstacle {}

    /**
     * It lacks skills.
     *
     * @param missing those it lacks
     */
    record SkillsMissing(ImmutableSortedSet<SkillCode> missing) implements Obstacle {}

    /**
     * It has too little room, once those are counted that the plan gives it.
     *
     * @param left what is left of it
     * @param needed what the package takes
     */
    record TooLittleRoom(Room left, Room needed) implements Obstacle {}

    /**
     * No more packages may move in the phase.
     *
     * @param phase its name
     * @param most how many may
     */
    record PhaseFull(String phase, int most) implements Obstacle {}

    /** {@return what stands between the package and the receiver when nobody else moves; nothing when it could move} */
    static ImmutableList<Obstacle> between(PlacedPackage pack, Receiver receiver, ImmutableList<Role> tiers) {
        ImmutableList.Builder<Obstacle> obstacles = ImmutableList.builder();
        if (!tiers.contains(receiver.role())) {
            obstacles.add(new RoleNotOffered(receiver.role()));
        }
        if (pack.ruledOut().contains(receiver.at().provider())) {
            obstacles.add(new RuledOut());
        }
        ImmutableSortedSet<SkillCode> missing =
                ImmutableSortedSet.copyOf(Sets.difference(pack.care().skills(), receiver.skills()));
        if (!missing.isEmpty()) {
            obstacles.add(new SkillsMissing(missing));
        }
        if (!receiver.free().holds(pack.care().room())) {
            obstacles.add(new TooLittleRoom(receiver.free(), pack.care().room()));
        }
        return obstacles.build();
    }
}
