package org.example.council.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.memory.InMemoryStore;
import org.example.council.Intake;
import org.example.council.Intakes;
import org.junit.jupiter.api.Test;

class PlainCouncilTest {

    private final Store kept = InMemoryStore.empty();
    private final List<Duration> told = new ArrayList<>();
    private final PlainCouncil council = new PlainCouncil(SmallScheme.scheme(), kept, Intakes.CLOCK, told::add);

    @Test
    void aPersonIsTakenInAndPlacedAsOneUnit() {
        Intakes.provider(council.almoner());

        assertThat(Intakes.placed(council.intake()).awarded()).contains(Intakes.PROVIDER);
        assertThat(kept.packages().find(Intakes.PACKAGE)).isPresent();
        assertThat(told).isNotEmpty();
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        assertThatThrownBy(() -> Intakes.take(council.intake(), 5)).isInstanceOf(Intake.RefusedException.class);

        assertThat(kept.lastLearned()).isEmpty();
    }
}
