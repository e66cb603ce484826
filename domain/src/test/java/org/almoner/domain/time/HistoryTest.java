package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What held on a day, as known at an instant (property P6). */
class HistoryTest {

    private static final Instant MONDAY = Instant.parse("2020-11-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2020-11-03T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2020-11-04T09:00:00Z");
    private static final DateRange NOVEMBER = DateRange.parse("2020-11-01/2020-12-01");
    private static final DateRange LAST_WEEK = DateRange.parse("2020-11-23/2020-11-30");
    private static final LocalDate DAY = LocalDate.parse("2020-11-25");

    private static Fact<String> fact(String value, DateRange holds, Instant since) {
        return Fact.of(value, holds, new Knowledge(since, "broker-1", "told by the provider"));
    }

    private static Fact<String> withdrawn(DateRange holds, Instant since) {
        return Fact.withdrawn(holds, new Knowledge(since, "broker-1", "entered by mistake"));
    }

    @Test
    void aFactCountsFromTheInstantItIsKnown() {
        History<String> history = History.of(List.of(fact("7 hours", NOVEMBER, MONDAY)));

        assertThat(history.asKnownAt(MONDAY.minusNanos(1)).isEmpty()).isTrue();
        assertThat(history.asKnownAt(MONDAY).find(DAY)).contains("7 hours");
    }

    @Test
    void laterKnowledgeOverridesEarlierOnItsDaysAndForWhoAsksLater() {
        History<String> history = History.<String>empty()
                .with(fact("7 hours", NOVEMBER, MONDAY))
                .with(fact("9 hours", LAST_WEEK, TUESDAY));

        assertThat(history.asKnownAt(MONDAY).find(DAY)).contains("7 hours");
        assertThat(history.asKnownAt(TUESDAY).find(DAY)).contains("9 hours");
        assertThat(history.asKnownAt(TUESDAY).find(LAST_WEEK.from().minusDays(1)))
                .contains("7 hours");
        assertThat(history.asKnownAt(TUESDAY).find(LocalDate.parse("2020-11-30")))
                .contains("7 hours");
    }

    @Test
    void aFactRecordedLateCountsByWhenItWasKnown() {
        History<String> history =
                History.of(List.of(fact("9 hours", NOVEMBER, TUESDAY), fact("7 hours", NOVEMBER, MONDAY)));

        assertThat(history.asKnownAt(WEDNESDAY).find(DAY)).contains("9 hours");
        assertThat(history.facts()).extracting(fact -> fact.known().since()).containsExactly(MONDAY, TUESDAY);
    }

    @Test
    void ofTwoFactsKnownAtOneInstantTheOneRecordedLaterCounts() {
        History<String> history =
                History.<String>empty().with(fact("7 hours", NOVEMBER, MONDAY)).with(fact("9 hours", NOVEMBER, MONDAY));

        assertThat(history.asKnownAt(MONDAY).find(DAY)).contains("9 hours");
    }

    @Test
    void aFactCanBeWithdrawnButWasKnownBefore() {
        History<String> history =
                History.<String>empty().with(fact("7 hours", NOVEMBER, MONDAY)).with(withdrawn(LAST_WEEK, TUESDAY));

        assertThat(history.asKnownAt(MONDAY).find(DAY)).contains("7 hours");
        assertThat(history.asKnownAt(TUESDAY).find(DAY)).isEmpty();
        assertThat(history.asKnownAt(TUESDAY).gapsIn(NOVEMBER)).containsExactly(LAST_WEEK);
    }

    @Test
    void namesWhatWasLearnedBetweenTwoInstantsAboutARange() {
        Fact<String> monday = fact("7 hours", NOVEMBER, MONDAY);
        Fact<String> tuesday = fact("9 hours", LAST_WEEK, TUESDAY);
        Fact<String> wednesday = withdrawn(DateRange.parse("2020-11-30/2020-12-01"), WEDNESDAY);
        History<String> history = History.of(List.of(monday, tuesday, wednesday));

        assertThat(history.learned(MONDAY, WEDNESDAY, NOVEMBER)).containsExactly(tuesday, wednesday);
        assertThat(history.learned(MONDAY.minusNanos(1), TUESDAY, NOVEMBER)).containsExactly(monday, tuesday);
        assertThat(history.learned(MONDAY, WEDNESDAY, LAST_WEEK)).containsExactly(tuesday);
    }

    @Test
    void knowsWhenAnythingWasLearnedLast() {
        assertThat(History.empty().lastLearned()).isEmpty();
        assertThat(History.of(List.of(fact("9 hours", NOVEMBER, TUESDAY), fact("7 hours", NOVEMBER, MONDAY)))
                        .lastLearned())
                .contains(TUESDAY);
    }

    @Test
    void aHistoryOfNothingKnowsNothing() {
        assertThat(History.empty().asKnownAt(Instant.MAX)).isEqualTo(Timeline.empty());
    }
}
