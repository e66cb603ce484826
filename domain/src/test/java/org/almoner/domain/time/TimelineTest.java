package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almoner.domain.time.Timeline.Entry;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final DateRange YEAR = DateRange.parse("2020-01-01/2021-01-01");
    private static final DateRange MAY = DateRange.parse("2020-05-01/2020-06-01");
    private static final DateRange JUNE = DateRange.parse("2020-06-01/2020-07-01");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void hasItsValueFromTheFirstDayUpToTheEnd() {
        Timeline<String> timeline = Timeline.of(MAY, "bronze");

        assertThat(timeline.find(day("2020-04-30"))).isEmpty();
        assertThat(timeline.find(day("2020-05-01"))).contains("bronze");
        assertThat(timeline.find(day("2020-05-31"))).contains("bronze");
        assertThat(timeline.find(day("2020-06-01"))).isEmpty();
        assertThat(timeline.isEmpty()).isFalse();
        assertThat(Timeline.empty().isEmpty()).isTrue();
    }

    @Test
    void aLaterValueReplacesThoseOfItsDaysOnly() {
        assertThat(Timeline.of(YEAR, "bronze").with(MAY, "gold").entries())
                .containsExactly(
                        new Entry<>(DateRange.parse("2020-01-01/2020-05-01"), "bronze"),
                        new Entry<>(MAY, "gold"),
                        new Entry<>(DateRange.parse("2020-06-01/2021-01-01"), "bronze"));
    }

    @Test
    void aValueMayHaveNoEnd() {
        Timeline<String> timeline =
                Timeline.of(DateRange.parse("2020-01-01/.."), "bronze").with(MAY, "gold");

        assertThat(timeline.find(LocalDate.MAX)).contains("bronze");
        assertThat(timeline.entries()).last().isEqualTo(new Entry<>(DateRange.parse("2020-06-01/.."), "bronze"));
    }

    @Test
    void neighboursWithOneValueAreOneRange() {
        assertThat(Timeline.of(MAY, "gold").with(JUNE, "gold").entries())
                .containsExactly(new Entry<>(DateRange.parse("2020-05-01/2020-07-01"), "gold"));
        assertThat(Timeline.of(YEAR, "gold").with(MAY, "gold")).isEqualTo(Timeline.of(YEAR, "gold"));
    }

    @Test
    void timelinesThatAgreeOnEveryDayAreEqualHoweverTheyWereMade() {
        Timeline<String> oneWay = Timeline.of(MAY, "gold").with(JUNE, "bronze");
        Timeline<String> otherWay =
                Timeline.of(DateRange.parse("2020-05-01/2020-07-01"), "bronze").with(MAY, "gold");

        assertThat(oneWay).isEqualTo(otherWay).hasSameHashCodeAs(otherWay).isNotEqualTo(Timeline.of(MAY, "gold"));
    }

    @Test
    void takesValuesAway() {
        assertThat(Timeline.of(YEAR, "gold").without(MAY).gapsIn(YEAR)).containsExactly(MAY);
        assertThat(Timeline.of(MAY, "gold").without(YEAR)).isEqualTo(Timeline.empty());
    }

    @Test
    void namesTheGapsInARange() {
        Timeline<String> timeline = Timeline.of(MAY, "gold").with(DateRange.parse("2020-07-01/2020-08-01"), "gold");

        assertThat(timeline.gapsIn(DateRange.parse("2020-04-01/2020-09-01")))
                .containsExactly(
                        DateRange.parse("2020-04-01/2020-05-01"), JUNE, DateRange.parse("2020-08-01/2020-09-01"));
        assertThat(timeline.gapsIn(MAY)).isEmpty();
        assertThat(timeline.gapsIn(DateRange.parse("2020-07-15/.."))).containsExactly(DateRange.parse("2020-08-01/.."));
        assertThat(Timeline.empty().gapsIn(MAY)).containsExactly(MAY);
    }

    @Test
    void isNotChangedByWhatIsMadeOfIt() {
        Timeline<String> timeline = Timeline.of(YEAR, "bronze");

        assertThat(timeline.with(MAY, "gold")).isNotEqualTo(timeline);
        assertThat(timeline.without(MAY)).isNotEqualTo(timeline);
        assertThat(timeline.entries()).containsExactly(new Entry<>(YEAR, "bronze"));
    }
}
