package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.Assessment;
import org.almoner.domain.assessment.Assessor;
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.assessment.Part;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CircumstancesFilesTest {

    private static final NationalRules NATIONAL = AssessmentFiles.shipped().orElseThrow();

    @TempDir
    Path folder;

    private static final String ALL = """
            person:
              born: 1940-05-17
              pension-credit-age: 2000-05-17
            care:
              - from: 2024-06-03
                to: 2024-12-02
                setting: at-home
                night-care: true
                weekly-cost: 180.10
              - from: 2024-12-02
                setting: permanent-care-home
                weekly-cost: 900.00
            household:
              - from: 2015-04-01
                partner:
                  born: 1942-01-01
                  pension-credit-age: 2002-01-01
                  qualifying-income: 100.00
                children: 0
                disability: none
                carer: true
            basis:
              - from: 2026-01-01
                kind: light-touch
                agreed-weekly-charge: 10.00
            free-care:
              - from: 2024-06-03
                to: 2024-07-15
                reason: reablement
            income:
              - kind: state-pension
                from: 2015-04-01
                amount: 800.00
                per: four-weeks
              - kind: attendance-allowance
                from: 2023-01-01
                rate: daily-living-high
              - kind: occupational-pension
                name: Works pension
                from: 2015-04-01
                amount: 100.00
                joint: true
                claimed: true
                half-paid-to-partner: false
            capital:
              - kind: savings
                from: 2015-04-01
                value: 30000.00
                owners: 2
              - kind: main-home
                from: 2015-04-01
                value: 200000.00
                secured-debts: 1000.00
                sale-expenses: true
                share: 50%
                occupied:
                  - by: partner
                    from: 1990-01-01
                    ends-unexpectedly: false
              - kind: benefit-arrears
                from: 2024-01-01
                since: 2024-01-01
                value: 100.00
              - kind: possessions
                name: Painting
                from: 2024-05-01
                value: 2000.00
                bought-to-reduce-charges: true
                parted-with:
                  on: 2024-05-20
                  to-avoid-charges: true
                  care-expected: true
            costs:
              - kind: rent
                from: 2015-04-01
                amount: 100.00
                joint: true
              - kind: disability-related
                name: Heating
                from: 2015-04-01
                amount: 2500.00
                per: year
                norm: 2123.77
            """;

    @Test
    void everythingThatCanBeWrittenIsRead() throws IOException {
        Assessment assessment = on("2024-08-05", accepted(ALL));

        assertThat(assessment.sum(Part.INCOME)).isEqualTo(Money.parse("358.55"));
        assertThat(assessment.capital()).isEqualTo(Money.parse("16976.00"));
        assertThat(assessment.sum(Part.TARIFF_INCOME)).isEqualTo(Money.parse("11"));
        assertThat(assessment.sum(Part.HOUSING)).isEqualTo(Money.parse("-50.00"));
        assertThat(assessment.sum(Part.DISABILITY_EXPENDITURE)).isEqualTo(Money.parse("-7.24"));
        assertThat(assessment.sum(Part.GUARANTEED_INCOME)).isEqualTo(Money.parse("-226.95"));
        assertThat(assessment.charge()).isEqualTo(new Contribution(Money.parse("85.36")));
        assertThat(on("2026-02-02", accepted(ALL)).charge()).isEqualTo(new Contribution(Money.parse("10.00")));
    }

    @Test
    void aRateFollowsTheNationalTables() throws IOException {
        CircumstancesHistory history = accepted(ALL);

        assertThat(on("2025-04-05", history).sum(Part.INCOME))
                .isEqualTo(on("2025-04-06", history).sum(Part.INCOME).minus(Money.parse("1.85")));
    }

    @Test
    void jsonIsReadLikeYaml() throws IOException {
        String json = """
                {"person": {"born": "1940-05-17"},
                 "care": [{"from": "2024-06-03", "setting": "permanent-care-home"}],
                 "income": [{"kind": "state-pension", "from": "2024-04-08", "amount": 200.00}]}
                """;

        assertThat(on("2024-06-03", accepted(json)).charge()).isEqualTo(new Contribution(Money.parse("169.85")));
    }

    @Test
    void anUnknownBenefitIsNamedWithTheClosestKnown() throws IOException {
        assertThat(problems(ALL.replace("attendance-allowance", "atendance-allowence")))
                .singleElement()
                .asString()
                .contains(
                        "person.yaml:",
                        "income[1].kind",
                        "'atendance-allowence'; did you mean 'attendance-allowance'?");
    }

    @Test
    void aBenefitLikeNoOtherIsNamedWithAll() throws IOException {
        assertThat(problems(ALL.replace("attendance-allowance", "lottery")))
                .singleElement()
                .asString()
                .contains("the kinds are state-pension, ");
    }

    @Test
    void everyMistakeIsReportedAtOnce() throws IOException {
        String broken = ALL.replace("amount: 800.00", "amount: -800.00")
                .replace("value: 30000.00", "value: a lot")
                .replace("setting: at-home", "setting: at-hme")
                .replace("per: year", "per: yaer")
                .replace("children: 0", "children: -1")
                .replace("reason: reablement", "reason: kindness")
                .replace("share: 50%", "share: half");

        assertThat(problems(broken))
                .hasSize(7)
                .anySatisfy(problem -> assertThat(problem).contains("'-800.00' is negative"))
                .anySatisfy(problem -> assertThat(problem).contains("'a lot' is not an amount of money"))
                .anySatisfy(problem -> assertThat(problem).contains("did you mean 'at-home'?"))
                .anySatisfy(problem -> assertThat(problem).contains("did you mean 'year'?"))
                .anySatisfy(problem -> assertThat(problem).contains("'-1' is not a whole number"))
                .anySatisfy(problem -> assertThat(problem).contains("'kindness' is not one of reablement"))
                .anySatisfy(problem -> assertThat(problem).contains("'half' is not a percentage"));
    }

    @Test
    void overlapsAreRefused() throws IOException {
        String twice = ALL.replace("    to: 2024-12-02\n", "")
                .replace(
                        "income:\n",
                        "income:\n  - kind: state-pension\n    from: 2025-01-01\n    to: 2025-02-01\n    amount: 1.00\n");

        assertThat(problems(twice))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("care[1]", "overlaps another entry"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("state-pension 'State Pension' is given twice for 2025-01-01/2025-02-01"));
    }

    @Test
    void careOutsideTheTablesIsRefused() throws IOException {
        assertThat(problems(ALL.replace("from: 2024-12-02", "from: 2027-04-06")))
                .singleElement()
                .asString()
                .contains("2027-04-06 is outside the days of the national tables, 2015-04-01/2027-04-06");
    }

    @Test
    void aRateThatTheTablesDoNotKnowOnAllDaysIsRefused() throws IOException {
        assertThat(problems(ALL.replace("from: 2023-01-01", "from: 2021-01-01")))
                .singleElement()
                .asString()
                .contains("have no rate", "2021-01-01/2022-04-06", "write the amount");
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() throws IOException {
        String broken = ALL.replace("kind: light-touch", "kind: full")
                .replace("    owners: 2\n", "    owners: 2\n    share: 50%\n")
                .replace("    since: 2024-01-01\n", "")
                .replace("    rate: daily-living-high\n", "    rate: daily-living-high\n    amount: 1.00\n");

        assertThat(problems(broken))
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).contains("a charge is agreed only with a light touch"))
                .anySatisfy(problem -> assertThat(problem).contains("write one of them"))
                .anySatisfy(problem -> assertThat(problem).contains("say since which day"))
                .anySatisfy(problem -> assertThat(problem).contains("either an amount or the rate"));
    }

    @Test
    void unknownKeysAndMissingSectionsAreRefused() throws IOException {
        assertThat(problems("person:\n  born: 1940-05-17\n  name: X\nincomes: []\n"))
                .anySatisfy(problem -> assertThat(problem).contains("there is no key 'name' here"))
                .anySatisfy(problem -> assertThat(problem).contains("'care' is missing"))
                .anySatisfy(problem -> assertThat(problem).contains("no key 'incomes' here; did you mean 'income'?"));
    }

    private static Assessment on(String day, CircumstancesHistory history) {
        return new Assessor(NATIONAL.tables(), LocalRules.NONE).on(LocalDate.parse(day), history);
    }

    private CircumstancesHistory accepted(String text) throws IOException {
        return read(text).orElseThrow();
    }

    private List<String> problems(String text) throws IOException {
        return read(text) instanceof FileResult.Refused<CircumstancesHistory> refused
                ? refused.problems().stream().map(FileRemark::toString).toList()
                : List.of();
    }

    private FileResult<CircumstancesHistory> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("person.yaml"), text);
        return CircumstancesFiles.read(file, NATIONAL);
    }
}
