package org.almoner.domain.zones;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.almoner.domain.zones.Resolution.Resolved;

/**
 * What a new map changes, postcode by postcode: which of them change zone or price band, and which one map knows and the
 * other does not. A change of reason alone is no change. Immutable.
 *
 * @param places one for each postcode compared, in the order given
 */
public record ZoneMapComparison(ImmutableList<Place> places) {

    /** {@return the comparison over all postcodes that either map knows, in their order} */
    public static ZoneMapComparison of(ZoneMap before, ZoneMap after) {
        return of(
                before,
                after,
                new TreeSet<>(Sets.union(
                        before.directory().postcodes(), after.directory().postcodes())));
    }

    /**
     * {@return the comparison over the postcodes given}
     *
     * @param before the one map
     * @param after the other
     * @param postcodes in any order; one that is given more than once counts as often, so that giving the postcode of each
     *     package in place counts packages
     */
    public static ZoneMapComparison of(ZoneMap before, ZoneMap after, Collection<Postcode> postcodes) {
        return new ZoneMapComparison(postcodes.stream()
                .map(postcode -> new Place(postcode, before.resolve(postcode), after.resolve(postcode)))
                .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the places that change zone} */
    public ImmutableList<Place> zoneChanges() {
        return select(Place::changesZone);
    }

    /** {@return the places that change price band} */
    public ImmutableList<Place> bandChanges() {
        return select(Place::changesBand);
    }

    /** {@return the places that only the later map knows} */
    public ImmutableList<Place> appearing() {
        return select(Place::appears);
    }

    /** {@return the places that only the earlier map knows} */
    public ImmutableList<Place> disappearing() {
        return select(Place::disappears);
    }

    /** {@return the places that neither map knows} */
    public ImmutableList<Place> unknown() {
        return select(Place::isUnknown);
    }

    /** {@return how many places move from which zone to which; only moves that happen, in the order of the codes} */
    public ImmutableTable<ZoneCode, ZoneCode, Integer> zoneMoves() {
        return moves(zoneChanges(), place -> place.zone().code());
    }

    /** {@return how many places move from which band to which; only moves that happen, in the order of the codes} */
    public ImmutableTable<BandCode, BandCode, Integer> bandMoves() {
        return moves(bandChanges(), Resolved::band);
    }

    private ImmutableList<Place> select(Predicate<Place> condition) {
        return places.stream().filter(condition).collect(ImmutableList.toImmutableList());
    }

    private static <C extends Comparable<C>> ImmutableTable<C, C, Integer> moves(
            Collection<Place> changes, Function<Resolved, C> code) {
        Table<C, C, Integer> moves = TreeBasedTable.create();
        for (Place change : changes) {
            if (change.before() instanceof Resolved before && change.after() instanceof Resolved after) {
                C from = code.apply(before);
                C to = code.apply(after);
                Integer so = moves.get(from, to);
                moves.put(from, to, so == null ? 1 : so + 1);
            }
        }
        return ImmutableTable.copyOf(moves);
    }

    /**
     * One postcode and what each map says of it.
     *
     * @param postcode the postcode
     * @param before what the earlier map says
     * @param after what the later map says
     */
    public record Place(Postcode postcode, Resolution before, Resolution after) {

        /** {@return whether both maps know it and give it different zones} */
        public boolean changesZone() {
            return before instanceof Resolved one
                    && after instanceof Resolved other
                    && !one.zone().code().equals(other.zone().code());
        }

        /** {@return whether both maps know it and give it different price bands} */
        public boolean changesBand() {
            return before instanceof Resolved one
                    && after instanceof Resolved other
                    && !one.band().equals(other.band());
        }

        /** {@return whether only the later map knows it} */
        public boolean appears() {
            return !(before instanceof Resolved) && after instanceof Resolved;
        }

        /** {@return whether only the earlier map knows it} */
        public boolean disappears() {
            return before instanceof Resolved && !(after instanceof Resolved);
        }

        /** {@return whether neither map knows it} */
        public boolean isUnknown() {
            return !(before instanceof Resolved) && !(after instanceof Resolved);
        }
    }
}
