package org.almoner.cli;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.money.Factor;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;

/** A value for one part of a scheme, as given on the command line: {@code urban=11737}. */
sealed interface Given<T> {

    /** {@return the part, such as a band} */
    String part();

    /** {@return the value for it} */
    T value();

    /**
     * Weekly hours.
     *
     * @param part a band, after its lot or service where the scheme has several
     * @param value its weekly hours
     */
    record OfHours(String part, Hours value) implements Given<Hours> {

        /** Reads {@code urban=11737}. */
        static OfHours parse(String text) {
            int equals = equalsSign(
                    text, "a band with its hours: write urban=11737,fringe=4648, and the hours without commas");
            return new OfHours(text.substring(0, equals), Hours.given(text.substring(equals + 1)));
        }
    }

    /**
     * A change of prices.
     *
     * @param part a band
     * @param value what its prices are multiplied by
     */
    record OfChange(String part, Factor value) implements Given<Factor> {

        /** Reads {@code rural=4%}. */
        static OfChange parse(String text) {
            int equals = equalsSign(text, "a band with its change: write rural=4%,isolated=5%");
            return new OfChange(text.substring(0, equals), Factor.ofChange(text.substring(equals + 1)));
        }
    }

    /**
     * A first day.
     *
     * @param part a zone
     * @param value the day
     */
    record OfDay(String part, LocalDate value) implements Given<LocalDate> {

        /** Reads {@code melton=2020-11-02}. */
        static OfDay parse(String text) {
            int equals = equalsSign(text, "a zone with its first day: write melton=2020-11-02");
            return new OfDay(text.substring(0, equals), Converters.date(text.substring(equals + 1)));
        }
    }

    /**
     * A service by another name.
     *
     * @param part a service of one scheme
     * @param value the same service of another scheme
     */
    record OfService(String part, ServiceCode value) implements Given<ServiceCode> {

        /** Reads {@code residential-65-plus=residential}. */
        static OfService parse(String text) {
            int equals =
                    equalsSign(text, "a service of FIRST with that of SECOND: write residential-65-plus=residential");
            return new OfService(text.substring(0, equals), ServiceCode.parse(text.substring(equals + 1)));
        }
    }

    private static int equalsSign(String text, String expected) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + text + "' is not " + expected);
        }
        return equals;
    }

    /**
     * {@return the hours, by what their price depends on; parts that are given none are left out}
     *
     * @throws Failure if a part is given twice, or is none of the scheme, or all hours are zero
     */
    static ImmutableSortedMap<PricePoint, Hours> hours(List<OfHours> given, Scheme scheme) {
        Set<Offering> offerings = scheme.charging().rates().offerings();
        ImmutableSortedMap<PricePoint, Hours> byPart =
                byPart(given, text -> PricePoint.parse(text, offerings), PricePoint::band, scheme);
        ImmutableSortedMap<PricePoint, Hours> some =
                ImmutableSortedMap.copyOfSorted(Maps.filterValues(byPart, hours -> hours.minutes() > 0));
        if (some.isEmpty()) {
            throw Failure.usage("the hours are all zero; give some in at least one band");
        }
        return some;
    }

    /**
     * {@return the changes, by band}
     *
     * @throws Failure if a band is given twice, or is none of the scheme
     */
    static ImmutableSortedMap<BandCode, Factor> changes(List<OfChange> given, Scheme scheme) {
        return byPart(given, BandCode::parse, Function.identity(), scheme);
    }

    /**
     * {@return the days, by zone}
     *
     * @throws Failure if a zone is given twice
     */
    static ImmutableSortedMap<ZoneCode, LocalDate> days(List<OfDay> given) {
        return byPart(given, ZoneCode::parse);
    }

    /**
     * {@return the services of one scheme, each with its code in another}
     *
     * @throws Failure if a service is given twice
     */
    static ImmutableSortedMap<ServiceCode, ServiceCode> services(List<OfService> given) {
        return byPart(given, ServiceCode::parse);
    }

    private static <K extends Comparable<K>, T> ImmutableSortedMap<K, T> byPart(
            List<? extends Given<T>> given, Function<String, K> parse) {
        Map<K, T> byPart = new TreeMap<>();
        for (Given<T> each : given) {
            if (byPart.put(Failures.asUsage(() -> parse.apply(each.part())), each.value()) != null) {
                throw Failure.usage("'" + each.part() + "' is given twice; keep one");
            }
        }
        return ImmutableSortedMap.copyOf(byPart);
    }

    private static <K extends Comparable<K>, T> ImmutableSortedMap<K, T> byPart(
            List<? extends Given<T>> given, Function<String, K> parse, Function<K, BandCode> bandOf, Scheme scheme) {
        ImmutableSortedMap<K, T> byPart = byPart(given, parse);
        Set<BandCode> known = scheme.charging().rates().bands();
        Set<BandCode> unknown =
                Sets.difference(byPart.keySet().stream().map(bandOf).collect(Collectors.toSet()), known);
        if (!unknown.isEmpty()) {
            throw Failure.usage(
                    "scheme " + scheme.id() + " has no band " + joined(unknown) + "; its bands are " + joined(known));
        }
        return byPart;
    }

    private static String joined(Set<BandCode> bands) {
        return bands.stream().map(BandCode::toString).collect(Collectors.joining(", "));
    }
}
