package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in rules of several parts is told once, at the line of the value that is wrong. */
class WrongPartsTest {

    @TempDir
    private Path folder;

    private SmallScheme small;

    @BeforeEach
    void copy() {
        small = new SmallScheme(folder).withPackageRules();
        small.write(small.text() + """
                quality:
                  levels:
                    - { code: gold, name: Gold, from: 80% }
                    - { code: silver, name: Silver, from: 60% }
                    - { code: poor, name: Poor, from: 0% }
                  sources:
                    regulator: { weight: 70%, good-for-months: 36 }
                    feedback: { weight: 30%, good-for-months: 12 }
                  grade-points:
                    outstanding: 100%
                    good: 75%
                    requires-improvement: 40%
                    inadequate: 0%
                  best-level:
                    inadequate: poor
                  themes: [staffing, training]
                entry:
                  checks:
                    business: { evidence: [accounts, insurance] }
                    quality: { evidence: [answers] }
                  different-people: true
                  charter: [sick-pay, living-wage]
                scorecard:
                  pick-up-minutes: 120
                  punctual-minutes: 15
                  regular-carers: 3
                  quality-of-delivery: [punctuality, continuity]
                role-review:
                  months: 6
                  demote-after: 4
                  promote-after: 5
                  least-offers: 3
                  least-visits: 100
                  floors: { punctuality: 80%, missed-visits: 1% }
                  targets: { punctuality: 90%, missed-visits: 0.5% }
                """);
    }

    @Test
    void it_is_right_as_it_stands() {
        assertThat(small.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            from: 60%                       | from: 90%                       | quality.levels[1].from: levels stand best first, but Silver from 90% follows Gold from 80%
            code: silver                    | code: gold                      | quality.levels[1].code: level 'gold' is given again
            from: 0%                        | from: 1%                        | quality.levels[2].from: the last level is from 0%
            weight: 70%                     | weight: 60%                     | quality.sources: the weights of the sources must add up to 100%, but come to 90%
            weight: 30%                     | weight: 0%                      | quality.sources.feedback.weight: a source without weight
            good-for-months: 12             | good-for-months: -1             | quality.sources.feedback.good-for-months: '-1' is not a whole number
            good: 75%                       | good: 30%                       | quality.grade-points.good: good is worth 30%, less than requires-improvement, which is worth 40%
            inadequate: poor                | inadequate: bad                 | quality.best-level.inadequate: there is no level 'bad'; the scheme has gold, silver, poor
            from: 80%                       | from: 180%                      | quality.levels[0].from: a percentage lies between 0% and 100%, but is 180%
            from: 80%                       | from: -5%                       | quality.levels[0].from: a percentage lies between 0% and 100%, but is -5%
            from: 80%                       | from: 1000%                     | quality.levels[0].from: a percentage lies between 0% and 100%, but is 1000%
            [staffing, training]            | [staffing, staffing]            | quality.themes[1]: 'staffing' is given again
            [sick-pay, living-wage]         | [sick-pay, sick-pay]            | entry.charter[1]: 'sick-pay' is given again
            [accounts, insurance]           | [accounts, accounts]            | entry.checks.business.evidence[1]: 'accounts' is given again
            [accounts, insurance]           | []                              | entry.checks.business.evidence: the list is empty
            quality: { evidence: [answers] }| quality: { evidence: answer }   | entry.checks.quality.evidence: a list is expected here
            [punctuality, continuity]       | [punctuality, punctuality]      | scorecard.quality-of-delivery[1]: 'punctuality' is given again
            [punctuality, continuity]       | [punctuality, complaints]       | scorecard.quality-of-delivery[1]: quality of delivery is the mean of shares, but complaints is none
            demote-after: 4                 | demote-after: 7                 | role-review.demote-after: of 6 months, 7 cannot decide
            promote-after: 5                | promote-after: 7                | role-review.promote-after: of 6 months, 7 cannot decide
            targets: { punctuality: 90%     | targets: { punctuality: 79%     | role-review.targets.punctuality: the target of punctuality, 79.00, is easier than its floor, 80.00
            missed-visits: 0.5%             | missed-visits: 1.5%             | role-review.targets.missed-visits: the target of missed-visits, 1.50, is easier
            every-months: 12                | every-months: 13                | reviews.every-months: reviews are due every 1 to 12 months, but got 13
            critical: 3                     | critical: 7                     | reviews.sooner.critical: with a critical risk reviews are due every 7 months, later than with a high risk, every 6
            high: 6                         | high: 13                        | reviews.sooner.high: with a high risk reviews are due every 1 to 12 months, but got 13
            role: panel                     | role: team-manager              | approvals.levels[1].role: role 'team-manager' is given again
            yearly: 2600.00                 | yearly: 30000.00                | approvals.levels[0].change: team-manager may approve £300.00 for the whole, and more for a change
            timely-pick-up: 30%             | timely-pick-up: 31%             | allocation.order[1].timely-pick-up: the weights of the three indicators must add up to 100%, but are 31%, 40% and 30%
            [assessment, support-plan]      | [assessment, assessment]        | approvals.evidence[1]: 'assessment' is given again
            from: 2020-10-05\\n    to: 2021-10-04 | from: 2030-10-05\\n    to: 2031-10-04 | night-blocks[0].from: the block is bought
            """)
    void a_mistake_is_told_where_it_stands(String part, String mistake, String problem) {
        small.replace(part.replace("\\n", "\n"), mistake.replace("\\n", "\n"));

        assertThat(small.problems()).singleElement().asString().contains(": " + problem);
    }

    @Test
    void as_much_time_to_pick_up_as_to_answer_is_warned_of() {
        small.replace("pick-up-minutes: 120", "pick-up-minutes: 240");

        assertThat(small.problems()).isEmpty();
        assertThat(small.read().warnings())
                .extracting(FileRemark::toString)
                .anyMatch(warning -> warning.contains("scorecard.pick-up-minutes: offers are open for 4 hours"));

        small.replace("pick-up-minutes: 240", "pick-up-minutes: 239");
        assertThat(small.read().warnings()).extracting(FileRemark::path).doesNotContain("scorecard.pick-up-minutes");
    }

    @Test
    void its_line_is_that_of_the_value() {
        small.replace("from: 60%", "from: 90%");
        small.replace("every-months: 12", "every-months: 13");
        small.replace("role: panel", "role: team-manager");

        assertThat(small.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("small.yaml:" + line("from: 90%")))
                .anyMatch(problem -> problem.startsWith("small.yaml:" + line("every-months: 13")))
                .anyMatch(problem -> problem.startsWith("small.yaml:" + line("    - role: team-manager\nreviews")));
    }

    /** The number of the line in which the part begins. */
    private long line(String part) {
        return small.text().substring(0, small.text().indexOf(part)).lines().count() + (part.startsWith(" ") ? 1 : 0);
    }
}
