package org.almoner.domain.schemes;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.schemes.Scheme.PriceBand;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.RuralUrbanClass;

/**
 * Where something that is bought by one scheme would belong in another. Immutable.
 *
 * @param from the scheme by which it is bought
 * @param to the other scheme
 * @param services of the first scheme that the other calls by another code, each with that code
 */
public record SchemeMatch(Scheme from, Scheme to, ImmutableMap<ServiceCode, ServiceCode> services) {

    /** From the most urban to the most rural, so that near ones are alike. */
    private static final ImmutableList<RuralUrbanClass> KINDS = ImmutableList.copyOf(RuralUrbanClass.values());

    /**
     * Refuses services that a scheme does not buy.
     *
     * @throws IllegalArgumentException if a service is none of its scheme; the message lists those that are
     */
    public SchemeMatch {
        checkServices(from, services.keySet());
        checkServices(to, services.values());
    }

    /** Of schemes that call the same services by the same codes. */
    public SchemeMatch(Scheme from, Scheme to) {
        this(from, to, ImmutableMap.of());
    }

    private static void checkServices(Scheme scheme, Collection<ServiceCode> named) {
        ImmutableSortedSet<ServiceCode> known = scheme.charging().rates().offerings().stream()
                .map(Offering::service)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        named.forEach(service -> checkArgument(
                known.contains(service),
                "scheme %s has no service %s; its services are %s",
                scheme.id(),
                service,
                Joiner.on(", ").join(known)));
    }

    /**
     * {@return lot, service and band of the other scheme}
     *
     * @param point of the first scheme
     * @param home where the care is given, if that is known: its band by the other scheme's own map counts, if it is there
     * @param day whose map is asked
     */
    public PricePoint match(PricePoint point, Optional<Postcode> home, LocalDate day) {
        return new PricePoint(offering(point.offering(), day), band(point.band(), home, day));
    }

    /**
     * {@return lot, service and band of the other scheme for a service that is not given in visits} A place in a home is no other service:
     * empty where the other scheme buys none of that code, or of the one named for it, or in more than one other lot.
     *
     * @param point of the first scheme
     * @param home where the person lives, if that is known
     * @param day whose map is asked
     */
    public Optional<PricePoint> matchService(PricePoint point, Optional<Postcode> home, LocalDate day) {
        return sameService(point.offering()).map(offering -> new PricePoint(offering, band(point.band(), home, day)));
    }

    private BandCode band(BandCode band, Optional<Postcode> home, LocalDate day) {
        return home.flatMap(postcode -> placed(postcode, day)).orElseGet(() -> band(band));
    }

    private Optional<BandCode> placed(Postcode home, LocalDate day) {
        return to.zoneMap().resolve(home, day) instanceof Resolution.Resolved place
                ? Optional.of(place.band())
                : Optional.empty();
    }

    /**
     * {@return the band for the same kinds of place} Each kind of place of the band goes to the band of the other scheme that is for
     * the nearest kind; the one to which most go is taken, the earlier of equals. A band that is for no kind goes to the one of
     * the same code, or the first.
     */
    public BandCode band(BandCode band) {
        Set<RuralUrbanClass> kinds =
                from.findBand(band).map(PriceBand::kindsOfPlace).orElseThrow();
        ImmutableList<BandCode> nearest =
                kinds.stream().flatMap(kind -> nearest(kind).stream()).collect(ImmutableList.toImmutableList());
        return to.bands().stream()
                .map(PriceBand::code)
                .filter(code -> nearest.contains(code) || (nearest.isEmpty() && code.equals(band)))
                .max(Comparator.comparingInt((BandCode code) -> Iterables.frequency(nearest, code))
                        .thenComparing(code -> -position(code)))
                .orElse(to.bands().get(0).code());
    }

    private int position(BandCode code) {
        return to.bands().stream().map(PriceBand::code).toList().indexOf(code);
    }

    private Optional<BandCode> nearest(RuralUrbanClass kind) {
        return to.bands().stream()
                .filter(band -> !band.kindsOfPlace().isEmpty())
                .min(Comparator.comparingInt(band -> distance(kind, band)))
                .map(PriceBand::code);
    }

    private static int distance(RuralUrbanClass kind, PriceBand band) {
        return band.kindsOfPlace().stream()
                .mapToInt(other -> Math.abs(KINDS.indexOf(other) - KINDS.indexOf(kind)))
                .min()
                .orElseThrow();
    }

    /**
     * {@return lot and service} The same ones if the other scheme has them; otherwise the same service, or the same lot, if only one
     * is of it; otherwise the first by code that is priced by the clock, or the first of all.
     *
     * @param offering of the first scheme
     * @param day whose prices are looked at
     */
    public Offering offering(Offering offering, LocalDate day) {
        RateCard rates = to.charging().rates();
        return sameService(offering)
                .or(() -> rates.offering(Optional.of(offering.lot()), Optional.empty()))
                .or(() -> rates.pricedByTheClock(day).stream().findFirst())
                .orElseGet(() -> rates.offerings().first());
    }

    private Optional<Offering> sameService(Offering offering) {
        RateCard rates = to.charging().rates();
        Optional<ServiceCode> service = Optional.of(services.getOrDefault(offering.service(), offering.service()));
        return rates.offering(Optional.of(offering.lot()), service).or(() -> rates.offering(Optional.empty(), service));
    }
}
