package org.almoner.domain.zones;

import static org.almoner.domain.zones.Drafts.IN_LUBENHAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Resolution.Reason;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.domain.zones.Resolution.Unresolved;
import org.almoner.domain.zones.ZoneMapVersions.Problem;
import org.almoner.domain.zones.ZoneMapVersions.Result.Refused;
import org.junit.jupiter.api.Test;

class ZoneMapVersionsTest {

    private static final ZoneMap FIRST = version("2020", "2020-11-02/2021-04-01");
    private static final ZoneMap SECOND = Drafts.leicestershire()
            .version("2021", "2021-04-01/2022-04-01")
            .assign("postcode:LE16 9UT", Drafts.FRINGE, "appeal of 2021")
            .map();

    private final ZoneMapVersions versions =
            ZoneMapVersions.of(List.of(SECOND, FIRST)).orElseThrow();

    private static ZoneMap version(String name, String days) {
        return Drafts.leicestershire().version(name, days).map();
    }

    private static List<Problem> problems(ZoneMap... maps) {
        return ZoneMapVersions.of(List.of(maps)) instanceof Refused refused ? refused.problems() : List.of();
    }

    @Test
    void eachDayOfTheTermHasItsVersion() {
        assertThat(versions.maps()).containsExactly(FIRST, SECOND);
        assertThat(versions.term()).isEqualTo(DateRange.parse("2020-11-02/2022-04-01"));
        assertThat(versions.on(LocalDate.parse("2020-11-02"))).contains(FIRST);
        assertThat(versions.on(LocalDate.parse("2021-03-31"))).contains(FIRST);
        assertThat(versions.on(LocalDate.parse("2021-04-01"))).contains(SECOND);
        assertThat(versions.on(LocalDate.parse("2022-03-31"))).contains(SECOND);
    }

    @Test
    void aPostcodeResolvesByTheVersionOfTheDay() {
        assertThat(versions.resolve(IN_LUBENHAM, LocalDate.parse("2021-03-31")))
                .isInstanceOfSatisfying(
                        Resolved.class, place -> assertThat(place.band()).isEqualTo(Drafts.RURAL));
        assertThat(versions.resolve(IN_LUBENHAM, LocalDate.parse("2021-04-01")))
                .isInstanceOfSatisfying(Resolved.class, place -> {
                    assertThat(place.band()).isEqualTo(Drafts.FRINGE);
                    assertThat(place.mapVersion()).isEqualTo("2021");
                });
    }

    @Test
    void outsideTheTermNothingResolvesAndTheReasonSaysWhichSide() {
        assertThat(versions.on(LocalDate.parse("2020-11-01"))).isEmpty();
        assertThat(versions.resolve(IN_LUBENHAM, LocalDate.parse("2020-11-01")))
                .isEqualTo(new Unresolved(
                        IN_LUBENHAM,
                        Reason.BEFORE_FIRST_VERSION,
                        "no zone map is in force on 2020-11-01; the first, 2020, starts on 2020-11-02"));
        assertThat(versions.on(LocalDate.parse("2022-04-01"))).isEmpty();
        assertThat(versions.resolve(IN_LUBENHAM, LocalDate.parse("2022-04-01")))
                .isEqualTo(new Unresolved(
                        IN_LUBENHAM,
                        Reason.AFTER_LAST_VERSION,
                        "no zone map is in force on 2022-04-01; the last, 2021, is in force 2021-04-01/2022-04-01; maybe"
                                + " extend it, or add a version"));
    }

    @Test
    void theLastVersionMayHaveNoEnd() {
        ZoneMapVersions open = ZoneMapVersions.of(List.of(FIRST, version("2021", "2021-04-01/..")))
                .orElseThrow();

        assertThat(open.term()).isEqualTo(DateRange.parse("2020-11-02/.."));
        assertThat(open.on(LocalDate.parse("2099-01-01"))).isPresent();
    }

    @Test
    void refusesVersionsThatOverlap() {
        assertThat(problems(FIRST, version("2021", "2021-03-31/..")))
                .containsExactly(new Problem.Overlap("2020", "2021", DateRange.parse("2021-03-31/2021-04-01")));
    }

    @Test
    void refusesAGapBetweenVersions() {
        assertThat(problems(FIRST, version("2021", "2021-04-02/..")))
                .containsExactly(new Problem.Gap(DateRange.parse("2021-04-01/2021-04-02")));
    }

    @Test
    void refusesTwoVersionsOfOneName() {
        assertThat(problems(FIRST, version("2020", "2021-04-01/..")))
                .containsExactly(new Problem.SameName("2020", FIRST.inForce(), DateRange.parse("2021-04-01/..")));
    }

    @Test
    void refusesNoVersionAtAll() {
        assertThat(problems()).containsExactly(new Problem.NoVersion());
    }

    @Test
    void findsAnOverlapWithAnyEarlierVersionAndNoGapUnderALongOne() {
        assertThat(problems(
                        version("long", "2020-01-01/2023-01-01"),
                        version("a", "2020-02-01/2020-03-01"),
                        version("b", "2021-02-01/2021-03-01")))
                .containsExactly(
                        new Problem.Overlap("long", "a", DateRange.parse("2020-02-01/2020-03-01")),
                        new Problem.Overlap("long", "b", DateRange.parse("2021-02-01/2021-03-01")));
    }

    @Test
    void listsEveryProblemAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZoneMapVersions.of(List.of(
                                FIRST, version("2020", "2021-03-01/2021-05-01"), version("2022", "2021-06-01/..")))
                        .orElseThrow())
                .withMessage("""
                        the versions of the zone map are refused:
                        two versions are named 2020, of 2020-11-02/2021-04-01 and of 2021-03-01/2021-05-01; give each its own name
                        versions 2020 and 2020 are both in force 2021-03-01/2021-04-01; maybe end the one on the day the other starts, which is excluded
                        no version is in force 2021-05-01/2021-06-01; extend the one before, or start the one after earlier""");
    }

    @Test
    void isEqualToTheSameVersions() {
        assertThat(versions)
                .isEqualTo(ZoneMapVersions.of(List.of(FIRST, SECOND)).orElseThrow())
                .hasSameHashCodeAs(ZoneMapVersions.of(List.of(FIRST, SECOND)).orElseThrow())
                .isNotEqualTo(ZoneMapVersions.of(List.of(FIRST)).orElseThrow());
    }

    @Test
    void aRefusalHasAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Refused(ImmutableList.of()));
    }
}
