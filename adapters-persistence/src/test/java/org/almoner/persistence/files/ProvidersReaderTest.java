package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.entry.CheckRule;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.providers.quality.SourceRule;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersReaderTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/schemes/smallshire.yaml");

    @TempDir
    private Path folder;

    private SmallScheme small;

    @BeforeEach
    void copy() {
        small = new SmallScheme(folder);
    }

    private static ProviderRules example() {
        return SchemeFiles.read(EXAMPLE).orElseThrow().providers();
    }

    @Test
    void the_example_rates_by_four_sources() {
        QualityRules quality = example().quality().orElseThrow();

        assertThat(quality.levels())
                .extracting(RatingLevel::code)
                .containsExactly("gold", "silver", "bronze", "inadequate");
        assertThat(quality.levels()).extracting(RatingLevel::inBusiness).containsExactly(true, true, true, false);
        assertThat(quality.sources())
                .isEqualTo(ImmutableMap.of(
                        Source.REGULATOR, new SourceRule(Percentage.of(40), 36, true),
                        Source.SELF_ASSESSMENT, new SourceRule(Percentage.of(10), 12, false),
                        Source.FEEDBACK, new SourceRule(Percentage.of(20), 12, false),
                        Source.INSPECTION, new SourceRule(Percentage.of(30), 12, false)));
        assertThat(quality.gradePoints()).containsEntry(RegulatorGrade.REQUIRES_IMPROVEMENT, Percentage.of(40));
        assertThat(quality.best()).isEqualTo(ImmutableMap.of(RegulatorGrade.INADEQUATE, "inadequate"));
    }

    @Test
    void the_example_has_an_entry_bar() {
        assertThat(example().entry())
                .isEqualTo(new EntryRules(
                        true,
                        ImmutableMap.of(new ServiceCode("home-care"), "Domiciliary care service"),
                        true,
                        Optional.of(RegulatorGrade.REQUIRES_IMPROVEMENT),
                        ImmutableMap.of(QualityDomain.WELL_LED, RegulatorGrade.GOOD),
                        Optional.of(RegulatorGrade.GOOD),
                        ImmutableMap.of(
                                Check.BUSINESS,
                                new CheckRule(
                                        ImmutableSortedSet.of("governance", "insurance", "viability"),
                                        Optional.empty(),
                                        Optional.empty()),
                                Check.QUALITY,
                                new CheckRule(
                                        ImmutableSortedSet.of("answers"),
                                        Optional.of(Percentage.of(60)),
                                        Optional.empty()),
                                Check.DUE_DILIGENCE,
                                new CheckRule(
                                        ImmutableSortedSet.of("references"),
                                        Optional.empty(),
                                        Optional.of(LocalDate.of(2021, 1, 31)))),
                        true));
        assertThat(example().charter()).containsExactly("travel-time", "sick-pay", "living-wage");
        assertThat(example().statements()).hasSize(6);
        assertThat(example().themes()).contains("medication");
    }

    @Test
    void the_example_measures_and_reviews() {
        assertThat(example().scorecard())
                .isEqualTo(new ScorecardRules(
                        120,
                        15,
                        3,
                        ImmutableSet.of(
                                Indicator.PUNCTUALITY,
                                Indicator.LENGTH_OF_STAY,
                                Indicator.MISSED_VISITS,
                                Indicator.CONTINUITY)));
        RoleReviewRules review = example().roleReview().orElseThrow();
        assertThat(List.of(
                        review.months(),
                        review.demoteAfter(),
                        review.promoteAfter(),
                        review.leastOffers(),
                        review.leastVisits()))
                .containsExactly(3, 2, 2, 0, 8);
        assertThat(review.floors())
                .isEqualTo(ImmutableMap.of(
                        Indicator.PUNCTUALITY, new BigDecimal("80.00"),
                        Indicator.MISSED_VISITS, new BigDecimal("2.00")));
        assertThat(review.targets())
                .containsEntry(Indicator.MISSED_VISITS, new BigDecimal("0.50"))
                .containsEntry(Indicator.COMPLAINTS, new BigDecimal("2"));
    }

    @Test
    void the_example_says_what_is_open_when_a_provider_leaves_B6() {
        ExitTerms decided = new ExitTerms(ImmutableSet.of(Way.DIRECT_PAYMENT), true);

        assertThat(example().exit(new ServiceCode("home-care"))).isEqualTo(decided);
        assertThat(example().exit(new ServiceCode("day-care"))).isEqualTo(ExitTerms.USUAL);
        assertThat(ProviderRules.NONE.exit(new ServiceCode("home-care")))
                .isEqualTo(new ExitTerms(ImmutableSet.copyOf(Way.values()), false));
    }

    @Test
    void mistakes_of_exits_are_told_where_they_stand() {
        long lines = small.text().lines().count();
        small.write(small.text() + """
                exits:
                  - { services: [home-care], ways-to-stay: [direct-payment], may-improve: false }
                  - services: [home-car, home-care]
                    ways-to-stay: [by-post]
                """);

        assertThat(small.problems())
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem)
                        .contains(
                                ":" + (lines + 3) + ": exits[1].services[0]: 'home-car' is not one of home-care",
                                "did you mean 'home-care'?"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains(":" + (lines + 3) + ": exits[1].services[1]: 'home-care' is given again; keep one"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains(":" + (lines + 4) + ": exits[1].ways-to-stay[0]: 'by-post' is not one of"))
                .anySatisfy(problem -> assertThat(problem).contains("exits[1]: 'may-improve' is missing; add it"));
    }

    @Test
    void mistakes_of_reviews_are_told_where_they_stand() {
        small.write(small.text() + """
                scorecard:
                  pick-up-minutes: 240
                  punctual-minutes: 15
                  regular-carers: 0
                  quality-of-delivery: [complaints]
                role-review:
                  months: 2
                  demote-after: 3
                  promote-after: 1
                  least-offers: 0
                  least-visits: 0
                  floors: { acceptance: 60, time-to-accept: 90%, speed: 1 }
                  targets: { complaints: 2 }
                """);

        assertThat(small.problems())
                .anySatisfy(problem -> assertThat(problem).contains("scorecard.regular-carers: '0'"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("role-review.floors.acceptance: '60' is not a percentage"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("role-review.floors.time-to-accept: '90%' is not minutes"))
                .anySatisfy(problem -> assertThat(problem).contains("there is no key 'speed'"));
    }

    @Test
    void without_the_sections_nothing_is_asked() {
        assertThat(small.read().orElseThrow().providers()).isEqualTo(ProviderRules.NONE);
    }

    @Test
    void the_page_of_the_format_shows_the_sections_of_the_example() throws IOException {
        String example = Files.readString(EXAMPLE);

        assertThat(Files.readString(Path.of("../docs/scheme-format.md")))
                .contains("```yaml\n"
                        + example.substring(example.indexOf("quality:\n"), example.indexOf("\napprovals:\n"))
                        + "```");
    }

    @Test
    void mistakes_are_told_where_they_stand() {
        small.write(small.text() + """
                quality:
                  levels:
                    - { code: gold, name: Gold, from: 10% }
                  sources:
                    regulator: { weight: 50%, good-for-months: 0 }
                    press: { weight: 50% }
                  grade-points: { outstanding: 100%, good: 75 }
                entry:
                  overall: goodish
                  domains: { safer: good }
                  checks:
                    business: { evidense: [insurance] }
                """);

        assertThat(small.problems())
                .anySatisfy(problem -> assertThat(problem).contains("quality.sources.regulator.good-for-months: '0'"))
                .anySatisfy(problem -> assertThat(problem).contains("quality.sources.press: there is no key 'press'"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("quality.grade-points.good: '75' is not a percentage"))
                .anySatisfy(
                        problem -> assertThat(problem).contains("entry.overall: 'goodish' is not one of outstanding"))
                .anySatisfy(problem -> assertThat(problem).contains("entry.domains.safer: there is no key 'safer'"))
                .anySatisfy(problem -> assertThat(problem).contains("did you mean 'evidence'"));
    }

    @Test
    void a_service_that_the_scheme_does_not_buy_is_told_with_the_closest_that_it_does() {
        small.write(small.text() + """
                entry:
                  service-types:
                    home-care: Domiciliary care service
                    home-car: Domiciliary care service
                """);

        assertThat(small.problems())
                .singleElement()
                .asString()
                .matches("(?s).*:" + small.text().lines().count()
                        + ": entry.service-types.home-car: 'home-car' is not one of"
                        + " the services home-care; did you mean 'home-care'\\?");
    }

    @Test
    void rules_that_do_not_lead_to_one_level_are_told_where_they_stand() {
        small.write(small.text() + """
                quality:
                  levels:
                    - { code: gold, name: Gold, from: 10% }
                  sources:
                    regulator: { weight: 100%, good-for-months: 36 }
                  grade-points: { outstanding: 100%, good: 75%, requires-improvement: 40%, inadequate: 0% }
                """);

        assertThat(small.problems())
                .singleElement()
                .asString()
                .contains(
                        "quality.levels[0].from: the last level is from 0%, so that every score has one, but Gold is from 10%");
    }
}
