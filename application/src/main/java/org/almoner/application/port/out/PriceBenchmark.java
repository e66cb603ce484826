package org.almoner.application.port.out;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.procurement.tendered.Benchmark;

/**
 * Says what care, and each part of its price, usually costs (rule S4): an outside tool, to whose use providers agree when they join.
 * Implementations are thread-safe, and answer the same question in the same way as long as their figures stay the same.
 */
@FunctionalInterface
public interface PriceBenchmark {

    /** {@return what it usually costs on the day, or empty where that is not known} */
    Optional<Benchmark> find(Benchmark.Of what, LocalDate day);
}
