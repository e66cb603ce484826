package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final FactKind<String> COLOUR = new FactKind<>("colour", String.class);
    private static final FactKind<Integer> SIZE = new FactKind<>("size", Integer.class);
    private static final Instant FIRST = Instant.parse("2020-11-02T09:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(1);

    @Test
    void whatWasLearnedLastIsOfWhicheverKindItIs() {
        Histories both = Histories.none().with(COLOUR, fact("red", LATER)).with(SIZE, fact(3, FIRST));

        assertThat(Histories.none().lastLearned()).isEmpty();
        assertThat(both.lastLearned()).contains(LATER);
        assertThat(both.with(SIZE, fact(4, LATER.plusSeconds(1))).lastLearned()).contains(LATER.plusSeconds(1));
    }

    private static <T> Fact<T> fact(T value, Instant since) {
        return Fact.of(value, DateRange.from(LocalDate.of(2020, 11, 2)), new Knowledge(since, "clerk-1", "as told"));
    }
}
