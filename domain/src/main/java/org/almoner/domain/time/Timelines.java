package org.almoner.domain.time;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;

/** What holds of one subject on which days, kind by kind. A kind that is not listed holds on no day. Immutable. */
public final class Timelines {

    private final ImmutableMap<FactKind<?>, Timeline<?>> timelines;

    private Timelines(ImmutableMap<FactKind<?>, Timeline<?>> timelines) {
        this.timelines = timelines;
    }

    /** Used where each timeline is of the type of its kind. */
    static Timelines of(Map<FactKind<?>, Timeline<?>> timelines) {
        return new Timelines(timelines.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** {@return what holds when nothing is known} */
    public static Timelines none() {
        return new Timelines(ImmutableMap.of());
    }

    /** {@return these timelines, but with this one for the kind} */
    public <T> Timelines with(FactKind<T> kind, Timeline<T> timeline) {
        return of(ImmutableMap.<FactKind<?>, Timeline<?>>builder()
                .putAll(timelines)
                .put(kind, timeline)
                .buildKeepingLast());
    }

    /** {@return what holds of the kind} */
    @SuppressWarnings("unchecked") // a timeline is only ever put under the kind whose type its values have
    public <T> Timeline<T> of(FactKind<T> kind) {
        Timeline<?> timeline = timelines.get(kind);
        return timeline == null ? Timeline.empty() : (Timeline<T>) timeline;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timelines others && timelines.equals(others.timelines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(timelines);
    }

    /** {@return the timelines by kind, for people} */
    @Override
    public String toString() {
        return timelines.toString();
    }
}
