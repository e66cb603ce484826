package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.almoner.domain.budgets.Budget;
import org.almoner.domain.budgets.Cohort;
import org.almoner.domain.budgets.FundingPlan;
import org.almoner.domain.budgets.Movement;
import org.almoner.domain.budgets.PrintedFigure;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.performance.equality.EqualityBands;
import org.almoner.domain.performance.outlook.Growth;
import org.almoner.domain.performance.outlook.OutlookPlan;
import org.almoner.domain.performance.outlook.Pay;
import org.almoner.domain.performance.outlook.PriceChange;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.zones.BandCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of outlooks, budgets, funding plans and equality. */
class BudgetFilesTest {

    private static final Path EXAMPLES = Path.of("../docs/examples/forecast");
    private static final EqualityBands BANDS = EqualityFiles.shipped().orElseThrow();

    @TempDir
    private Path folder;

    private static FileResult<OutlookPlan> outlook(Path file) {
        return OutlookFiles.read(file, ImmutableSortedSet.of(Offering.HOME_CARE));
    }

    private static FileResult<?> ethnicities(Path file) {
        return EqualityFiles.readEthnicities(file, BANDS);
    }

    /** {@return what is wrong with an example in which the text is replaced} */
    private List<String> problems(Function<Path, FileResult<?>> reader, String example, String from, String to)
            throws IOException {
        String text = Files.readString(EXAMPLES.resolve(example));
        assertThat(text).contains(from);
        Path given = Files.writeString(folder.resolve(example), text.replaceFirst(Pattern.quote(from), to));
        return ((FileResult.Refused<?>) reader.apply(given))
                .problems().stream().map(FileRemark::toString).toList();
    }

    @Test
    void theOutlookIsReadAsItStands() {
        OutlookPlan plan = outlook(EXAMPLES.resolve("outlook.yaml")).orElseThrow();

        assertThat(plan.pay().orElseThrow().now()).isEqualTo(new Pay(Money.parse("9.30"), Money.parse("0.45")));
        assertThat(plan.pay().orElseThrow().bands().get(new BandCode("fringe")).hundredthsOfMiles())
                .isEqualTo(460);
        assertThat(plan.simulation().runs()).isEqualTo(1_000);
        assertThat(plan.scenarios()).hasSize(3);
        assertThat(plan.scenarios().get(0).years().get(0).demand())
                .isEqualTo(new Growth(Factor.ofChange("2%"), Percentage.of(1)));
        assertThat(plan.scenarios().get(1).years().get(2).price())
                .isEqualTo(new PriceChange.Paid(
                        Money.parse("10.90"), Money.parse("0.30"), Optional.of(Money.parse("0.55"))));
        assertThat(plan.scenarios().get(2).years().get(3).mix())
                .containsEntry(new PricePoint(Offering.HOME_CARE, new BandCode("rural")), Percentage.of(9));
        assertThat(plan.scenarios().get(2).years().get(3).doubleHanded()).contains(Percentage.of(44));
    }

    @Test
    void theBudgetIsReadAsItStands() {
        Budget budget = BudgetFiles.readBudget(EXAMPLES.resolve("budget.yaml")).orElseThrow();

        Movement external = budget.years().get(0).movements().get(1);
        assertThat(external.cohort()).contains(new Cohort(12, Money.ofPounds(4_500), Percentage.of(70)));
        assertThat(external.amount()).isEqualTo(Money.ofPounds(842_400));
        assertThat(external.printedGross())
                .contains(new PrintedFigure(Money.ofPounds(2_800_000), Money.ofPounds(100_000)));
        assertThat(budget.years().get(0).movements().get(2).kind()).isEqualTo(Movement.Kind.SAVING);
    }

    @Test
    void theFundingPlanIsReadAsItStands() {
        FundingPlan plan =
                BudgetFiles.readFunding(EXAMPLES.resolve("funding-kent.yaml")).orElseThrow();

        assertThat(plan.sources().get(0).smoothed()).isTrue();
        assertThat(plan.sources().get(1).smoothed()).isFalse();
        assertThat(plan.groups().get(0).commitments().get(3).partYear()).isEqualTo(Money.ofPounds(3_240_300));
        assertThat(plan.printed().aYear())
                .contains(new PrintedFigure(Money.ofPounds(24_200_000), Money.ofPounds(100_000)));
        assertThat(plan.checks()).hasSize(18);
    }

    @Test
    void bandsAndEthnicitiesAreReadAsTheyStand() {
        assertThat(BANDS.ethnicities())
                .extracting(EqualityBands.EthnicGroup::code)
                .containsExactly("asian", "black", "mixed", "white", "other");
        assertThat(BANDS.ages()).containsExactly(18, 30, 40, 50, 60, 70, 80);
        assertThat(EqualityFiles.readEthnicities(EXAMPLES.resolve("ethnicity.csv"), BANDS)
                        .orElseThrow())
                .hasSize(38)
                .doesNotContainKey(new PersonId("C-99"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spread: 1% | spread: 101% | between 0% and 100%",
                "growth: 2% | growth: -99.5% | may come to nothing",
                "wage: 9.50 | wage: 0.05 | may be off by no more than itself",
                "urban: 60% | urban: 61% | mix: the parts of the mix are 100% together, but come to 101%",
                "urban: 60% | fringe: 60% | is given again",
                "{urban: 60%, fringe | {moon/urban: 60%, fringe | is for nothing that the scheme buys",
                "runs: 1000 | runs: 20 | simulation.runs: a scenario is played 100 to 20000 times",
                "seed: 2020 | seed: much | is not a whole number",
                "interval: 80% | interval: 100% | an interval is above 0% and below 100%",
                "name: wages rise | name: as planned | each scenario has a name of its own",
                "miles: 4.6} | miles: 4.675} | is not a number of miles",
                "miles: 4.6} | miles: -1} | is not a number of miles",
                "miles: 4.6} | miles: far} | is not a number of miles",
                "insurance: 8%, | '' | 'insurance' is missing",
                "mileage: 0.45 | mileage: -0.45 | mileage is not negative",
                "pay: | earnings: | there is no key 'earnings'",
                "on: 2020-11-02 | on: today | is not a date"
            })
    void whatIsWrongWithAnOutlookIsTold(String from, String to, String message) throws IOException {
        assertThat(problems(BudgetFilesTest::outlook, "outlook.yaml", from, to.equals("''") ? "" : to))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void aWageWithoutPayIsToldAtItsScenario() throws IOException {
        String text = Files.readString(EXAMPLES.resolve("outlook.yaml"));
        Path given = Files.writeString(
                folder.resolve("outlook.yaml"),
                text.substring(0, text.indexOf("pay:")) + text.substring(text.indexOf("simulation:")));

        assertThat(((FileResult.Refused<OutlookPlan>) outlook(given)).problems())
                .singleElement()
                .asString()
                .contains("scenarios[1].years: a year gives a wage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: 12 | people: 0 | is not a whole number of at least 1",
                "health-share: 70% | health-share: 700% | between 0% and 100%",
                "weekly: 4500.00 | weekly: -1.00 | is below nothing",
                "amount: 350000.00 | amount: -350000.00 | savings[0].amount: growth and savings are written without a sign",
                "to: 100000.00, amount: 1000000.00 | to: 100000.00, amount: 1050000.00 | no multiple",
                "{to: 100000.00, amount | {amount | 'to' is missing",
                "amount: 350000.00 | amount: 100000000000.01 | is too large: an amount of a budget lies between",
                "closing: 37935639.00 | closes: 37935639.00 | there is no key 'closes'",
                "year: 2021/22 | year: 2020/21 | years: each year opens with what the one before it closed with, but they are [2020/21, 2020/21]",
                "year: 2021/22 | year: 2023/24 | add those between",
                "year: 2021/22 | year: 2021/23 | years[1].year: '2021/23' is no financial year; write one such as 2020/21",
                "name: Assistive technology | name: External places that local ones replace | years[1].savings[1].name: 'External places that local ones replace' is among the savings",
                "amount: 1042873.00, source: L4 | amount: 1042873.00 | 'source' is missing"
            })
    void whatIsWrongWithABudgetIsTold(String from, String to, String message) throws IOException {
        assertThat(problems(BudgetFiles::readBudget, "budget.yaml", from, to))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void aBudgetIsOfMoreThanAPriceMayBe() throws IOException {
        String text = Files.readString(EXAMPLES.resolve("budget.yaml"));
        Path given = Files.writeString(
                folder.resolve("budget.yaml"),
                text.replace("amount: 350000.00", "amount: 100000000000.00")
                        .replace("closing: 37935639.00", "closing: -99000000000.00"));

        Budget budget = BudgetFiles.readBudget(given).orElseThrow();

        assertThat(budget.years().get(0).movements())
                .anySatisfy(movement -> assertThat(movement.amount()).isEqualTo(Money.ofPounds(100_000_000_000L)));
        assertThat(budget.years().get(0).printedClosing().orElseThrow().amount())
                .isEqualTo(Money.ofPounds(-99_000_000_000L));
    }

    @Test
    void aCohortThatComesToMoreThanABudgetHasIsTold() throws IOException {
        assertThat(problems(BudgetFiles::readBudget, "budget.yaml", "people: 12", "people: 1000000"))
                .singleElement()
                .asString()
                .contains("234000000000.00 is too large: an amount of a budget lies between");
    }

    @Test
    void whereTheNumberOfPeopleIsWrongNothingElseIs() throws IOException {
        assertThat(problems(BudgetFiles::readBudget, "budget.yaml", "people: 12", "people: 0"))
                .singleElement()
                .asString()
                .contains("people: '0' is not a whole number of at least 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17500000.00, 8700000.00] | 17500000.00] | sources[0].amounts: there are 3 years",
                "years: [2017/18, 2018/19, | years: [2017/18, 2017/18, | years: years follow one another, but they are [2017/18, 2017/18, 2019/20]",
                "years: [2017/18, | years: [banana, | years[0]: 'banana' is no financial year",
                "years: [2017/18, | years: [ | sources[0].amounts: there are 2 years",
                "smoothed: true | smoothed: false | is not smoothed; write 'smoothed: true'",
                "17400000.00, 17500000.00] | 17400000.00] | sources[0].printed.smoothed: there are 3 years",
                "24100000.00, 24200000.00] | 24100000.00] | printed.smoothed-years: there are 3 years",
                "months: 9 | months: 13 | a part of a year has 1 to 12 months",
                "part-year: 308000.00 | part-year: -308000.00 | what is spent is not negative",
                "name: Community support | name: Care homes | commitments[1].lines[1].name: 'Care homes' is committed already, in the group 'Plan for hospital discharge'",
                "[6800000.00, | [-6800000.00, | sources[1].amounts[0]: money for a plan is not negative"
            })
    void whatIsWrongWithAFundingPlanIsTold(String from, String to, String message) throws IOException {
        assertThat(problems(BudgetFiles::readFunding, "funding-kent.yaml", from, to))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C-2, | C-1, | person C-1 is in line 2, too; keep one",
                "white | wite | there is no ethnic group 'wite'; did you mean 'white'?",
                "white | A1 | there is no ethnic group 'A1'; known are asian, black, mixed, white, other",
                "person, | name, | column 'person' is missing"
            })
    void whatIsWrongWithATableOfEthnicityIsTold(String from, String to, String message) throws IOException {
        assertThat(problems(BudgetFilesTest::ethnicities, "ethnicity.csv", from, to))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void bandsThatAreNoneAreTold() throws IOException {
        Path given = Files.writeString(
                folder.resolve("bands.yaml"),
                "source: invented\nages: [30, 18]\nethnicities: [{code: a, name: A}]\nleast: 5\n");

        assertThat(((FileResult.Refused<EqualityBands>) EqualityFiles.readBands(given)).problems())
                .singleElement()
                .asString()
                .contains("bands.yaml:2: ages: the least ages of bands ascend");
    }
}
