package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.retention.RetentionRule.Start;
import org.almoner.domain.retention.RetentionRule.Subject;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a council keeps what it knows of people, from a scheme file. */
class RetentionReaderTest {

    private static final String RULES = """
            retention:
              - of: care-file
                from: 2020-10-05
                years: 8
                after: care-ended
                source: a code of practice
                confidence: M
              - of: money
                from: 2020-10-05
                to: 2030-04-01
                years: 6
                after: financial-year-of-last-posting
                source: a statute
                confidence: L
            """;

    @TempDir
    Path folder;

    private SmallScheme withRules() {
        SmallScheme small = new SmallScheme(folder);
        small.write(small.text() + RULES);
        return small;
    }

    private static Scheme scheme(SmallScheme small) {
        return ((SchemeFileResult.Accepted) small.read()).scheme();
    }

    @Test
    void everyRuleIsRead() {
        assertThat(scheme(withRules()).retention().rules())
                .containsExactly(
                        new RetentionRule(
                                Subject.CARE_FILE,
                                DateRange.parse("2020-10-05/.."),
                                8,
                                Start.CARE_ENDED,
                                "a code of practice",
                                Confidence.M),
                        new RetentionRule(
                                Subject.MONEY,
                                DateRange.parse("2020-10-05/2030-04-01"),
                                6,
                                Start.FINANCIAL_YEAR_OF_LAST_POSTING,
                                "a statute",
                                Confidence.L));
    }

    @Test
    void withoutTheSectionThereIsNoRule() {
        assertThat(scheme(new SmallScheme(folder)).retention()).isEqualTo(RetentionRules.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "of: care-file, of: care-files, retention[0].of: 'care-files' is not one of care-file",
        "years: 8, years: 0, retention[0].years: '0' is not a whole number of at least 1",
        "after: care-ended, after: death, retention[0].after: 'death' is not one of care-ended",
        "confidence: M, confidence: sure, retention[0].confidence: 'sure' is not one of L",
        "to: 2030-04-01, to: 2020-04-01, retention[1].to",
        "source: a statute, sauce: a statute, there is no key 'sauce' here",
    })
    void aMistakeIsToldWithItsPlace(String right, String wrong, String told) {
        SmallScheme small = withRules();
        small.replace(right, wrong);

        assertThat(small.problems()).anySatisfy(problem -> assertThat(problem).contains(told));
    }
}
