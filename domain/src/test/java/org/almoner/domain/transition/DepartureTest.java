package org.almoner.domain.transition;

import static org.almoner.domain.transition.Made.END;
import static org.almoner.domain.transition.Made.MONDAY;
import static org.almoner.domain.transition.Made.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.junit.jupiter.api.Test;

/** Rule B6: how long a provider that leaves may improve. */
class DepartureTest {

    private static final LocalDate TODAY = MONDAY;

    private static Optional<LocalDate> improvesBy(LocalDate due) {
        return Departure.improving(OLD, END, Optional.of(new ImprovementPlan("medication", due)), TODAY)
                .improvesBy();
    }

    @Test
    void itHasUntilTheLastDayOfWhatItAgreed() {
        assertThat(improvesBy(END.minusDays(3))).contains(END.minusDays(3));
        assertThat(improvesBy(TODAY)).contains(TODAY);
    }

    @Test
    void itHasNoLongerThanItIsThere() {
        assertThat(improvesBy(END)).contains(END);
        assertThat(improvesBy(END.plusDays(1))).contains(END);
    }

    @Test
    void whatIsOverdueGivesNoTimeAndNorDoesNothing() {
        assertThat(improvesBy(TODAY.minusDays(1))).isEmpty();
        assertThat(Departure.improving(OLD, END, Optional.empty(), TODAY))
                .isEqualTo(new Departure(OLD, END, Optional.empty()));
    }
}
