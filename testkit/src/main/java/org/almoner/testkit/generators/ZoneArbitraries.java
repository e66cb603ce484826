package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.PostcodeDirectory;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.WardCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneKind;
import org.almoner.domain.zones.ZoneMapComparison;

/** Generators of postcodes, areas and places; whole maps are made by {@link ZoneMapArbitraries}. Stateless. */
public final class ZoneArbitraries {

    private static final String[] INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ".split("");
    private static final String[] FIRST_LETTERS = "ABCDEFGHIJKLMNOPRSTUWYZ".split("");
    private static final String[] SECOND_LETTERS = "ABCDEFGHKLMNOPQRSTUVWXY".split("");
    private static final String[] LAST_OF_SHORT = "ABCDEFGHJKPSTUW".split("");
    private static final String[] LAST_OF_LONG = "ABEHMNPRVWXY".split("");

    private ZoneArbitraries() {}

    /** {@return postcodes of every form of the grammar, such as M1 1AA, EC1A 1BB, LE67 3FN and GIR 0AA} */
    public static Arbitrary<Postcode> postcode() {
        Arbitrary<Postcode> common =
                Combinators.combine(district(), inward()).as((outward, rest) -> Postcode.parse(outward + " " + rest));
        return Arbitraries.frequencyOf(Tuple.of(60, common), Tuple.of(1, Arbitraries.just(Postcode.parse("GIR 0AA"))));
    }

    private static Arbitrary<String> inward() {
        return Combinators.combine(digit(), Arbitraries.of(INWARD_LETTERS), Arbitraries.of(INWARD_LETTERS))
                .as((digit, first, second) -> digit + first + second);
    }

    private static Arbitrary<String> digit() {
        return Arbitraries.integers().between(0, 9).map(String::valueOf);
    }

    /** {@return districts of every form, such as M1, W1A, LE67 and EC1A} */
    public static Arbitrary<String> district() {
        Arbitrary<String> number = Arbitraries.integers().between(0, 99).map(String::valueOf);
        Arbitrary<String> one = Arbitraries.of(FIRST_LETTERS);
        Arbitrary<String> two =
                Combinators.combine(one, Arbitraries.of(SECOND_LETTERS)).as((first, second) -> first + second);
        Arbitrary<String> shortLast =
                Combinators.combine(digit(), Arbitraries.of(LAST_OF_SHORT)).as((digit, last) -> digit + last);
        Arbitrary<String> longLast =
                Combinators.combine(digit(), Arbitraries.of(LAST_OF_LONG)).as((digit, last) -> digit + last);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Combinators.combine(two, number).as(String::concat)),
                Tuple.of(2, Combinators.combine(one, number).as(String::concat)),
                Tuple.of(1, Combinators.combine(one, shortLast).as(String::concat)),
                Tuple.of(1, Combinators.combine(two, longLast).as(String::concat)));
    }

    /** {@return wards of all four nations} */
    public static Arbitrary<WardCode> wardCode() {
        return Combinators.combine(
                        Arbitraries.of("E05", "W05", "S13", "N08"),
                        Arbitraries.integers().between(0, 999_999))
                .as((kind, number) -> new WardCode(String.format(Locale.ROOT, "%s%06d", kind, number)));
    }

    /** {@return codes of one to three words} */
    public static Arbitrary<ZoneCode> zoneCode() {
        return Texts.code().map(ZoneCode::new);
    }

    /** {@return codes of one to three words; those of rule L2 come often} */
    public static Arbitrary<BandCode> bandCode() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of("urban", "fringe", "rural", "isolated")), Tuple.of(1, Texts.code()))
                .map(BandCode::new);
    }

    /** {@return areas of all five kinds} */
    public static Arbitrary<Area> area() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, postcode().map(Area.OnePostcode::new)),
                Tuple.of(2, wardCode().map(Area.Ward::new)),
                Tuple.of(2, postcode().map(postcode -> new Area.Sector(postcode.sector()))),
                Tuple.of(2, district().map(Area.District::new)),
                Tuple.of(1, Arbitraries.just(new Area.Everywhere())));
    }

    /** {@return assignments of the values to areas of all kinds} */
    public static <T> Arbitrary<Assignment<T>> assignment(Arbitrary<T> value) {
        return Combinators.combine(area(), value, Texts.line()).as(Assignment::new);
    }

    /** {@return zones of every kind: 0 to 2 settlements, 0 to 5,000 hours, 0 to 3 primes at least, and at most any number from there on} */
    public static Arbitrary<Zone> zone() {
        return zoneCode().flatMap(ZoneArbitraries::zone);
    }

    /** {@return zones of every kind with the code, as {@link #zone()}} */
    public static Arbitrary<Zone> zone(ZoneCode code) {
        return Combinators.combine(
                        Texts.line(),
                        Arbitraries.of(ZoneKind.class),
                        Texts.line().list().ofMaxSize(2),
                        TimeArbitraries.weeklyHours(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3).optional(0.3))
                .as((name, kind, settlements, hours, primes, more) -> new Zone(
                        code,
                        name,
                        kind,
                        ImmutableList.copyOf(settlements),
                        hours,
                        primes,
                        more.map(number -> primes + number)))
                .withoutEdgeCases();
    }

    /** {@return any postcode at any place of the grid} */
    public static Arbitrary<Location> location() {
        return location(postcode(), wardCode());
    }

    private static Arbitrary<Location> location(Arbitrary<Postcode> postcodes, Arbitrary<WardCode> wards) {
        return Combinators.combine(
                        postcodes,
                        wards,
                        Arbitraries.integers().between(0, 700_000),
                        Arbitraries.integers().between(0, 1_300_000))
                .as(Location::new);
    }

    /** {@return directories of 1 to 12 postcodes close together: few districts, sectors and wards, which cross} */
    public static Arbitrary<PostcodeDirectory> directory() {
        Arbitrary<Postcode> postcodes = Combinators.combine(
                        Arbitraries.of("LE1", "LE16", "LE67"),
                        Arbitraries.of("3", "9"),
                        Arbitraries.of("FN", "QD", "UT", "YT"))
                .as((district, sector, unit) -> Postcode.parse(district + sector + unit));
        Arbitrary<WardCode> wards =
                Arbitraries.of("E05005515", "E05005464", "E05005469").map(WardCode::new);
        return location(postcodes, wards)
                .list()
                .uniqueElements(Location::postcode)
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(PostcodeDirectory::of)
                .withoutEdgeCases();
    }

    /** {@return what a map says of a postcode, known to it or not} */
    public static Arbitrary<Resolution> resolution() {
        return ZoneMapArbitraries.zoneMap()
                .flatMap(map -> postcodeOf(map.directory(), 4).map(map::resolve));
    }

    /** {@return what a map says of a postcode that it knows} */
    public static Arbitrary<Resolution.Resolved> resolved() {
        return ZoneMapArbitraries.zoneMap()
                .flatMap(map -> postcodeOf(map.directory()).map(map::resolve).map(Resolution.Resolved.class::cast))
                .withoutEdgeCases();
    }

    /** {@return postcodes of the directory} */
    public static Arbitrary<Postcode> postcodeOf(PostcodeDirectory directory) {
        return Arbitraries.of(directory.postcodes());
    }

    /** {@return postcodes of the directory, and any other in one of the number of cases} */
    static Arbitrary<Postcode> postcodeOf(PostcodeDirectory directory, int oneOtherIn) {
        return Arbitraries.frequencyOf(Tuple.of(oneOtherIn - 1, postcodeOf(directory)), Tuple.of(1, postcode()));
    }

    /** {@return two maps compared over all of their postcodes} */
    public static Arbitrary<ZoneMapComparison> comparison() {
        return Combinators.combine(ZoneMapArbitraries.zoneMap(), ZoneMapArbitraries.zoneMap())
                .as(ZoneMapComparison::of)
                .withoutEdgeCases();
    }

    /** {@return areas in which the locations lie, of all five kinds} */
    static Arbitrary<Area> areaAround(List<Location> locations) {
        return Arbitraries.of(locations).flatMap(location -> Arbitraries.of(Area.containing(location)));
    }
}
