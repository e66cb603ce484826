package org.almoner.testkit.memory;

import java.util.Map;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.domain.procurement.tendered.Benchmark;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.contracts.PriceBenchmarkContract;

class InMemoryBenchmarkTest implements PriceBenchmarkContract {

    @Override
    public PriceBenchmark benchmark(Map<Benchmark.Of, Timeline<Benchmark>> figures) {
        return InMemoryBenchmark.of(figures);
    }
}
