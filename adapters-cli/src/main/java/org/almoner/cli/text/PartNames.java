package org.almoner.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.BandCode;

/**
 * What people call the parts of a scheme that have prices of their own: bands, and lots and services where there are several.
 *
 * @param scheme whose parts
 */
public record PartNames(Scheme scheme) {

    /** {@return such as {@code Rural}, or {@code City, high-dependency} in a scheme of several lots} */
    public String name(PricePoint point) {
        String offering = name(point.offering());
        return name(point.band()) + (offering.isEmpty() ? "" : ", " + offering);
    }

    /** {@return the band's name} */
    public String name(BandCode band) {
        return scheme.findBand(band).map(Scheme.PriceBand::name).orElseGet(band::toString);
    }

    /** {@return lot and service, each only where the scheme has several} */
    public String name(Offering offering) {
        Stream<String> names = Stream.of(
                        several(Offering::lot) ? offering.lot().toString() : "",
                        several(Offering::service) ? offering.service().toString() : "")
                .filter(name -> !name.isEmpty());
        return String.join(", ", names.toList());
    }

    private boolean several(Function<Offering, ?> part) {
        return scheme.charging().rates().offerings().stream()
                        .map(part)
                        .distinct()
                        .count()
                > 1;
    }

    /** {@return lot by lot and service by service, the bands in the council's order} */
    public Comparator<PricePoint> order() {
        ImmutableList<BandCode> bands =
                scheme.bands().stream().map(Scheme.PriceBand::code).collect(ImmutableList.toImmutableList());
        return Comparator.comparing(PricePoint::offering).thenComparing(point -> bands.indexOf(point.band()));
    }
}
