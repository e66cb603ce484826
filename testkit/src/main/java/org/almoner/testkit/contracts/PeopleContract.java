package org.almoner.testkit.contracts;

import static org.almoner.domain.packages.PersonFacts.CHARGE;
import static org.almoner.domain.packages.PersonFacts.PERSON;
import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.YEAR;
import static org.almoner.testkit.contracts.Samples.contribution;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.stream.Stream;
import org.almoner.application.port.out.People;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.contracts.KindSamples.KindSample;
import org.junit.jupiter.api.Test;

/** What {@link People} promises, and what holds of the facts of every port. */
public interface PeopleContract extends OpensStore {

    /** Nothing recorded is nothing found, and no failure. */
    @Test
    default void unknownPersonIsNotFound() {
        People people = open().people();
        assertThat(people.find(ADA)).isEmpty();
        assertThat(people.all()).isEmpty();
    }

    /** A person of whom something else than home and birth is recorded is known as well. */
    @Test
    default void personIsKnownByAnyKindOfFact() {
        People people = open().people();
        people.record(ADA, CHARGE, contribution(4321, 1));
        assertThat(people.find(ADA).orElseThrow().facts().of(PERSON).facts()).isEmpty();
        assertThat(people.all()).extracting(PersonHistory::id).containsExactly(ADA);
    }

    /** Every kind of fact survives, in every form that its values have, and apart from the other kinds. */
    @Test
    default void everyKindOfFactSurvives() {
        People people = open().people();
        assertThat(KindSamples.kinds(KindSamples.OF_PEOPLE)).isEqualTo(PersonFacts.ALL);
        Histories expected = Histories.none();
        for (KindSample<?> sample : KindSamples.OF_PEOPLE) {
            expected = recorded(people, sample, expected);
        }
        assertThat(people.find(ADA).orElseThrow()).isEqualTo(new PersonHistory(ADA, expected));
    }

    private static <T> Histories recorded(People people, KindSample<T> sample, Histories before) {
        Histories after = before;
        for (int i = 0; i < sample.values().size(); i++) {
            Fact<T> fact = Fact.of(sample.values().get(i), i % 2 == 0 ? ON : YEAR, known(i));
            people.record(ADA, sample.kind(), fact);
            after = after.with(sample.kind(), fact);
        }
        Fact<T> withdrawn = Fact.withdrawn(YEAR, known(60));
        people.record(ADA, sample.kind(), withdrawn);
        return after.with(sample.kind(), withdrawn);
    }

    /** What is not recorded of people is refused. */
    @Test
    default void kindOfAnotherSubjectIsRefused() {
        People people = open().people();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> people.record(ADA, PackageFacts.PROVIDER, fact(P1, 1)))
                .withMessageContaining("provider");
        assertThat(people.all()).isEmpty();
    }

    /** Everyone comes in the order of the references, each with all that is about them and nothing else. */
    @Test
    default void peopleComeInTheOrderOfTheirReferences() {
        People people = open().people();
        people.record(BEN, PERSON, fact(person(BEN), 1));
        people.record(BEN, CHARGE, contribution(500, 2));
        people.record(ADA, PERSON, fact(person(ADA), 3));
        assertThat(people.all()).extracting(PersonHistory::id).containsExactly(ADA, BEN);
        assertThat(people.all())
                .containsExactly(
                        people.find(ADA).orElseThrow(), people.find(BEN).orElseThrow());
        assertThat(people.find(ADA).orElseThrow().facts().of(CHARGE).facts()).isEmpty();
    }

    /** What is recorded later leaves the earlier there: as known before, the old answer is given. */
    @Test
    default void laterFactLeavesTheEarlierOnes() {
        People people = open().people();
        Fact<Person> first = fact(person(ADA), 1);
        Fact<Person> moved = Fact.of(person(ADA, new Postcode("LE11 1AA")), YEAR, known(2));
        people.record(ADA, PERSON, first);
        people.record(ADA, PERSON, moved);
        PersonHistory history = people.find(ADA).orElseThrow();
        assertThat(history.facts().of(PERSON).facts()).containsExactly(first, moved);
        assertThat(history.personAsKnownAt(instant(1))).isEqualTo(Timeline.of(ON, person(ADA)));
        assertThat(history.personAsKnownAt(instant(2)).find(MONDAY)).isEqualTo(moved.value());
    }

    /** A withdrawal is a fact like any other: it hides the earlier one from its own instant on. */
    @Test
    default void withdrawalIsKeptBesideWhatItWithdraws() {
        People people = open().people();
        Fact<ChargeDecision> first = contribution(1000, 1);
        Fact<ChargeDecision> withdrawn = Fact.withdrawn(YEAR, known(2));
        people.record(ADA, CHARGE, first);
        people.record(ADA, CHARGE, withdrawn);
        assertThat(people.find(ADA).orElseThrow().facts().of(CHARGE).facts()).containsExactly(first, withdrawn);
    }

    /** Facts come in the order in which they became known; of one instant, in the order of recording. */
    @Test
    default void factsComeInTheOrderInWhichTheyBecameKnown() {
        People people = open().people();
        Fact<ChargeDecision> late = contribution(3, 3);
        Fact<ChargeDecision> early = contribution(1, 1);
        Fact<ChargeDecision> second = contribution(2, 2);
        Fact<ChargeDecision> secondAgain = Fact.of(contribution(1), YEAR, known(2));
        Stream.of(late, second, early, secondAgain).forEach(fact -> people.record(ADA, CHARGE, fact));
        assertThat(people.find(ADA).orElseThrow().facts().of(CHARGE).facts())
                .containsExactly(early, second, secondAgain, late);
        assertThat(people.all().get(0)).isEqualTo(people.find(ADA).orElseThrow());
    }

    /** The same fact recorded twice is there twice. */
    @Test
    default void factRecordedTwiceIsThereTwice() {
        People people = open().people();
        people.record(ADA, PERSON, fact(person(ADA), 1));
        people.record(ADA, PERSON, fact(person(ADA), 1));
        assertThat(people.find(ADA).orElseThrow().facts().of(PERSON).facts()).hasSize(2);
    }

    /** Instants survive to the microsecond, those too that no clock on a wall in the council's country shows. */
    @Test
    default void instantsSurviveToTheMicrosecond() {
        People people = open().people();
        Stream.of(
                        "1969-12-31T23:59:59.999999Z",
                        "2020-03-29T01:30:00.000001Z",
                        "2020-10-25T00:30:00Z",
                        "2020-10-25T01:30:00Z",
                        "2021-03-28T01:59:59.999999Z",
                        "2021-06-01T12:00:00.123456Z")
                .map(Instant::parse)
                .forEach(since -> people.record(ADA, CHARGE, Fact.of(contribution(0), ON, known(since))));
        assertThat(people.find(ADA).orElseThrow().facts().of(CHARGE).facts())
                .extracting(fact -> fact.known().since().toString())
                .containsExactly(
                        "1969-12-31T23:59:59.999999Z",
                        "2020-03-29T01:30:00.000001Z",
                        "2020-10-25T00:30:00Z",
                        "2020-10-25T01:30:00Z",
                        "2021-03-28T01:59:59.999999Z",
                        "2021-06-01T12:00:00.123456Z");
    }

    /** An instant that cannot be kept exactly is refused, and leaves nothing behind. */
    @Test
    default void finerInstantIsRefused() {
        People people = open().people();
        Fact<Person> fact = Fact.of(person(ADA), ON, known(Instant.parse("2021-06-01T12:00:00.1234567Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> people.record(ADA, PERSON, fact));
        assertThat(people.find(ADA)).isEmpty();
    }

    /** Days survive, with an end and without. */
    @Test
    default void daysSurviveWithAndWithoutEnd() {
        People people = open().people();
        Fact<ChargeDecision> open = Fact.of(contribution(Long.MAX_VALUE), DateRange.parse("1900-01-01/.."), known(1));
        Fact<ChargeDecision> day = Fact.of(contribution(1), DateRange.parse("2024-02-29/2024-03-01"), known(2));
        Fact<ChargeDecision> far = Fact.of(contribution(0), DateRange.parse("2020-03-29/9999-12-31"), known(3));
        Stream.of(open, day, far).forEach(fact -> people.record(ADA, CHARGE, fact));
        assertThat(people.find(ADA).orElseThrow().facts().of(CHARGE).facts()).containsExactly(open, day, far);
    }

    /** Whatever was written as author and reason comes back, character by character. */
    @Test
    default void textsSurviveAsWritten() {
        People people = open().people();
        Fact<Person> weird = Fact.of(person(ADA), ON, new Knowledge(instant(1), WEIRD, WEIRD + WEIRD.repeat(200)));
        Fact<Person> padded = Fact.of(person(ADA), ON, new Knowledge(instant(2), " a ", " b\n"));
        people.record(ADA, PERSON, weird);
        people.record(ADA, PERSON, padded);
        assertThat(people.find(ADA).orElseThrow().facts().of(PERSON).facts()).containsExactly(weird, padded);
    }

    /** A fact about one person cannot be recorded for another. */
    @Test
    default void factAboutAnotherPersonIsRefused() {
        People people = open().people();
        assertThatIllegalArgumentException().isThrownBy(() -> people.record(ADA, PERSON, fact(person(BEN), 1)));
        assertThat(people.all()).isEmpty();
    }
}
