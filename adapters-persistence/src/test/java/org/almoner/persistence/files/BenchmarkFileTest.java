package org.almoner.persistence.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.domain.procurement.tendered.Benchmark;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.contracts.PriceBenchmarkContract;
import org.junit.jupiter.api.io.TempDir;

/** A table of benchmarks keeps the contract of the port. */
class BenchmarkFileTest implements PriceBenchmarkContract {

    @TempDir
    private Path folder;

    @Override
    public PriceBenchmark benchmark(Map<Benchmark.Of, Timeline<Benchmark>> figures) {
        StringBuilder table = new StringBuilder("lot,service,element,unit,usual,from,to,source\n");
        figures.forEach((of, timeline) -> timeline.entries()
                .forEach(entry -> table.append(of.offering().lot())
                        .append(',')
                        .append(of.offering().service())
                        .append(',')
                        .append(of.element().map(Object::toString).orElse(""))
                        .append(",hour,")
                        .append(entry.value().usual().amount())
                        .append(',')
                        .append(entry.holds().from())
                        .append(',')
                        .append(entry.holds().end().map(LocalDate::toString).orElse(""))
                        .append(",\"")
                        .append(entry.value().source().replace("\"", "\"\""))
                        .append("\"\n")));
        try {
            Path file = Files.writeString(folder.resolve("benchmark.csv"), table);
            return ProcurementFiles.readBenchmark(file).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
