package org.almoner.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Familiarity;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A need ranked among 200 providers, half of them excluded for one reason or more, every verdict with its reasons. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RankingBenchmark {

    private static final ZoneCode HERE = new ZoneCode("here");
    private static final ZoneCode ELSEWHERE = new ZoneCode("elsewhere");

    private static final WeeklyPlan TWICE_A_DAY = WeeklyPlan.of(Stream.of(DayOfWeek.values())
            .flatMap(day -> Stream.of(8, 18).map(hour -> new PlannedVisit(day, LocalTime.of(hour, 0), 60, 0)))
            .toList());

    private final AllocationPolicy policy = new AllocationPolicy(
            ImmutableList.of(
                    new Round(ImmutableSet.of(Role.PRIME), Approach.IN_TURN, Duration.ofHours(4)),
                    new Round(ImmutableSet.of(Role.SUPPLEMENTARY), Approach.IN_TURN, Duration.ofHours(4))),
            ImmutableList.of(
                    new Criterion.Continuity(),
                    new Criterion.Measured(
                            new IndicatorWeights(Percentage.of(30), Percentage.of(40), Percentage.of(30))),
                    new Criterion.Nearness()));

    private final Need need =
            Need.of(new PackageId("K-1"), "LE67", HERE, new BandCode("urban"), TWICE_A_DAY, LocalDate.of(2020, 11, 2));

    private final List<Candidate> candidates =
            IntStream.range(0, 200).mapToObj(RankingBenchmark::candidate).toList();

    private static Candidate candidate(int i) {
        Membership place = new Membership(i % 4 == 0 ? Role.PRIME : Role.SUPPLEMENTARY, Hours.of(100));
        Provider provider = new Provider(
                new ProviderId("P-" + i),
                "Example Care " + i,
                i % 10 == 0 ? Standing.SUSPENDED : Standing.ACTIVE,
                ImmutableSortedMap.of(i % 5 < 3 ? HERE : ELSEWHERE, place),
                new Indicators(
                        Percentage.of(50 + i % 50),
                        Percentage.of(50 + i * 7 % 50),
                        Percentage.of(50 + i * 3 % 50),
                        Indicators.Basis.TENDER));
        return new Candidate(
                provider,
                ImmutableList.of(),
                Optional.empty(),
                Commitment.of(Hours.of(i % 7 == 0 ? 95 : 50)),
                i % 20 == 0 ? Familiarity.BEFORE : Familiarity.NONE,
                OptionalInt.of(i * 37 % 5_000));
    }

    /** Ranks them all. */
    @Benchmark
    public Ranking rank200Providers() {
        return policy.rank(need, candidates);
    }
}
