package org.almoner.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.persistence.files.SchemeFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Every real postcode of the shipped map resolved in random order, against a HashMap with the same answers. As in use, the
 * postcodes asked for are equal to the keys, not the keys themselves.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PostcodeBenchmark {

    private static final int POSTCODES = 15_321;

    private final ZoneMap map = SchemeFiles.shipped("leicestershire-2020")
            .orElseThrow()
            .zoneMap()
            .maps()
            .get(0);

    private final List<Postcode> asked = shuffled(map);

    private final Map<Postcode, Resolution> hashMap = hashMap(map);

    private static List<Postcode> shuffled(ZoneMap map) {
        List<Postcode> postcodes = new ArrayList<>(map.directory().locations().stream()
                .map(place -> Postcode.parse(place.postcode().toString()))
                .toList());
        if (postcodes.size() != POSTCODES) {
            throw new IllegalStateException("expected " + POSTCODES + " postcodes, but got " + postcodes.size());
        }
        Collections.shuffle(postcodes, new Random(1));
        return postcodes;
    }

    private static Map<Postcode, Resolution> hashMap(ZoneMap map) {
        Map<Postcode, Resolution> answers = new HashMap<>();
        map.directory().locations().forEach(place -> answers.put(place.postcode(), map.resolve(place.postcode())));
        return answers;
    }

    /** The zone map. */
    @Benchmark
    @OperationsPerInvocation(POSTCODES)
    public void zoneMap(Blackhole answers) {
        for (Postcode postcode : asked) {
            answers.consume(map.resolve(postcode));
        }
    }

    /** The yardstick. */
    @Benchmark
    @OperationsPerInvocation(POSTCODES)
    public void hashMap(Blackhole answers) {
        for (Postcode postcode : asked) {
            answers.consume(hashMap.get(postcode));
        }
    }
}
