package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.assessment.LocalRules.CapitalLimits;
import org.almoner.domain.assessment.LocalRules.SavingsCredit;
import org.almoner.domain.assessment.LocalRules.ShortTermStay;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scheme file says about financial assessments. */
class AssessmentRulesReaderTest {

    @TempDir
    Path folder;

    @Test
    void everythingThatACouncilMayDecideIsRead() {
        assertThat(new SmallScheme(folder).read().orElseThrow().assessment())
                .isEqualTo(new LocalRules(
                        Timeline.of(DateRange.parse("2020-10-05/2021-10-01"), Money.parse("5.00"))
                                .with(DateRange.parse("2021-10-01/.."), Money.parse("4.00")),
                        Timeline.of(DateRange.parse("2020-10-05/.."), Money.parse("10.85")),
                        Money.parse("1.27"),
                        Percentage.of(90),
                        Money.parse("1.25"),
                        Optional.of(Money.parse("400.00")),
                        ImmutableMap.of(
                                Setting.AT_HOME, new CapitalLimits(Money.ofPounds(20_000), Money.ofPounds(30_000))),
                        SavingsCredit.UP_TO_DISREGARD,
                        true,
                        ShortTermStay.AS_AT_HOME));
    }

    @Test
    void whatIsLeftOutIsAsIfTheCouncilHadDecidedNothing() {
        SmallScheme small = new SmallScheme(folder);
        small.keepUntil("assessment:\n");

        assertThat(small.read().orElseThrow().assessment()).isEqualTo(LocalRules.NONE);
    }

    @Test
    void limitsForPermanentResidentsAreRefused() {
        SmallScheme small = new SmallScheme(folder);
        small.replace("setting: at-home", "setting: permanent-care-home");

        assertThat(small.problems()).singleElement().asString().contains("permanent residents", "regulation 12");
    }

    @Test
    void everyMistakeIsReported() {
        SmallScheme small = new SmallScheme(folder);
        small.replace("lower: 20000.00", "lower: 40000.00");
        small.replace("      to: 2021-10-01\n", "");
        small.replace("short-term-stay: as-at-home", "short-term-stay: as-home");
        small.replace("minimum-charge: 1.25", "minimum-charge: little");

        assertThat(small.problems())
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).contains("the lower capital limit lies between"))
                .anySatisfy(problem -> assertThat(problem).contains("another entry holds already"))
                .anySatisfy(problem -> assertThat(problem).contains("did you mean 'as-at-home'?"))
                .anySatisfy(problem -> assertThat(problem).contains("'little' is not an amount of money"));
    }

    @Test
    void everyAmountBelowNothingIsReportedAtItsOwnLine() {
        SmallScheme small = new SmallScheme(folder);
        small.replace("weekly: 4.00", "weekly: -4.00");
        small.replace("weekly: 10.85", "weekly: -10.85");
        small.replace("home-insurance: 1.27", "home-insurance: -1.27");
        small.replace("minimum-charge: 1.25", "minimum-charge: -1.25");
        small.replace("maximum-charge: 400.00", "maximum-charge: -400.00");
        small.replace("lower: 20000.00", "lower: -20000.00");

        assertThat(small.problems())
                .map(problem -> problem.replaceFirst(".*small.yaml:(\\d+):.* ('-.*' is negative).*", "$1 $2"))
                .containsExactly(
                        "94 '-4.00' is negative",
                        "97 '-10.85' is negative",
                        "98 '-1.27' is negative",
                        "100 '-1.25' is negative",
                        "101 '-400.00' is negative",
                        "104 '-20000.00' is negative");
    }
}
