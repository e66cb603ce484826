package org.example.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

class TimedStoreTest {

    private final List<Duration> told = new ArrayList<>();
    private final TimedStore store =
            new TimedStore(InMemoryStore.empty(), new TickingClock(Instant.parse("2020-11-10T09:00:00Z")), told::add);

    @Test
    void eachUnitIsTimed() {
        assertThat(store.inOneUnit(() -> "done")).isEqualTo("done");

        assertThat(told).containsExactly(TickingClock.TICK);
    }

    @Test
    void aUnitThatFailsIsTimedToo() {
        assertThatThrownBy(() -> store.inOneUnit(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(told).containsExactly(TickingClock.TICK);
    }

    @Test
    void readingIsNot() {
        store.inOneView(store::lastLearned);

        assertThat(told).isEmpty();
    }
}
