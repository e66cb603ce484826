package org.almoner.simulation.year;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.Iterables;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.simulation.TurnedClock;
import org.almoner.simulation.world.Case;
import org.almoner.simulation.world.Recorded;
import org.almoner.simulation.world.Size;
import org.almoner.simulation.world.World;
import org.almoner.simulation.world.WorldRecorder;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each check of a week finds what is broken on purpose. */
class InvariantsTest {

    private static final Author SOMEBODY = new Author("test:somebody", "to break something");
    private static final World WORLD = World.generate(
            SchemeFiles.shipped("leicestershire-2020").orElseThrow(), new Size(Percentage.of(3), 20, 2, 25), 1);
    private static final LocalDate MONDAY = WORLD.week().monday();

    private final InMemoryStore store = InMemoryStore.empty();
    private final TurnedClock clock = new TurnedClock(MONDAY);
    private final Expected expected = new Expected();
    private final Almoner almoner =
            Almoner.of(WORLD.scheme(), store, (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER), clock);
    private final Desk desk = new Desk(WORLD.scheme(), almoner, store, clock, expected, new Behaviour(WORLD));
    private final Invariants invariants = new Invariants(WORLD, store, expected);

    @BeforeEach
    void begin() {
        new WorldRecorder(almoner.records(), store).record(WORLD, Progress.SILENT);
        Iterables.concat(WORLD.inPlace(), WORLD.waiting()).forEach(expected::begin);
    }

    private void broken(String words) {
        assertThatIllegalStateException()
                .isThrownBy(() -> invariants.check(7, MONDAY.plusWeeks(1), desk))
                .withMessageStartingWith("in week 7 of leicestershire-2020, seed 1: ")
                .withMessageContaining(words);
    }

    @Test
    void nothingIsFoundWhereNothingIsBroken() {
        assertThatCode(() -> invariants.check(7, MONDAY.plusWeeks(1), desk)).doesNotThrowAnyException();
    }

    @Test
    void aProviderThatNobodyAwarded() {
        Case waits = WORLD.waiting().get(0);
        ProviderId provider = WORLD.providers().get(0).id();
        Recorded.must(almoner.records()
                .record(waits.pack(), PackageFacts.PROVIDER, provider, DateRange.from(MONDAY.plusWeeks(3)), SOMEBODY));
        broken("is given by Optional[" + provider + "]");
    }

    @Test
    void aPackageThatIsWantedAndNotToldToWait() {
        Case waits = WORLD.waiting().get(0);
        expected.get(waits.pack())
                .isGivenFrom(MONDAY.plusWeeks(1), WORLD.providers().get(0).id());
        broken("and not by");
    }

    @Test
    void aProviderThatIsNoLongerTold() {
        Case given = WORLD.inPlace().get(0);
        Recorded.must(almoner.records()
                .withdraw(given.pack(), PackageFacts.PROVIDER, DateRange.from(MONDAY.plusWeeks(2)), SOMEBODY));
        expected.get(given.pack()).endsOn(MONDAY.plusWeeks(2));
        broken("is planned with");
    }

    @Test
    void moreHoursThanThereIsRoomFor() {
        Case given = WORLD.inPlace().get(0);
        WeeklyPlan dayAndNight = WeeklyPlan.of(Stream.of(DayOfWeek.values())
                .map(day -> new PlannedVisit(day, LocalTime.MIDNIGHT, 1_440, 1_440))
                .toList());
        Recorded.must(almoner.records()
                .record(given.pack(), PackageFacts.PLAN, dayAndNight, DateRange.from(MONDAY), SOMEBODY));
        expected.get(given.pack()).wantsFrom(MONDAY, dayAndNight.weeklyHours());
        broken("and has room for");
    }

    /** The place is given by somebody who has none. */
    @Test
    void morePlacesThanThereAre() {
        World homes = World.generate(
                SchemeFiles.shipped("birmingham-2018").orElseThrow(), new Size(Percentage.of(3), 20, 2, 25), 1);
        LocalDate monday = homes.week().monday();
        InMemoryStore kept = InMemoryStore.empty();
        TurnedClock time = new TurnedClock(monday);
        Expected wanted = new Expected();
        Almoner of =
                Almoner.of(homes.scheme(), kept, (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER), time);
        Desk broker = new Desk(homes.scheme(), of, kept, time, wanted, new Behaviour(homes));
        new WorldRecorder(of.records(), kept).record(homes, Progress.SILENT);
        Iterables.concat(homes.inPlace(), homes.waiting()).forEach(wanted::begin);
        Invariants checks = new Invariants(homes, kept, wanted);
        assertThatCode(() -> checks.check(7, monday.plusWeeks(1), broker)).doesNotThrowAnyException();

        Case waits = homes.waiting().stream()
                .filter(each -> each.service().isPresent())
                .findFirst()
                .orElseThrow();
        ProviderId none = homes.providers().stream()
                .filter(provider -> provider.memberships().values().stream()
                        .allMatch(place -> place.placesFor(waits.offering()) == 0))
                .map(Provider::id)
                .findFirst()
                .orElseThrow();
        Recorded.must(of.records()
                .record(
                        waits.pack(),
                        PackageFacts.PROVIDER,
                        none,
                        DateRange.from(waits.wanted().from()),
                        SOMEBODY));
        wanted.get(waits.pack()).isGivenFrom(waits.wanted().from(), none);

        assertThatIllegalStateException()
                .isThrownBy(() -> checks.check(7, monday.plusWeeks(1), broker))
                .withMessageContaining(none + " is to give 1 places of " + waits.offering())
                .withMessageEndingWith("and has 0");
    }

    @Test
    void aProviderInTheDaysOfAnother() {
        Case given = WORLD.inPlace().get(0);
        ProviderId elsewhere = WORLD.providers().stream()
                .filter(provider -> provider.findMembership(given.zone()).isEmpty())
                .map(Provider::id)
                .findFirst()
                .orElseThrow();
        Recorded.must(almoner.records()
                .record(given.pack(), PackageFacts.PROVIDER, elsewhere, DateRange.from(MONDAY), SOMEBODY));
        expected.get(given.pack()).isGivenFrom(MONDAY, elsewhere);
        broken("was awarded for days on which it had a provider");
    }
}
