package org.almoner.testkit.memory;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.domain.procurement.tendered.Benchmark;
import org.almoner.domain.time.Timeline;

/** A benchmark of given figures, each on its days. Immutable. */
public final class InMemoryBenchmark implements PriceBenchmark {

    private final ImmutableMap<Benchmark.Of, Timeline<Benchmark>> figures;

    private InMemoryBenchmark(ImmutableMap<Benchmark.Of, Timeline<Benchmark>> figures) {
        this.figures = figures;
    }

    /** {@return a benchmark of the figures} */
    public static InMemoryBenchmark of(Map<Benchmark.Of, Timeline<Benchmark>> figures) {
        return new InMemoryBenchmark(ImmutableMap.copyOf(figures));
    }

    @Override
    public Optional<Benchmark> find(Benchmark.Of what, LocalDate day) {
        return Optional.ofNullable(figures.get(what)).flatMap(timeline -> timeline.find(day));
    }
}
