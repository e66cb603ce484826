package org.almoner.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Range;
import java.util.Optional;
import org.almoner.domain.packages.PlannedVisit;

/** Bounds of whole numbers that are parts of values, so that one out of them is told whatever else is wrong with its value. */
final class NumberBounds {

    private static final ImmutableTable<Class<?>, String, Range<Integer>> BOUNDS =
            ImmutableTable.<Class<?>, String, Range<Integer>>builder()
                    .put(PlannedVisit.class, "minutes", PlannedVisit.MINUTES)
                    .put(PlannedVisit.class, "secondCarerMinutes", PlannedVisit.SECOND_CARER_MINUTES)
                    .build();

    private NumberBounds() {}

    /** {@return the bounds that the number is out of, or empty where it is in them, is none, or the part has none} */
    static Optional<Range<Integer>> broken(Class<?> type, String part, JsonNode given) {
        return Optional.ofNullable(BOUNDS.get(type, part))
                .filter(bounds ->
                        given.isIntegralNumber() && !(given.canConvertToInt() && bounds.contains(given.intValue())));
    }
}
