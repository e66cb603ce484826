package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.entry.EntryRules.Moment;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.QualityDecision.Line;
import org.almoner.domain.providers.quality.QualityDecision.State;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.generators.AlmonerDomain;

/** Ratings add up, and better evidence never rates lower; who may have a contract may join. */
@Domain(AlmonerDomain.class)
class QualityProperties {

    @Property
    void theLinesThatCountAddUpToTheScore(
            @ForAll QualityRules rules, @ForAll ProviderRecord provider, @ForAll LocalDate day) {
        QualityDecision decision = rules.rate(provider, day);

        assertThat(decision.lines()).extracting(Line::source).containsExactly(Source.values());
        if (decision.score().isEmpty()) {
            RatingLevel lowest = rules.levels().get(rules.levels().size() - 1);
            assertThat(decision.level().orElse(lowest)).isEqualTo(lowest);
        }
        decision.score().ifPresent(score -> {
            assertThat(decision.level()).isPresent();
            assertThat(decision.lines().stream().mapToLong(Line::product).sum()).isEqualTo(score.product());
            assertThat(decision.lines().stream()
                            .filter(line -> line.state() == State.COUNTED)
                            .mapToInt(line -> line.rule().weight().basisPoints())
                            .sum())
                    .isEqualTo(score.weight());
            assertThat(score.rounded()).isBetween(Percentage.NONE, Percentage.WHOLE);
        });
    }

    @Property
    void aLevelIsTheBestThatTheScoreReachesAndTheRegulatorAllows(
            @ForAll QualityRules rules, @ForAll ProviderRecord provider, @ForAll LocalDate day) {
        QualityDecision decision = rules.rate(provider, day);

        decision.level().filter(level -> decision.score().isPresent()).ifPresent(level -> {
            RatingLevel reached =
                    decision.cap().map(QualityDecision.Cap::reached).orElse(level);
            assertThat(rules.levels().stream()
                            .filter(better -> rules.levels().indexOf(better)
                                    < rules.levels().indexOf(reached)))
                    .noneMatch(better -> decision.score().orElseThrow().reaches(better.from()));
            assertThat(decision.score().orElseThrow().reaches(reached.from())).isTrue();
            assertThat(rules.levels().indexOf(level))
                    .isGreaterThanOrEqualTo(rules.levels().indexOf(reached));
        });
    }

    @Property
    void aBetterInspectionNeverRatesLower(
            @ForAll QualityRules rules,
            @ForAll ProviderRecord provider,
            @ForAll LocalDate day,
            @ForAll Percentage one,
            @ForAll Percentage other) {
        Percentage worse = one.compareTo(other) < 0 ? one : other;
        Percentage better = worse.equals(one) ? other : one;

        Optional<RatingLevel> before =
                rules.rate(inspected(provider, day, worse), day).level();
        Optional<RatingLevel> after =
                rules.rate(inspected(provider, day, better), day).level();

        assertThat(after.isPresent()).isEqualTo(before.isPresent());
        before.ifPresent(level -> assertThat(rules.levels().indexOf(after.orElseThrow()))
                .isLessThanOrEqualTo(rules.levels().indexOf(level)));
    }

    private static ProviderRecord inspected(ProviderRecord provider, LocalDate day, Percentage score) {
        return new ProviderRecord(
                provider.id(),
                provider.facts()
                        .with(ProviderFacts.INSPECTION, Timeline.of(DateRange.from(day), new Inspection(day, score))));
    }

    @Property
    void whoMayHaveAContractMayJoin(@ForAll EntryRules rules, @ForAll ProviderRecord provider, @ForAll LocalDate day) {
        assertThat(rules.refusals(provider, day, Moment.CONTRACT))
                .containsAll(rules.refusals(provider, day, Moment.ENTRY))
                .doesNotHaveDuplicates();
    }
}
