package org.almoner.domain.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

/** Rules L6 and L7: primes in order of priority, then supplementaries, and why everyone else is not asked. */
class AllocationPolicyTest {

    private static final ZoneCode MELTON = new ZoneCode("melton");
    private static final WeeklyPlan TEN_HOURS =
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 600, 0)));
    private static final Need NEED =
            Need.of(new PackageId("K-1"), "LE13", MELTON, new BandCode("fringe"), TEN_HOURS, LocalDate.of(2020, 11, 2));
    private static final Criterion MEASURED =
            new Criterion.Measured(new IndicatorWeights(Percentage.of(50), Percentage.of(30), Percentage.of(20)));
    private static final AllocationPolicy POLICY = policy(MEASURED);

    /** Primes in turn, then supplementaries. */
    private static AllocationPolicy policy(Criterion... criteria) {
        return new AllocationPolicy(
                ImmutableList.of(inTurn(Role.PRIME), inTurn(Role.SUPPLEMENTARY)), ImmutableList.copyOf(criteria));
    }

    private static Round inTurn(Role role) {
        return new Round(ImmutableSet.of(role), Approach.IN_TURN, Duration.ofHours(4));
    }

    private static Candidate candidate(String id, Role role, int pickUp, int quality, int response) {
        return candidate(id, role, Standing.ACTIVE, Hours.ZERO, pickUp, quality, response);
    }

    private static Candidate candidate(
            String id, Role role, Standing standing, Hours committed, int pickUp, int quality, int response) {
        Indicators indicators = new Indicators(
                Percentage.of(pickUp), Percentage.of(quality), Percentage.of(response), Indicators.Basis.TENDER);
        return Candidate.of(
                new Provider(
                        new ProviderId(id),
                        "Care of " + id,
                        standing,
                        ImmutableSortedMap.of(MELTON, new Membership(role, Hours.of(40))),
                        indicators),
                Commitment.of(committed));
    }

    private static List<String> order(Ranking ranking) {
        return ranking.ranked().stream()
                .map(ranked -> ranked.provider().toString())
                .toList();
    }

    @Test
    void primesComeBeforeSupplementariesHoweverGood() {
        Ranking ranking = POLICY.rank(
                NEED,
                List.of(candidate("P-1", Role.SUPPLEMENTARY, 100, 100, 100), candidate("P-2", Role.PRIME, 0, 0, 0)));

        assertThat(order(ranking)).containsExactly("P-2", "P-1");
    }

    @Test
    void amongPrimesTheWeightedIndicatorsDecide() {
        Ranking ranking = POLICY.rank(
                NEED,
                List.of(
                        candidate("P-1", Role.PRIME, 60, 90, 90),
                        candidate("P-2", Role.PRIME, 90, 60, 50),
                        candidate("P-3", Role.PRIME, 70, 80, 90)));

        assertThat(order(ranking)).containsExactly("P-3", "P-1", "P-2");
        assertThat(ranking.ranked())
                .extracting(Verdict.Ranked::marks)
                .containsExactly(
                        ImmutableList.of(new Mark(MEASURED, 77_000_000L)),
                        ImmutableList.of(new Mark(MEASURED, 75_000_000L)),
                        ImmutableList.of(new Mark(MEASURED, 73_000_000L)));
    }

    @Test
    void equalsAreDrawnByLotAndTheVerdictSaysSo() {
        Ranking ranking = POLICY.rank(
                NEED,
                List.of(
                        candidate("P-1", Role.PRIME, 80, 80, 80),
                        candidate("P-2", Role.PRIME, 80, 80, 80),
                        candidate("P-3", Role.PRIME, 90, 90, 90)));

        assertThat(ranking.ranked()).extracting(Verdict.Ranked::drawn).containsExactly(false, true, true);
    }

    @Test
    void allReasonsAgainstAProviderAreCollected() {
        Ranking ranking = POLICY.rank(
                NEED, List.of(candidate("P-1", Role.SPOT, Standing.SUSPENDED, Hours.parse("35h"), 80, 80, 80)));

        assertThat(ranking.getVerdict(new ProviderId("P-1")))
                .isEqualTo(new Verdict.Excluded(
                        new ProviderId("P-1"),
                        ImmutableList.of(
                                new Exclusion.RoleNotOffered(Role.SPOT),
                                new Exclusion.NotTakingPackages(Standing.SUSPENDED),
                                new Exclusion.NotEnoughCapacity(Hours.of(5), Hours.of(10)))));
    }

    @Test
    void aProviderOfAnotherZoneIsExcluded() {
        Need elsewhere =
                Need.of(NEED.pack(), "LE16", new ZoneCode("lutterworth"), NEED.band(), TEN_HOURS, NEED.start());

        assertThat(POLICY.rank(elsewhere, List.of(candidate("P-1", Role.PRIME, 80, 80, 80)))
                        .getVerdict(new ProviderId("P-1")))
                .isEqualTo(new Verdict.Excluded(
                        new ProviderId("P-1"), ImmutableList.of(new Exclusion.NotInZone(new ZoneCode("lutterworth")))));
    }

    @Test
    void hoursThatJustFitAreOffered() {
        assertThat(order(POLICY.rank(
                        NEED, List.of(candidate("P-1", Role.PRIME, Standing.ACTIVE, Hours.of(30), 80, 80, 80)))))
                .containsExactly("P-1");
        assertThat(order(POLICY.rank(
                        NEED,
                        List.of(candidate("P-1", Role.PRIME, Standing.ACTIVE, Hours.parse("30h01m"), 80, 80, 80)))))
                .isEmpty();
    }

    @Test
    void aProviderThatWasNoCandidateHasNoVerdict() {
        Ranking ranking = POLICY.rank(NEED, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.getVerdict(new ProviderId("P-9")))
                .withMessageContaining("was not among the candidates");
    }

    @Test
    void aProviderCannotBeACandidateTwice() {
        Candidate twice = candidate("P-1", Role.PRIME, 80, 80, 80);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.rank(NEED, List.of(twice, twice)))
                .withMessageContaining("once");
    }

    @Test
    void weightsAreTheWholeAndNoRoleIsInTwoRounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IndicatorWeights(Percentage.of(50), Percentage.of(30), Percentage.of(30)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllocationPolicy(
                        ImmutableList.of(inTurn(Role.PRIME), inTurn(Role.PRIME)), POLICY.criteria()))
                .withMessageContaining("two rounds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllocationPolicy(ImmutableList.of(), POLICY.criteria()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion.Value(Percentage.of(60), Percentage.of(50)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round(ImmutableSet.of(), Approach.IN_TURN, Duration.ofHours(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round(ImmutableSet.of(Role.SPOT), Approach.IN_TURN, Duration.ZERO));
    }

    @Test
    void aProviderThatThePersonRefusesIsNotAsked() {
        Need refusing = new Need(
                NEED.pack(),
                NEED.district(),
                NEED.zone(),
                NEED.band(),
                NEED.offering(),
                NEED.care(),
                NEED.carers(),
                NEED.days(),
                NEED.terms(),
                NEED.usualPrice(),
                ImmutableSet.of(new ProviderId("P-1")));

        assertThat(POLICY.rank(refusing, List.of(candidate("P-1", Role.PRIME, 80, 80, 80)))
                        .getVerdict(new ProviderId("P-1")))
                .isEqualTo(
                        new Verdict.Excluded(new ProviderId("P-1"), ImmutableList.of(new Exclusion.RefusedByPerson())));
    }

    @Test
    void theBetterRatedComeFirstAndWhoeverHasNoRatingLastWhereThePolicySaysSo() {
        AllocationPolicy policy = policy(new Criterion.Rating());

        assertThat(order(policy.rank(
                        NEED,
                        List.of(
                                candidate("P-1", Role.PRIME, 90, 90, 90),
                                rated("P-2", "bronze", 0),
                                rated("P-3", "gold", 80),
                                rated("P-4", "silver", 60)))))
                .containsExactly("P-3", "P-4", "P-2", "P-1");
    }

    private static Candidate rated(String id, String level, int from) {
        Candidate candidate = candidate(id, Role.PRIME, 0, 0, 0);
        return new Candidate(
                candidate.provider(),
                ImmutableList.of(),
                Optional.of(new RatingLevel(level, level, Percentage.of(from), true)),
                Commitment.NONE,
                Familiarity.NONE,
                OptionalInt.empty());
    }

    @Test
    void whoeverKnowsThePersonComesFirstWhereThePolicySaysSo() {
        AllocationPolicy policy = policy(new Criterion.Continuity(), MEASURED);
        Candidate better = candidate("P-1", Role.PRIME, 90, 90, 90);

        assertThat(order(policy.rank(
                        NEED,
                        List.of(
                                better,
                                known(candidate("P-2", Role.PRIME, 0, 0, 0), Familiarity.BEFORE),
                                known(candidate("P-3", Role.PRIME, 0, 0, 0), Familiarity.NOW),
                                known(candidate("P-4", Role.PRIME, 0, 0, 0), Familiarity.HOUSEHOLD)))))
                .containsExactly("P-3", "P-4", "P-2", "P-1");
    }

    @Test
    void whoeverHasVisitsNearestComesFirstWhereThePolicySaysSo() {
        AllocationPolicy policy = policy(new Criterion.Nearness());

        assertThat(order(policy.rank(
                        NEED,
                        List.of(
                                candidate("P-1", Role.PRIME, 90, 90, 90),
                                near(candidate("P-2", Role.PRIME, 0, 0, 0), 800),
                                near(candidate("P-3", Role.PRIME, 0, 0, 0), 0)))))
                .containsExactly("P-3", "P-2", "P-1");
        assertThatIllegalArgumentException().isThrownBy(() -> near(candidate("P-2", Role.PRIME, 0, 0, 0), -1));
    }

    private static Candidate known(Candidate candidate, Familiarity familiarity) {
        return new Candidate(
                candidate.provider(),
                candidate.refusals(),
                candidate.rating(),
                candidate.commitment(),
                familiarity,
                candidate.metresToNearest());
    }

    private static Candidate near(Candidate candidate, int metres) {
        return new Candidate(
                candidate.provider(),
                candidate.refusals(),
                candidate.rating(),
                candidate.commitment(),
                candidate.familiarity(),
                OptionalInt.of(metres));
    }
}
