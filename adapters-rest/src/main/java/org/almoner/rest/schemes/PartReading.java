package org.almoner.rest.schemes;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.RateCard;
import org.almoner.rest.problems.BodyError;

/**
 * Reads what a body gives of parts of the scheme: bands, after their lot or service where there are several.
 *
 * @param rates the card by which they are priced
 * @param day of the prices
 * @param errors to which is added what is wrong
 */
public record PartReading(RateCard rates, LocalDate day, List<BodyError> errors) {

    /**
     * {@return what is given, by part; empty, and an error for each, where one is none, has no price or is given twice}
     *
     * @param given the items of a list
     * @param at the pointer to the list
     * @param part the words of an item's {@code part}
     * @param value what an item gives of it
     */
    public <G, V> Optional<ImmutableSortedMap<PricePoint, V>> read(
            List<G> given, String at, Function<G, String> part, Function<G, V> value) {
        int before = errors.size();
        Map<PricePoint, V> read = new TreeMap<>();
        for (int i = 0; i < given.size(); i++) {
            String words = part.apply(given.get(i));
            String pointer = at + "/" + i + "/part";
            try {
                if (read.put(priced(words), value.apply(given.get(i))) != null) {
                    errors.add(new BodyError(pointer, words, "it is given twice; keep one"));
                }
            } catch (IllegalArgumentException e) {
                errors.add(new BodyError(pointer, words, String.valueOf(e.getMessage())));
            }
        }
        return errors.size() > before ? Optional.empty() : Optional.of(ImmutableSortedMap.copyOf(read));
    }

    private PricePoint priced(String words) {
        PricePoint point = PricePoint.parse(words, rates.offerings());
        Forecast.price(point, rates, day);
        return point;
    }
}
