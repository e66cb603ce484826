package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.domain.zones.BandCode;

/**
 * What the ordinary price of an hour depends on: what is bought, and in which band. Immutable.
 *
 * @param offering lot and service
 * @param band where the care is given
 */
public record PricePoint(Offering offering, BandCode band) implements Comparable<PricePoint> {

    private static final Comparator<PricePoint> ORDER =
            Comparator.comparing(PricePoint::offering).thenComparing(PricePoint::band);
    private static final char SEPARATOR = '/';

    /**
     * Reads a band, after its lot or service where a scheme has several: {@code rural}, {@code high-dependency/city} or what
     * {@link #toString()} writes.
     *
     * @param text band last
     * @param offerings those that the words before the band may name
     * @throws IllegalArgumentException if the words name none of the offerings, or more than one
     */
    public static PricePoint parse(String text, Collection<Offering> offerings) {
        List<String> words = Splitter.on(SEPARATOR).splitToList(text);
        List<String> names = words.subList(0, words.size() - 1);
        ImmutableList<Offering> named = offerings.stream()
                .filter(each -> names.equals(
                                List.of(each.lot().toString(), each.service().toString()))
                        || names.equals(List.of(each.lot().toString()))
                        || names.equals(List.of(each.service().toString()))
                        || names.isEmpty())
                .collect(ImmutableList.toImmutableList());
        String others = offerings.stream().map(Offering::toString).collect(Collectors.joining(", "));
        checkArgument(
                !named.isEmpty(),
                "'%s' is for nothing that the scheme buys, which is %s; write the band alone, or after lot, service or both",
                text,
                others);
        checkArgument(
                named.size() == 1,
                "'%s' does not say which one of %s it is for; write lot, service or both before the band, such as %s",
                text,
                others,
                offerings.iterator().next() + "/" + words.get(words.size() - 1));
        return new PricePoint(named.get(0), BandCode.parse(words.get(words.size() - 1)));
    }

    @Override
    public int compareTo(PricePoint other) {
        return ORDER.compare(this, other);
    }

    /** {@return lot, service and band, such as {@code general/home-care/city}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return offering.toString() + SEPARATOR + band;
    }
}
