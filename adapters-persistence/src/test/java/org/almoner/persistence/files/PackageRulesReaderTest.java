package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.reviews.ProviderLedRules;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a council decided about packages, from a scheme file. */
class PackageRulesReaderTest {

    @TempDir
    Path folder;

    private static Optional<Money> pounds(String amount) {
        return Optional.of(Money.parse(amount));
    }

    private static Scheme scheme(SmallScheme small) {
        return ((SchemeFileResult.Accepted) small.read()).scheme();
    }

    @Test
    void everySectionIsRead() {
        Scheme scheme = scheme(new SmallScheme(folder).withPackageRules());

        assertThat(scheme.packages())
                .isEqualTo(new PackageRules(
                        new LotRules(ImmutableSetMultimap.of(
                                new SkillCode("delegated-health-tasks"), new LotCode("undivided"))),
                        ImmutableMap.of(new ServiceCode("home-care"), new AgeRange(18, Optional.of(120))),
                        Optional.of(new ApprovalRules(
                                ImmutableSortedSet.of(new EvidenceCode("assessment"), new EvidenceCode("support-plan")),
                                ImmutableList.of(
                                        new ApprovalRules.Level(
                                                new ApproverRole("team-manager"),
                                                new Limit(pounds("300.00"), pounds("500.00"), Optional.empty()),
                                                new Limit(Optional.empty(), pounds("500.00"), pounds("2600.00"))),
                                        new ApprovalRules.Level(new ApproverRole("panel"), Limit.NONE, Limit.NONE)))),
                        new ReviewRules(
                                6,
                                12,
                                ImmutableMap.of(Risk.HIGH, 6, Risk.CRITICAL, 3),
                                Optional.of(new ProviderLedRules(Hours.of(3), Hours.ofMinutes(30), 4))),
                        ImmutableList.of(new NightBlock(
                                new ProviderId("P-001"),
                                new ServiceCode("home-care"),
                                DateRange.parse("2020-10-05/2021-10-04"),
                                4,
                                Money.parse("120.00"),
                                Money.parse("165.00")))));
        assertThat(scheme.visitLengths().dining())
                .contains(new VisitLengthRule.DiningRule(15, ImmutableSet.of(new ServiceCode("home-care"))));
    }

    @Test
    void whatIsLeftOutIsAsTheLawHasIt() {
        SmallScheme small = new SmallScheme(folder);

        assertThat(scheme(small).packages()).isEqualTo(PackageRules.NONE);
    }

    @Test
    void aLastLevelWithALimitIsRefusedWithAdvice() {
        SmallScheme small = new SmallScheme(folder).withPackageRules();
        small.replace("    - role: panel\n", "");

        assertThat(small.problems()).singleElement().asString().contains("team-manager", "maybe add a panel");
    }

    @Test
    void agesOfNobodyAndAgesGivenAgainAreRefused() {
        SmallScheme small = new SmallScheme(folder).withPackageRules();
        small.replace("    to: 120\n", "    to: 18\n");
        assertThat(small.problems()).singleElement().asString().contains("end them at 19 or later");

        small.replace("    to: 18\n", "  - services: [home-care]\n    from: 65\n");
        assertThat(small.problems()).singleElement().asString().contains("ages of 'home-care'", "keep one");
    }

    @Test
    void whatTheSchemeDoesNotBuyIsNamed() {
        SmallScheme small = new SmallScheme(folder).withPackageRules();
        small.replace("lots: [undivided]", "lots: [undividet]");
        small.replace("    service: home-care", "    service: home-car");

        assertThat(small.problems())
                .anySatisfy(problem -> assertThat(problem).contains("'undividet'", "did you mean 'undivided'?"))
                .anySatisfy(problem -> assertThat(problem).contains("'home-car'", "did you mean 'home-care'?"));
    }

    @Test
    void twoBlocksOfTheSameNightsAreRefused() {
        SmallScheme small = new SmallScheme(folder).withPackageRules();
        small.replace("    to: 2021-10-04\n    places", "    to: 2021-04-05\n    places");
        String block =
                "  - { provider: P-001, service: home-care, from: %s, places: 1, per-place: 1.00, beyond: 1.00 }\n";
        small.write(small.text() + String.format(block, "2021-04-05"));
        assertThat(small.problems()).isEmpty();

        small.write(small.text() + String.format(block, "2021-05-03"));
        assertThat(small.problems())
                .singleElement()
                .asString()
                .contains("P-001 keeps nights of home-care by two contracts", "end the first");
    }

    @Test
    void moreThanAYearBetweenReviewsIsRefused() {
        SmallScheme small = new SmallScheme(folder).withPackageRules();
        small.replace("every-months: 12", "every-months: 13");

        assertThat(small.problems()).singleElement().asString().contains("1 to 12 months", "13");
    }
}
