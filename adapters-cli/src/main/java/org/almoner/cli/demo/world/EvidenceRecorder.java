package org.almoner.cli.demo.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.cli.text.Figures;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.entry.CheckRule;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.evidence.SelfAssessment;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;

/**
 * Draws and records what is known of how good providers are: a registration for all that the scheme asks, a grade of the regulator, and
 * the council's own evidence. Grades are spread as those of contracted care homes (rule C11).
 */
final class EvidenceRecorder {

    private static final List<RegulatorGrade> GRADES = List.of(
            RegulatorGrade.OUTSTANDING,
            RegulatorGrade.GOOD,
            RegulatorGrade.REQUIRES_IMPROVEMENT,
            RegulatorGrade.INADEQUATE);
    private static final List<Integer> HOW_OFTEN = List.of(1, 59, 25, 5);
    private static final int ANOTHER_GRADE_PER_MILLE = 100;
    private static final int PLAN_PER_MILLE = 600;
    private static final int PLAN_MONTHS = 6;
    private static final int MONTHS_AGO = 14;
    private static final int LOWEST_SCORE = 45;
    private static final int BEST_SCORE = 98;
    private static final int PEOPLE_ASKED = 40;

    private final ProviderRules rules;
    private final CareRecords records;
    private final Author author;
    private final LocalDate monday;
    private final Dice dice;

    /** Records what holds from the Monday on, by the scheme's rules. */
    EvidenceRecorder(ProviderRules rules, CareRecords records, Author author, LocalDate monday, long seed) {
        this.rules = rules;
        this.records = records;
        this.author = author;
        this.monday = monday;
        this.dice = Dice.of(seed, "evidence");
    }

    /** Records who the provider is, and how good. */
    void record(Provider provider) {
        is(provider, ProviderFacts.REGISTRATION, registration(provider));
        RegulatorGrade overall = GRADES.get(dice.weighted(HOW_OFTEN));
        is(provider, ProviderFacts.REGULATOR_RATING, new RegulatorRating(someDayBefore(), overall, domains(overall)));
        if (overall == RegulatorGrade.REQUIRES_IMPROVEMENT && dice.chance(PLAN_PER_MILLE)) {
            is(
                    provider,
                    ProviderFacts.IMPROVEMENT_PLAN,
                    new ImprovementPlan("to be rated good again", monday.plusMonths(PLAN_MONTHS)));
        }
        is(provider, ProviderFacts.SELF_ASSESSMENT, new SelfAssessment(someDayBefore(), score()));
        is(provider, ProviderFacts.INSPECTION, new Inspection(someDayBefore(), score()));
        is(provider, ProviderFacts.FEEDBACK, new Feedback(someDayBefore(), answers()));
        rules.entry().checks().forEach((check, rule) -> {
            Author decider = new Author("demo:" + Figures.words(check) + "-officer", author.reason());
            is(provider, check.kind(), approval(rule, decider), decider);
        });
    }

    private <T> void is(Provider provider, FactKind<T> kind, T value) {
        is(provider, kind, value, author);
    }

    private <T> void is(Provider provider, FactKind<T> kind, T value, Author by) {
        WorldRecorder.must(records.record(provider.id(), kind, value, DateRange.from(monday), by));
    }

    private Registration registration(Provider provider) {
        int number = Hashing.murmur3_32_fixed()
                .hashString(provider.id().toString(), StandardCharsets.UTF_8)
                .asInt();
        return new Registration(
                provider.name(),
                Optional.of(new RegulatorId("1-" + Math.floorMod(number, 1_000_000_000))),
                ImmutableSortedSet.of(),
                ImmutableSortedSet.copyOf(rules.entry().serviceTypes().values()));
    }

    private ImmutableMap<QualityDomain, RegulatorGrade> domains(RegulatorGrade overall) {
        return Maps.toMap(
                Arrays.asList(QualityDomain.values()),
                domain -> dice.chance(ANOTHER_GRADE_PER_MILLE) ? dice.pick(GRADES) : overall);
    }

    private ImmutableList<Feedback.Answers> answers() {
        ImmutableSet<String> statements = rules.statements().isEmpty() ? ImmutableSet.of("care") : rules.statements();
        return statements.stream()
                .map(statement -> new Feedback.Answers(
                        statement, PEOPLE_ASKED, PEOPLE_ASKED * dice.between(LOWEST_SCORE, BEST_SCORE) / 100))
                .collect(ImmutableList.toImmutableList());
    }

    private static ProviderApproval approval(CheckRule rule, Author decider) {
        return new ProviderApproval(
                true,
                ImmutableSortedMap.copyOf(Maps.asMap(rule.evidence(), code -> "demo file of " + code)),
                rule.leastScore(),
                decider.by());
    }

    private LocalDate someDayBefore() {
        return monday.minusMonths(dice.between(1, MONTHS_AGO));
    }

    private Percentage score() {
        return Percentage.of(dice.between(LOWEST_SCORE, BEST_SCORE));
    }
}
