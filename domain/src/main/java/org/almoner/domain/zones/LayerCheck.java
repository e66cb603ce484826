package org.almoner.domain.zones;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks one layer of a draft while it is matched with the locations of the directory. Not thread-safe: it lives as long as
 * one check of one draft.
 *
 * @param <T> the codes of the layer
 */
final class LayerCheck<T> {

    private final Layer layer;
    private final ImmutableList<Assignment<T>> assignments;
    private final ListMultimap<Area, Assignment<T>> byArea;
    private final Set<Area> alive = new HashSet<>();
    private final ListMultimap<WardCode, Postcode> unmatched =
            MultimapBuilder.treeKeys().arrayListValues().build();

    LayerCheck(Layer layer, ImmutableList<Assignment<T>> assignments) {
        this.layer = layer;
        this.assignments = assignments;
        this.byArea = MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
        assignments.forEach(assignment -> byArea.put(assignment.area(), assignment));
    }

    /** {@return the assignment that decides, of the areas the location lies in, closest first; or empty for a gap} */
    Optional<Assignment<T>> match(Location location, List<Area> areas) {
        Optional<Assignment<T>> decides = Optional.empty();
        for (Area area : areas) {
            List<Assignment<T>> found = byArea.get(area);
            if (!found.isEmpty()) {
                alive.add(area);
                decides = decides.isPresent() ? decides : Optional.of(found.get(0));
            }
        }
        if (decides.isEmpty()) {
            unmatched.put(location.ward(), location.postcode());
        }
        return decides;
    }

    /** {@return the problems seen once every location has been matched} */
    ImmutableList<ZoneMapProblem> problems(Collection<T> known) {
        ImmutableList.Builder<ZoneMapProblem> problems = ImmutableList.builder();
        for (Area area : byArea.keySet()) {
            if (contradicts(area)) {
                problems.add(new ZoneMapProblem.Overlap(layer, area, ImmutableList.copyOf(byArea.get(area))));
            }
        }
        ListMultimap<T, Area> unknown =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (Assignment<T> assignment : assignments) {
            if (!known.contains(assignment.value())) {
                unknown.put(assignment.value(), assignment.area());
            }
        }
        ImmutableList<String> names = known.stream().map(Object::toString).collect(ImmutableList.toImmutableList());
        for (T code : unknown.keySet()) {
            problems.add(new ZoneMapProblem.UnknownCode(
                    layer, code.toString(), ImmutableList.copyOf(unknown.get(code)), names));
        }
        for (WardCode ward : unmatched.keySet()) {
            problems.add(new ZoneMapProblem.Gap(layer, ward, ImmutableList.copyOf(unmatched.get(ward))));
        }
        return problems.build();
    }

    /** {@return the warnings seen once every location has been matched} */
    ImmutableList<ZoneMapWarning> warnings() {
        ImmutableList.Builder<ZoneMapWarning> warnings = ImmutableList.builder();
        for (Area area : byArea.keySet()) {
            if (byArea.get(area).size() > 1 && !contradicts(area)) {
                warnings.add(
                        new ZoneMapWarning.RepeatedAssignment(layer, area, ImmutableList.copyOf(byArea.get(area))));
            }
        }
        for (Assignment<T> assignment : assignments) {
            if (!alive.contains(assignment.area())) {
                warnings.add(new ZoneMapWarning.DeadAssignment(layer, assignment));
            }
        }
        return warnings.build();
    }

    /** {@return the codes in contradictions, of which nothing can be said until one is chosen} */
    Set<T> contested() {
        Set<T> contested = new HashSet<>();
        for (Area area : byArea.keySet()) {
            if (contradicts(area)) {
                byArea.get(area).forEach(assignment -> contested.add(assignment.value()));
            }
        }
        return contested;
    }

    private boolean contradicts(Area area) {
        return byArea.get(area).stream().map(Assignment::value).distinct().count() > 1;
    }
}
