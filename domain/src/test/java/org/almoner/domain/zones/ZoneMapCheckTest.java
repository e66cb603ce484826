package org.almoner.domain.zones;

import static org.almoner.domain.zones.Drafts.ALONE_IN_LUBENHAM;
import static org.almoner.domain.zones.Drafts.COALVILLE;
import static org.almoner.domain.zones.Drafts.FRINGE;
import static org.almoner.domain.zones.Drafts.HARBOROUGH_RURAL;
import static org.almoner.domain.zones.Drafts.IN_LUBENHAM;
import static org.almoner.domain.zones.Drafts.MARKET_HARBOROUGH;
import static org.almoner.domain.zones.Drafts.RURAL;
import static org.almoner.domain.zones.Drafts.URBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.almoner.domain.zones.ZoneMapProblem.DuplicateZone;
import org.almoner.domain.zones.ZoneMapProblem.EmptyZone;
import org.almoner.domain.zones.ZoneMapProblem.Gap;
import org.almoner.domain.zones.ZoneMapProblem.NoPostcodes;
import org.almoner.domain.zones.ZoneMapProblem.Overlap;
import org.almoner.domain.zones.ZoneMapProblem.UnknownCode;
import org.almoner.domain.zones.ZoneMapResult.Accepted;
import org.almoner.domain.zones.ZoneMapResult.Refused;
import org.junit.jupiter.api.Test;

/** A map with a gap or an overlap is refused with the list of them (property P8). */
class ZoneMapCheckTest {

    private static final Area LUBENHAM = new Area.Ward(Drafts.LUBENHAM);

    private static List<ZoneMapProblem> problems(Drafts drafts) {
        return drafts.check() instanceof Refused refused ? refused.problems() : List.of();
    }

    @Test
    void acceptsAMapWithoutGapAndOverlap() {
        assertThat(Drafts.leicestershire().check()).isInstanceOf(Accepted.class);
        assertThat(Drafts.leicestershire().check().warnings()).isEmpty();
    }

    @Test
    void refusesTwoValuesForOneArea() {
        List<ZoneMapProblem> problems =
                problems(Drafts.leicestershire().assign("ward:E05005464", FRINGE, "the new classification"));

        assertThat(problems)
                .containsExactly(new Overlap(
                        Layer.BAND,
                        LUBENHAM,
                        ImmutableList.of(
                                new Assignment<>(LUBENHAM, RURAL, "ward is E1 rural village"),
                                new Assignment<>(LUBENHAM, FRINGE, "the new classification"))))
                .extracting(ZoneMapProblem::message)
                .containsExactly("ward:E05005464 has more than one band: rural, fringe; keep one");
    }

    @Test
    void doesNotCallAContestedZoneEmpty() {
        assertThat(problems(Drafts.leicestershire()
                        .zone(new ZoneCode("melton"), "Melton", ZoneKind.MEDIUM, 1500, 2)
                        .assign("ward:E05005464", new ZoneCode("melton"), "by mistake")))
                .singleElement()
                .isInstanceOf(Overlap.class);
    }

    @Test
    void allowsAnAreaWithinAnother() {
        assertThat(problems(Drafts.leicestershire().assign("district:LE16", FRINGE, "the rest of the district")))
                .isEmpty();
    }

    @Test
    void refusesPostcodesWithoutAZoneOrABandAndListsThemByWard() {
        assertThat(problems(Drafts.leicestershire().without(LUBENHAM)))
                .containsExactly(
                        new Gap(Layer.ZONE, Drafts.LUBENHAM, ImmutableList.of(ALONE_IN_LUBENHAM, IN_LUBENHAM)),
                        new Gap(Layer.BAND, Drafts.LUBENHAM, ImmutableList.of(IN_LUBENHAM)),
                        new EmptyZone(HARBOROUGH_RURAL))
                .extracting(ZoneMapProblem::message)
                .containsExactly(
                        "no zone for LE16 9TP, LE16 9UT of ward E05005464; maybe assign one to ward:E05005464",
                        "no band for LE16 9UT of ward E05005464; maybe assign one to ward:E05005464",
                        "no postcode lies in zone harborough-rural; assign an area to it, or leave it out");
    }

    @Test
    void abridgesALongListInTheMessageButNotInTheData() {
        Drafts drafts = Drafts.empty();
        for (char letter : "ABDEFGH".toCharArray()) {
            drafts.place(Postcode.parse("LE16 9A" + letter), Drafts.LUBENHAM, 470572, 287313);
        }

        Gap gap = (Gap) problems(drafts).get(0);

        assertThat(gap.postcodes()).hasSize(7);
        assertThat(gap.message())
                .startsWith("no zone for LE16 9AA, LE16 9AB, LE16 9AD, LE16 9AE, LE16 9AF and 2 more of ward");
    }

    @Test
    void refusesZonesAndBandsThatTheSchemeDoesNotHaveEachWithAllItsAreas() {
        ZoneCode mistyped = new ZoneCode("harboro-rural");

        assertThat(problems(Drafts.leicestershire()
                        .assign("district:LE16", mistyped, "typed in haste")
                        .assign("sector:LE16 9", mistyped, "typed in haste")
                        .assign("everywhere", new BandCode("suburban"), "not a band of ours")))
                .containsExactly(
                        new UnknownCode(
                                Layer.ZONE,
                                "harboro-rural",
                                ImmutableList.of(new Area.District("LE16"), new Area.Sector("LE16 9")),
                                ImmutableList.of("coalville-and-ashby", "market-harborough", "harborough-rural")),
                        new UnknownCode(
                                Layer.BAND,
                                "suburban",
                                ImmutableList.of(new Area.Everywhere()),
                                ImmutableList.of("urban", "fringe", "rural", "isolated")))
                .extracting(ZoneMapProblem::message)
                .contains("there is no band 'suburban', but it is assigned to everywhere; the scheme has urban, fringe,"
                        + " rural, isolated");
    }

    @Test
    void refusesTwoZonesWithOneCode() {
        assertThat(problems(Drafts.leicestershire().zone(COALVILLE, "Coalville", ZoneKind.LARGE, 1, 2)))
                .singleElement()
                .isInstanceOf(DuplicateZone.class)
                .extracting(ZoneMapProblem::message)
                .isEqualTo("zone coalville-and-ashby is given 2 times: Coalville and Ashby, Coalville");
    }

    @Test
    void refusesAZoneWithoutAnyPostcode() {
        assertThat(problems(Drafts.leicestershire().withoutPlace(Drafts.IN_COALVILLE)))
                .containsExactly(new EmptyZone(COALVILLE));
    }

    @Test
    void refusesAZoneWhoseEveryPostcodeHasACloserZone() {
        assertThat(problems(Drafts.leicestershire()
                        .zone(new ZoneCode("melton"), "Melton", ZoneKind.MEDIUM, 1500, 2)
                        .assign("district:LE16", new ZoneCode("melton"), "by mistake")))
                .containsExactly(new EmptyZone(new ZoneCode("melton")));
    }

    @Test
    void refusesAnEmptyDirectoryWithThatAlone() {
        Drafts drafts = Drafts.leicestershire();
        Drafts.leicestershire().draft().directory().postcodes().forEach(drafts::withoutPlace);

        assertThat(problems(drafts))
                .containsExactly(new NoPostcodes())
                .extracting(ZoneMapProblem::message)
                .containsExactly("the postcode directory is empty; maybe the wrong file was read");
        assertThat(drafts.check().warnings()).isEmpty();
    }

    @Test
    void listsEveryProblemAtOnce() {
        Drafts drafts = Drafts.leicestershire()
                .without(LUBENHAM)
                .zone(MARKET_HARBOROUGH, "Harborough", ZoneKind.MEDIUM, 900, 2)
                .assign("ward:E05005515", RURAL, "another opinion")
                .assign("everywhere", new ZoneCode("melton"), "not ours");

        assertThat(problems(drafts))
                .extracting(Object::getClass)
                .containsExactly(DuplicateZone.class, UnknownCode.class, Overlap.class, Gap.class, EmptyZone.class);
        assertThatIllegalArgumentException()
                .isThrownBy(drafts::map)
                .withMessageStartingWith("zone map 2020 is refused:\n")
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(6));
    }

    @Test
    void warnsOfAnAreaThatHoldsNoPostcode() {
        ZoneMapResult result = Drafts.leicestershire()
                .assign("postcode:LE16 9ZZ", URBAN, "typed in haste")
                .check();

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(result.warnings())
                .extracting(ZoneMapWarning::message)
                .containsExactly(
                        "postcode:LE16 9ZZ holds no postcode of the directory, so its band urban decides nothing;"
                                + " maybe it is mistyped, or has ceased to exist");
    }

    @Test
    void warnsOfAnAssignmentMadeTwiceAndKeepsTheFirstReason() {
        ZoneMapResult result =
                Drafts.leicestershire().assign("ward:E05005464", RURAL, "again").check();

        assertThat(result.warnings())
                .extracting(ZoneMapWarning::message)
                .containsExactly("ward:E05005464 is assigned 2 times to band rural; the first counts");
        assertThat(((Resolution.Resolved) result.orElseThrow().resolve(IN_LUBENHAM))
                        .bandMatch()
                        .because())
                .isEqualTo("ward is E1 rural village");
    }

    @Test
    void aRefusalHasAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Refused("2020", ImmutableList.of(), ImmutableList.of()));
    }
}
