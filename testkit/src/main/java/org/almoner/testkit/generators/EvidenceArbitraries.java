package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.entry.CheckRule;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Complaints;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.evidence.SelfAssessment;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.providers.quality.SourceRule;
import org.almoner.domain.schemes.ProviderRules;

/** Generators of what is known of providers' quality and fitness, and of rules to rate them by. Stateless. */
public final class EvidenceArbitraries {

    private EvidenceArbitraries() {}

    /** {@return any grade, and that there is none} */
    public static Arbitrary<RegulatorGrade> grade() {
        return Arbitraries.of(RegulatorGrade.class);
    }

    /** {@return grades in all and of some domains} */
    public static Arbitrary<RegulatorRating> regulatorRating() {
        return Combinators.combine(
                        TimeArbitraries.date(), grade(), Arbitraries.maps(Arbitraries.of(QualityDomain.class), grade()))
                .as((inspected, overall, domains) ->
                        new RegulatorRating(inspected, overall, ImmutableMap.copyOf(domains)));
    }

    /** {@return any score of any day} */
    public static Arbitrary<SelfAssessment> selfAssessment() {
        return Combinators.combine(TimeArbitraries.date(), MoneyArbitraries.percentage())
                .as(SelfAssessment::new);
    }

    /** {@return any score of any day} */
    public static Arbitrary<Inspection> inspection() {
        return Combinators.combine(TimeArbitraries.date(), MoneyArbitraries.percentage())
                .as(Inspection::new);
    }

    /** {@return answers to 1 to 6 statements, of 1 to 500 people each} */
    public static Arbitrary<Feedback> feedback() {
        Arbitrary<Integer> people = Arbitraries.integers().between(1, 500);
        return Combinators.combine(
                        TimeArbitraries.date(), people.list().ofMinSize(1).ofMaxSize(6), people)
                .as((collected, given, agreeing) -> new Feedback(
                        collected,
                        IntStream.range(0, given.size())
                                .mapToObj(i -> new Feedback.Answers(
                                        "i-" + (i + 1), given.get(i), Math.min(agreeing - 1, given.get(i))))
                                .collect(ImmutableList.toImmutableList())));
    }

    /** {@return decisions for and against, by one of four officers} */
    public static Arbitrary<ProviderApproval> approval() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.subsetOf("governance", "insurance", "viability"),
                        MoneyArbitraries.percentage().optional(),
                        Arbitraries.integers().between(1, 4))
                .as((approved, evidence, score, officer) -> new ProviderApproval(
                        approved,
                        evidence.stream()
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        String::compareTo, code -> code, code -> "file of " + code)),
                        score,
                        "officer-" + officer));
    }

    /** {@return answers to some of three elements} */
    public static Arbitrary<Charter> charter() {
        Arbitrary<Charter.Commitment> commitment = Combinators.combine(
                        Arbitraries.of(Charter.Answer.class), Texts.line().optional())
                .as(Charter.Commitment::new);
        return Arbitraries.maps(Arbitraries.of("living-wage", "sick-pay", "travel-time"), commitment)
                .map(commitments -> new Charter(ImmutableSortedMap.copyOf(commitments)));
    }

    /** {@return plans due on any day} */
    public static Arbitrary<ImprovementPlan> improvementPlan() {
        return Combinators.combine(Texts.line(), TimeArbitraries.date()).as(ImprovementPlan::new);
    }

    /** {@return up to 30 issues of each of some of three themes} */
    public static Arbitrary<Findings> findings() {
        return Combinators.combine(
                        TimeArbitraries.date(),
                        Arbitraries.of(Findings.Reporter.class),
                        Arbitraries.maps(
                                Arbitraries.of("medication", "nutrition", "training"),
                                Arbitraries.integers().between(1, 30)))
                .as((reported, by, issues) -> new Findings(reported, by, ImmutableSortedMap.copyOf(issues)));
    }

    /** {@return 1 to 3 complaints, each with any outcome} */
    public static Arbitrary<Complaints> complaints() {
        return Arbitraries.of(Complaints.Outcome.class)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(outcomes -> new Complaints(IntStream.range(0, outcomes.size())
                        .mapToObj(i -> new Complaints.Complaint("R-" + (i + 1), "late visits", outcomes.get(i)))
                        .collect(ImmutableList.toImmutableList())));
    }

    /** {@return an entry bar of any height} */
    public static Arbitrary<EntryRules> entryRules() {
        Arbitrary<Boolean> asked = Arbitraries.of(true, false);
        Arbitrary<RegulatorGrade> least = Arbitraries.of(
                RegulatorGrade.OUTSTANDING,
                RegulatorGrade.GOOD,
                RegulatorGrade.REQUIRES_IMPROVEMENT,
                RegulatorGrade.INADEQUATE);
        Arbitrary<CheckRule> check = Combinators.combine(
                        Arbitraries.subsetOf("governance", "insurance", "viability"),
                        MoneyArbitraries.percentage().optional(),
                        TimeArbitraries.date().optional(0.3))
                .as((evidence, score, after) -> new CheckRule(ImmutableSortedSet.copyOf(evidence), score, after));
        return Combinators.combine(
                        asked,
                        asked,
                        least.optional(),
                        Arbitraries.maps(Arbitraries.of(QualityDomain.class), least),
                        least.optional(),
                        Arbitraries.maps(Arbitraries.of(Check.class), check),
                        asked)
                .as((registered, inspected, overall, domains, byAward, checks, different) -> new EntryRules(
                        registered,
                        ImmutableMap.of(new ServiceCode("home-care"), "Domiciliary care service"),
                        inspected,
                        overall,
                        ImmutableMap.copyOf(domains),
                        byAward,
                        ImmutableMap.copyOf(checks),
                        different && checks.containsKey(Check.BUSINESS) && checks.containsKey(Check.QUALITY)));
    }

    /** {@return rules of councils that rate providers and of others} */
    public static Arbitrary<ProviderRules> providerRules() {
        return Combinators.combine(
                        qualityRules().optional(),
                        entryRules(),
                        ScorecardArbitraries.scorecardRules(),
                        ScorecardArbitraries.roleReviewRules().optional())
                .as((quality, entry, scorecard, review) -> new ProviderRules(
                        quality,
                        entry,
                        scorecard,
                        review,
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableMap.of()));
    }

    /** {@return rules by which every source counts, with four levels and any limits by the regulator's grade} */
    public static Arbitrary<QualityRules> qualityRules() {
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 60);
        Arbitrary<List<Integer>> cuts =
                Arbitraries.integers().between(1, 9_999).set().ofSize(3).map(cut -> List.copyOf(new TreeSet<>(cut)));
        Arbitrary<List<Boolean>> required =
                Arbitraries.of(true, false, false).list().ofSize(4);
        Arbitrary<Map<RegulatorGrade, String>> best =
                Arbitraries.maps(grade(), Arbitraries.of("gold", "silver", "bronze", "inadequate"));
        return Combinators.combine(cuts, cuts, months, required, best).as((levels, weights, good, needed, limits) -> {
            List<Integer> ends = List.of(0, weights.get(0), weights.get(1), weights.get(2), 10_000);
            ImmutableMap.Builder<Source, SourceRule> sources = ImmutableMap.builder();
            int i = 0;
            for (Source source : Source.values()) {
                sources.put(
                        source, new SourceRule(new Percentage(ends.get(i + 1) - ends.get(i)), good + i, needed.get(i)));
                i++;
            }
            return new QualityRules(
                    ImmutableList.of(
                            new RatingLevel("gold", "Gold", new Percentage(levels.get(2)), true),
                            new RatingLevel("silver", "Silver", new Percentage(levels.get(1)), true),
                            new RatingLevel("bronze", "Bronze", new Percentage(levels.get(0)), true),
                            new RatingLevel("inadequate", "Inadequate", Percentage.NONE, false)),
                    sources.buildOrThrow(),
                    ImmutableMap.of(
                            RegulatorGrade.OUTSTANDING,
                            Percentage.WHOLE,
                            RegulatorGrade.GOOD,
                            new Percentage(levels.get(2)),
                            RegulatorGrade.REQUIRES_IMPROVEMENT,
                            new Percentage(levels.get(1)),
                            RegulatorGrade.INADEQUATE,
                            Percentage.NONE),
                    ImmutableMap.copyOf(limits));
        });
    }
}
