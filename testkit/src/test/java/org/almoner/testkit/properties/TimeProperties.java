package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.TimeArbitraries;

/** Property P6: facts dated twice, against a model that writes down every single day. */
@Domain(AlmonerDomain.class)
class TimeProperties {

    private static final DateRange TWO_MONTHS = DateRange.parse("2020-02-01/2020-04-01");
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    /** Facts of few values on few days, known at few instants, so that they meet in every way. */
    @Provide
    Arbitrary<List<Fact<String>>> recorded() {
        Arbitrary<DateRange> days = Arbitraries.oneOf(
                TimeArbitraries.dateRangeWithin(TWO_MONTHS),
                TimeArbitraries.dateRangeWithin(TWO_MONTHS).map(range -> DateRange.from(range.from())));
        Arbitrary<Knowledge> known = Arbitraries.integers()
                .between(0, 5)
                .map(second -> new Knowledge(START.plusSeconds(second), "U-1", "recorded"));
        return Combinators.combine(Arbitraries.of("a", "b", "c").optional(0.7), days, known)
                .as(Fact::new)
                .list()
                .ofMaxSize(10);
    }

    private static Map<LocalDate, String> dayByDay(List<Fact<String>> recorded, Instant asKnownAt) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (int second = 0; second <= 5; second++) {
            Instant then = START.plusSeconds(second);
            if (then.isAfter(asKnownAt)) {
                break;
            }
            for (Fact<String> fact : recorded) {
                if (fact.known().since().equals(then)) {
                    TWO_MONTHS.days().filter(fact.holds()::contains).forEach(day -> write(days, day, fact.value()));
                }
            }
        }
        return days;
    }

    private static void write(Map<LocalDate, String> days, LocalDate day, Optional<String> value) {
        if (value.isPresent()) {
            days.put(day, value.get());
        } else {
            days.remove(day);
        }
    }

    @Property
    void aHistoryAnswersAsIfEveryDayHadBeenWrittenDown(@ForAll("recorded") List<Fact<String>> recorded) {
        History<String> history = History.of(recorded);
        for (int second = -1; second <= 6; second++) {
            Instant then = START.plusSeconds(second);
            Map<LocalDate, String> model = dayByDay(recorded, then);
            Timeline<String> timeline = history.asKnownAt(then);
            assertThat(TWO_MONTHS.days())
                    .allSatisfy(day -> assertThat(timeline.find(day)).isEqualTo(Optional.ofNullable(model.get(day))));
        }
    }

    @Property
    void factsAddedOneByOneAreTheHistoryOfAll(@ForAll("recorded") List<Fact<String>> recorded) {
        History<String> history = History.empty();
        for (Fact<String> fact : recorded) {
            history = history.with(fact);
        }

        assertThat(history).isEqualTo(History.of(recorded));
    }

    @Property
    void whatWasKnownThenIsNotChangedByWhatIsLearnedLater(@ForAll("recorded") List<Fact<String>> recorded) {
        Instant then = START.plusSeconds(2);
        List<Fact<String>> early = recorded.stream()
                .filter(fact -> !fact.known().since().isAfter(then))
                .toList();

        assertThat(History.of(recorded).asKnownAt(then))
                .isEqualTo(History.of(early).asKnownAt(CAN_BE_ANY_LATER));
    }

    private static final Instant CAN_BE_ANY_LATER = START.plusSeconds(1_000);

    @Property
    void everythingLearnedIsLearnedOnce(@ForAll("recorded") List<Fact<String>> recorded) {
        History<String> history = History.of(recorded);
        DateRange always = DateRange.parse("0001-01-01/..");
        List<Fact<String>> learned = new ArrayList<>();
        for (int second = -1; second < 6; second += 2) {
            learned.addAll(history.learned(START.plusSeconds(second), START.plusSeconds(second + 2L), always));
        }

        assertThat(learned).isEqualTo(history.facts());
    }

    @Property
    void entriesAndGapsOfATimelineShareOutAllDays(@ForAll("recorded") List<Fact<String>> recorded) {
        Timeline<String> timeline = History.of(recorded).asKnownAt(CAN_BE_ANY_LATER);
        List<DateRange> gaps = timeline.gapsIn(TWO_MONTHS);

        assertThat(TWO_MONTHS.days())
                .allSatisfy(day -> assertThat(timeline.find(day).isPresent())
                        .isNotEqualTo(gaps.stream().anyMatch(gap -> gap.contains(day))));
        List<Timeline.Entry<String>> entries = timeline.entries();
        for (int i = 1; i < entries.size(); i++) {
            LocalDate end = entries.get(i - 1).holds().end().orElseThrow();
            assertThat(end).isBeforeOrEqualTo(entries.get(i).holds().from());
            if (end.equals(entries.get(i).holds().from())) {
                assertThat(entries.get(i).value())
                        .isNotEqualTo(entries.get(i - 1).value());
            }
        }
    }

    @Property
    void rangesMeetWhereADayLiesInBoth(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        List<LocalDate> both = TWO_MONTHS
                .days()
                .filter(day -> one.contains(day) && other.contains(day))
                .toList();

        assertThat(one.overlaps(other)).isEqualTo(!both.isEmpty());
        assertThat(one.intersection(other).map(range -> range.days().toList()).orElse(List.of()))
                .isEqualTo(both);
        assertThat(one.encloses(other)).isEqualTo(both.size() == other.length());
        assertThat(one.length()).isEqualTo(one.days().count());
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return TimeArbitraries.dateRangeWithin(TWO_MONTHS);
    }

    @Property
    void everyDayLiesInOneWeekOfSevenDaysFromMonday(@ForAll LocalDate day) {
        CareWeek week = CareWeek.containing(day);

        assertThat(week.range().contains(day)).isTrue();
        assertThat(week.range().length()).isEqualTo(7);
        assertThat(week.day(day.getDayOfWeek())).isEqualTo(day);
        assertThat(week.next().range().from()).isEqualTo(week.range().end().orElseThrow());
    }
}
