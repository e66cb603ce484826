package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.procurement.frameworks.SpendForecast;
import org.almoner.domain.procurement.tendered.TenderedPrice;
import org.almoner.domain.procurement.tenders.PriceFormula;
import org.almoner.domain.procurement.tenders.SocialValue.Mode;
import org.almoner.domain.procurement.tenders.TieBreak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcurementFilesTest {

    private static final Path EXAMPLES = Path.of("../docs/examples/procurement");
    private static final ImmutableSortedSet<Offering> BOUGHT = ImmutableSortedSet.of(
            Offering.parse("undivided/supported-living"), Offering.parse("undivided/residential"));

    @TempDir
    private Path folder;

    /** {@return what is wrong with an example in which the text is replaced} */
    private List<String> problems(Function<Path, FileResult<?>> reader, String example, String from, String to)
            throws IOException {
        String text = Files.readString(EXAMPLES.resolve(example));
        assertThat(text).contains(from);
        Path given = Files.writeString(folder.resolve(example), text.replaceFirst(Pattern.quote(from), to));
        return ((FileResult.Refused<?>) reader.apply(given))
                .problems().stream().map(FileRemark::toString).toList();
    }

    private static FileResult<?> prices(Path file) {
        return ProcurementFiles.readPrices(file, BOUGHT);
    }

    @Test
    void theFrameworkIsReadAsItStands() {
        ProcurementFiles.Framework framework = ProcurementFiles.readFramework(EXAMPLES.resolve("framework.yaml"))
                .orElseThrow();

        assertThat(framework.agreement().termEnd()).isEqualTo(LocalDate.of(2031, 4, 1));
        assertThat(framework.agreement().maximum().amount()).isEqualTo(Money.parse("53091358.10"));
        assertThat(framework.agreement().notice().byProvider()).isEqualTo(3);
        assertThat(framework.forecast())
                .isEqualTo(new SpendForecast(
                        Money.ofPounds(10_000_000), SpendForecast.Per.YEAR, Factor.ONE, Factor.ofChange("3%")));
    }

    @Test
    void theTenderIsReadAsItStands() {
        ProcurementFiles.Tendering read =
                ProcurementFiles.readTender(EXAMPLES.resolve("tender.yaml")).orElseThrow();

        assertThat(read.tender().scoring().questions()).hasSize(8);
        assertThat(read.tender().scoring().social().orElseThrow().mode()).isEqualTo(Mode.AFTER_GATES);
        assertThat(read.tender().scoring().price().orElseThrow().formula()).isEqualTo(PriceFormula.LOWEST_OVER_PRICE);
        assertThat(read.tender().scoring().tieBreaks()).containsExactly(TieBreak.QUALITY, TieBreak.PRICE);
        assertThat(read.bids()).hasSize(5);
        assertThat(read.bids().get(0).markings().get("Q2"))
                .satisfies(marking -> assertThat(marking.mark()).contains(3));
    }

    @Test
    void theTablesAreReadAsTheyStand() {
        List<TenderedPrice> prices = ProcurementFiles.readPrices(EXAMPLES.resolve("prices.csv"), BOUGHT)
                .orElseThrow();

        assertThat(prices)
                .extracting(price -> price.price().toString())
                .containsExactly("22.75/hour", "24.75/hour", "997.50/week");
        assertThat(prices.get(2).unit()).isEqualTo(PriceUnit.WEEK);
        assertThat(ProcurementFiles.readBenchmark(EXAMPLES.resolve("benchmark.csv")))
                .isInstanceOf(FileResult.Accepted.class);
    }

    @Test
    void theOtherExamplesAreReadAsTheyStand() {
        assertThat(ProcurementFiles.readFund(EXAMPLES.resolve("fund.yaml"))
                        .orElseThrow()
                        .lots())
                .hasSize(4);
        assertThat(ProcurementFiles.readCoverage(EXAMPLES.resolve("contracts.yaml"))
                        .orElseThrow())
                .hasSize(3);
        assertThat(ProcurementFiles.readDecisions(EXAMPLES.resolve("decisions.yaml"))
                        .orElseThrow()
                        .proposals())
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "months: 24, taken: true | months: 24, taken: maybe | framework.yaml:6: extensions[0].taken: 'maybe' is not one of true, false",
                "months: 24, taken: false | months: 24, takn: false | framework.yaml:7: extensions[1].takn: there is no key 'takn' here; did you mean 'taken'?",
                "months: 12, taken: false | months: 12, taken: true | framework.yaml:8: extensions[2].taken: extension 3 is taken, but extension 2 before it is not; take that first",
                "2024-04-01, to: 2029-04-01 | 2024-04-01 | framework.yaml:4: term: a framework ends, but the term 2024-04-01/.. has no end; give it, and let extensions follow",
                "per: year | per: month | framework.yaml:11: forecast.per: 'month' is not one of week, year",
                "a-year: 10000000.00, years: 5 | a-year: 0.00, years: 5 | framework.yaml:10: maximum-spend: a maximum spend is above nothing, but got 0.00",
                "a-year: 10000000.00, years: 5 | amount: 10000000.00, years: 5 | framework.yaml:10: maximum-spend.years: there is no key 'years' here; the keys are amount"
            })
    void mistakesInAFrameworkAreToldWithLineValueAndAdvice(String from, String to, String problem) throws IOException {
        assertThat(problems(ProcurementFiles::readFramework, "framework.yaml", from, to))
                .anySatisfy(told -> assertThat(told).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buyer-1: 2, nurse-1: 4 | buyer-1: 4, nurse-1: 4 | bids[0].answers.Q2.moderated: only marks that differ are moderated, but got buyer-1 4, nurse-1 4",
                "moderated: { mark: 3 | moderated: { mark: 5 | bids[0].answers.Q2.moderated.mark: evaluators settle between their marks, which are buyer-1 2, nurse-1 4, but the moderated mark is 5",
                "each: 250000.00 | each: 5131459.01 | scoring.questions[4].per-value: S1 asks for 1 for each full 5131459.01, which is none of a contract of 5131459.00",
                "asks: \"What else do you offer?\", | '' | scoring.questions[7]: 'asks' is missing; add it",
                "quality: 70% | quality: 71% | scoring.quality: the shares of quality, price and social value are 100% together, but come to 101%",
                "code: Q2, | code: Q1, | scoring.questions[1].code: question Q1 is given twice",
                "weight: 12, by-people: true | weight: 12 | scoring.questions: people who draw on support write 2 questions at least, but wrote 1 that score",
                "outcome: less-lonely } | outcome: less-lonely, least-mark: 2 } | least-mark: a least mark is of a question about quality",
                "least-share: 15% | least-share: 25% | the questions of people who draw on support have 20 of the 100 points, but should have 25% of them",
                "Q3: { marks | Q9: { marks | bids[0].answers.Q9: no question is 'Q9'; did you mean 'Q1'?",
                "nurse-1: 3, expert | nurs-1: 3, expert | 'nurs-1' is not of the panel; did you mean 'nurse-1'?",
                "nurse-1: 3, expert | nurse-1: 6, expert | mark 6 is above the highest, which is 5",
                "provider: P-002 | provider: P-001 | bids[1].provider: P-001 bids twice; keep one of its bids",
                "price: 19.80 | price: 0.00 | bids[0]: a tendered price is above nothing, but P-001 asks 0.00",
                "overall: Good | overall: Splendid | 'Splendid'",
                "regulator-rating: | regulator-ratin: | 'regulator-ratin' is not known of providers; did you mean 'regulator-rating'?",
                "unit: hour, lowest | unit: week, lowest | gates.price: prices are bounded by the week, but are not tendered so",
                "reason: the log of lessons was in an appendix that buyer-1 had not seen | reason: ' ' | a value is missing here; write one",
                "inspected: true | charter: [sick-pay] | gates.entry.charter: this is not asked of bidders; leave it out",
                "formula: lowest-over-price | formula: cheapest | 'cheapest' is not one of lowest-over-price, less-by-excess"
            })
    void mistakesInATenderAreToldWithTheirPlace(String from, String to, String problem) throws IOException {
        assertThat(problems(ProcurementFiles::readTender, "tender.yaml", from, to))
                .anySatisfy(told -> assertThat(told).startsWith("tender.yaml:").contains(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total: 5131459.00 | total: 5131459.01 | fund.yaml:2: total: the pots come to 5131459.00, and not to the total of 5131459.01",
                "deprivation: 66.67% | deprivation: 66.66% | fund.yaml:16: pots[3].weights: the weights of pot 'innovation grants' are 100% together, but come to 99.99%",
                "older-people: 92400, | '' | fund.yaml:18: lots[0].has: 'older-people' is missing; add it",
                "older-people: 92400 | older-people: 92400.5 | fund.yaml:18: lots[0].has.older-people: '92400.5' is not a whole number"
            })
    void mistakesInAFundAreToldWithLineValueAndAdvice(String from, String to, String problem) throws IOException {
        assertThat(problems(ProcurementFiles::readFund, "fund.yaml", from, to))
                .anySatisfy(told -> assertThat(told).startsWith(problem));
    }

    @Test
    void mistakesInContractsAndDecisionsAreToldWithLineValueAndAdvice() throws IOException {
        assertThat(problems(ProcurementFiles::readCoverage, "contracts.yaml", "to: 2019-04-01", "to: 2018-04-01"))
                .singleElement()
                .asString()
                .startsWith("contracts.yaml:2: needed.to: a date range needs an end after its first day");
        assertThat(problems(ProcurementFiles::readCoverage, "contracts.yaml", "core offer", "yearly grants"))
                .singleElement()
                .asString()
                .startsWith("contracts.yaml:4: lots[0]: each contract of bridged has a name of its own");
        assertThat(problems(ProcurementFiles::readDecisions, "decisions.yaml", "amount: 1650000.00", "amount: -1.00"))
                .containsExactly(
                        "decisions.yaml:7: decisions[3].amount: '-1.00' is below nothing; write it without its sign");
        assertThat(problems(ProcurementFiles::readDecisions, "decisions.yaml", "divisions: 12, a", "division: 12, a"))
                .contains("decisions.yaml:4: decisions[0]: 'divisions' is missing; add it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-201,,supported-living,hour,travel | P-201,,supported-living,hour,pay | prices.csv:3: element: 'pay' is given again; keep one",
                "P-201,,supported-living,hour,travel | P-201,,supported-living,week,travel | prices.csv:3: unit: the price of line 2 is by the hour; write all its parts by one unit",
                "P-201,,supported-living,hour,travel | P-201,,supported-livin,hour,travel | prices.csv:3: service: the scheme does not buy undivided/supported-livin; it buys",
                "travel,0.60 | travel,-0.60 | prices.csv:3: amount: '-0.60' is below nothing",
                "unit,element | units,element | prices.csv:1: column 'unit' is missing",
                "hour,travel | hours,travel | prices.csv:3: unit: there is no unit 'hours'; did you mean 'hour'?"
            })
    void mistakesInTenderedPricesAreToldWithLineValueAndAdvice(String from, String to, String problem)
            throws IOException {
        assertThat(problems(ProcurementFilesTest::prices, "prices.csv", from, to))
                .anySatisfy(told -> assertThat(told).startsWith(problem));
    }

    @Test
    void aTableWithoutPricesIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("none.csv"), "provider,lot,service,unit,element,amount\n");

        assertThat(((FileResult.Refused<?>) prices(empty)).problems())
                .singleElement()
                .hasToString("none.csv: no price is tendered; write a row for each part of a price");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-04-01,2025-04-01 | 2024-04-01,2024-04-01 | benchmark.csv:2: to: a date range needs an end after its first day",
                "supported-living,pay | supported-living, | benchmark.csv:3: from: another figure of the same holds on some of the days",
                "23.28 | 0.00 | benchmark.csv:2: usual: what something usually costs is above nothing",
                "invented survey of prices 2024 | '' | benchmark.csv:2: source: a value is missing here; write one",
                "from,to | since,to | benchmark.csv:1: column 'from' is missing",
                "2024-04-01 | April | benchmark.csv:2: from: 'April' is not a date"
            })
    void mistakesInABenchmarkAreToldWithLineValueAndAdvice(String from, String to, String problem) throws IOException {
        assertThat(problems(ProcurementFiles::readBenchmark, "benchmark.csv", from, to))
                .anySatisfy(told -> assertThat(told).startsWith(problem));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(ProcurementFiles.readTender(folder.resolve("nowhere.yaml"))).isInstanceOf(FileResult.Refused.class);
    }
}
