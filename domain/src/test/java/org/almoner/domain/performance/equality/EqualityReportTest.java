package org.almoner.domain.performance.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.performance.equality.EqualityBands.EthnicGroup;
import org.almoner.domain.performance.equality.PersonOutcome.Allocation;
import org.almoner.domain.performance.equality.PersonOutcome.Charging;
import org.almoner.domain.performance.equality.PersonOutcome.Speed;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;

/** Rule C10: people by age and ethnicity. */
class EqualityReportTest {

    private static final EthnicGroup ONE = new EthnicGroup("one", "One group");
    private static final EthnicGroup OTHER = new EthnicGroup("other", "Other group");
    private static final EqualityBands BANDS = new EqualityBands(
            "invented", ImmutableList.of(18, 30, 40, 50, 60, 70, 80), ImmutableList.of(ONE, OTHER), 5);

    private static PersonOutcome person(int number, Optional<Integer> age, Charging charging) {
        return new PersonOutcome(
                new PersonId("C-" + number),
                age,
                Allocation.PLACED,
                Speed.NOT_RECORDED,
                charging,
                Hours.of(number),
                charging == Charging.CONTRIBUTION ? Optional.of(Money.ofPence(number)) : Optional.empty());
    }

    private static List<PersonOutcome> people(Map<Integer, Integer> byAge) {
        List<PersonOutcome> people = new ArrayList<>();
        byAge.forEach((age, count) -> IntStream.range(0, count)
                .forEach(i -> people.add(person(people.size() + 1, Optional.of(age), Charging.NOTHING))));
        return people;
    }

    @Test
    void thePublishedPeopleComeIntoThePublishedBands() {
        Breakdown ages = EqualityReport.of(
                        BANDS,
                        people(Map.of(29, 48, 30, 54, 49, 79, 50, 163, 69, 287, 70, 466, 104, 963)),
                        ImmutableMap.of())
                .breakdowns()
                .get(0);

        assertThat(ages.bands())
                .containsExactly("under 18", "18-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+", "not known");
        assertThat(ages.allocation().people().stream().map(Optional::orElseThrow))
                .containsExactly(0, 48, 54, 79, 163, 287, 466, 963, 0);
        assertThat(ages.allocation().all()).contains(2_060);
    }

    @Test
    void nobodysEthnicityOrAgeIsGuessed() {
        List<PersonOutcome> people = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> person(number, Optional.empty(), Charging.NOTHING))
                .toList();
        EqualityReport report = EqualityReport.of(BANDS, people, ImmutableMap.of(new PersonId("C-99"), ONE));

        for (Breakdown breakdown : report.breakdowns()) {
            int last = breakdown.bands().size() - 1;
            assertThat(breakdown.bands().get(last)).isEqualTo("not known");
            assertThat(breakdown.allocation().people().get(last)).contains(12);
        }
    }

    @Test
    void meansAreOfBandsThatAreToldAlone() {
        List<PersonOutcome> people = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(i -> people.add(person(i, Optional.of(20), Charging.CONTRIBUTION)));
        IntStream.rangeClosed(7, 16).forEach(i -> people.add(person(i, Optional.of(85), Charging.FULL_COST)));
        IntStream.rangeClosed(17, 18).forEach(i -> people.add(person(i, Optional.of(35), Charging.CONTRIBUTION)));
        IntStream.rangeClosed(19, 26).forEach(i -> people.add(person(i, Optional.of(45), Charging.CONTRIBUTION)));
        IntStream.rangeClosed(27, 31).forEach(i -> people.add(person(i, Optional.of(45), Charging.FULL_COST)));

        Breakdown ages =
                EqualityReport.of(BANDS, people, ImmutableMap.of()).breakdowns().get(0);

        // Two people of 30 to 39 are hidden, and so are bands of nobody and the six of 18 to 29, the fewest of the
        // others.
        assertThat(ages.allocation().people())
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(13),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(10),
                        Optional.empty());
        assertThat(ages.meanHours().get(1)).isEmpty();
        assertThat(ages.meanHours().get(3)).contains(Quantity.of(25));
        assertThat(ages.meanHours().get(4)).isEmpty();
        assertThat(ages.meanContribution().get(3))
                .contains(Money.ofPence(45).exact().dividedBy(2));
        assertThat(ages.meanContribution().get(2)).isEmpty();
        assertThat(ages.meanContribution().get(7)).isEmpty();
    }

    /** A mean of no hours would tell that nobody of the band is placed, which is hidden. */
    @Test
    void aMeanDoesNotTellWhatIsHidden() {
        List<PersonOutcome> people = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(i -> people.add(waiting(i, 45)));
        IntStream.rangeClosed(7, 9).forEach(i -> people.add(waiting(i, 65)));
        IntStream.rangeClosed(10, 15).forEach(i -> people.add(person(i, Optional.of(65), Charging.NOTHING)));

        Breakdown ages =
                EqualityReport.of(BANDS, people, ImmutableMap.of()).breakdowns().get(0);

        assertThat(ages.allocation().people().get(3)).contains(6);
        assertThat(ages.allocation().cells().get(3)).containsOnly(Optional.empty());
        assertThat(ages.meanHours()).containsOnly(Optional.empty());
    }

    private static PersonOutcome waiting(int number, int age) {
        return new PersonOutcome(
                new PersonId("C-" + number),
                Optional.of(age),
                Allocation.WAITING,
                Speed.NOT_RECORDED,
                Charging.NOTHING,
                Hours.ZERO,
                Optional.empty());
    }

    @Test
    void bandsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualityBands("any", ImmutableList.of(30, 18), ImmutableList.of(ONE), 5))
                .withMessageContaining("ascend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualityBands("any", ImmutableList.of(), ImmutableList.of(ONE), 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualityBands("any", ImmutableList.of(18), ImmutableList.of(), 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualityBands(
                        "any", ImmutableList.of(18), ImmutableList.of(ONE, new EthnicGroup("one", "Another name")), 5))
                .withMessageContaining("a code of its own, but they are [one, one]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualityBands("any", ImmutableList.of(18), ImmutableList.of(ONE), 2))
                .withMessageContaining("at least 3");
        assertThat(new EqualityBands("any", ImmutableList.of(18), ImmutableList.of(ONE), 3).least())
                .isEqualTo(3);
    }

    @Test
    void peopleAreCountedInTheGroupToWhichTheySayToBelong() {
        List<PersonOutcome> people = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> person(number, Optional.of(85), Charging.NOTHING))
                .toList();
        ImmutableMap<PersonId, EthnicGroup> groups =
                people.stream().limit(7).collect(ImmutableMap.toImmutableMap(PersonOutcome::person, any -> OTHER));

        Breakdown ethnicities =
                EqualityReport.of(BANDS, people, groups).breakdowns().get(1);

        assertThat(ethnicities.bands()).containsExactly("One group", "Other group", "not known");
        assertThat(ethnicities.allocation().people()).containsExactly(Optional.of(0), Optional.of(7), Optional.of(5));
    }

    @Test
    void hoursOfWhoeverWaitsAreNotOfTheMean() {
        List<PersonOutcome> people = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(i -> people.add(person(i, Optional.of(85), Charging.NOTHING)));
        IntStream.rangeClosed(6, 10)
                .forEach(i -> people.add(new PersonOutcome(
                        new PersonId("C-" + i),
                        Optional.of(85),
                        Allocation.WAITING,
                        Speed.NOT_RECORDED,
                        Charging.NOTHING,
                        Hours.of(100),
                        Optional.empty())));

        Breakdown ages =
                EqualityReport.of(BANDS, people, ImmutableMap.of()).breakdowns().get(0);

        assertThat(ages.meanHours().get(7)).contains(Quantity.of(3));
    }
}
