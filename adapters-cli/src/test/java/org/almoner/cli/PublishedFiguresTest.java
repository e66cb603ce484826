package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rule K8: every row and month that two councils published is told by the command, from the files of the examples. The figures here are
 * those of the publications.
 */
class PublishedFiguresTest {

    private static final String EXAMPLES = "../docs/examples/performance/";
    private static final JsonNode KENT = dashboard("kent-2017.yaml");
    private static final JsonNode ASIDES = dashboard("kent-2017-asides.yaml");
    private static final JsonNode LEICESTERSHIRE = dashboard("leicestershire-2019.yaml");
    private static final JsonNode BESIDE = dashboard("leicestershire-benchmarks-2019.yaml");

    private static final ImmutableMap<String, String> BETTER =
            ImmutableMap.of("high", "HIGHER", "low", "LOWER", "band", "WITHIN_BAND", "n/a", "NEITHER");
    private static final ImmutableMap<String, String> COLOURS =
            ImmutableMap.of("G", "GREEN", "A", "AMBER", "R", "RED", "N", "NOT_JUDGED");
    private static final Splitter SLASHES = Splitter.on('/');

    private static JsonNode dashboard(String file) {
        return Cli.run("indicators", EXAMPLES + file, "--json").json();
    }

    private static JsonNode indicator(JsonNode dashboard, String code) {
        return StreamSupport.stream(dashboard.get("indicators").spliterator(), false)
                .filter(each -> each.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode latest(JsonNode indicator) {
        JsonNode readings = indicator.get("readings");
        return readings.get(readings.size() - 1);
    }

    private static List<String> texts(JsonNode indicator, String field) {
        return indicator.get("readings").findValuesAsText(field);
    }

    /** {@return a published figure as Almoner writes it: 146.1k as 146100, 71% as 71} */
    private static String plain(String published) {
        String digits = published.replaceAll("[,%£ ]", "");
        int places = digits.endsWith("k") ? 3 : digits.endsWith("m") ? 6 : 0;
        return new BigDecimal(digits.replaceAll("[km]", ""))
                .scaleByPowerOfTen(places)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@return what is wanted in the words of Almoner: a figure as printed, by which side of it is good} */
    private static String wanted(String published, String better) {
        if (published.equals("N/A")) {
            return "no target";
        }
        if (published.equals("TBC")) {
            return "to be confirmed";
        }
        if (published.equals("Info only")) {
            return "for information";
        }
        if (published.equals("No survey")) {
            return "no survey";
        }
        String end = published.endsWith("%") ? "%" : "";
        if (better.equals("band")) {
            return published.replace("%", "").replace("-", "% to ") + "%";
        }
        String bound = better.equals("high") ? "at least " : published.startsWith("<") ? "less than " : "at most ";
        return bound
                + new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK))
                        .format(new BigDecimal(plain(published.replace("<", ""))))
                + end;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASC01        | 71%   | 70%   | 63%   | MONTH         | AMBER | high
            ASC02        | 6,345 | 6,331 | 6,331 | CUMULATIVE    | GREEN | high
            ASC03        | 786   | 1,020 | 911   | MONTH         | RED   | high
            DTOC-12M     | 26.3% | 30%   | 29.2% | TWELVE_MONTHS | GREEN | low
            ADMISSIONS   | 148   | 151   | 102   | MONTH         | AMBER | low
            AS01         | 2,330 | 2,241 | 2,262 | SNAPSHOT      | AMBER | low
            AS02         | 1,108 | 1,107 | 1,110 | SNAPSHOT      | AMBER | low
            AS03         | 3,995 | 4,060 | 3,983 | SNAPSHOT      | GREEN | low
            DP           | 2,143 | 2,138 | 2,058 | SNAPSHOT      | GREEN | low
            AS04         | 1,118 | N/A   | 1,107 | SNAPSHOT      | GREEN | n/a
            LD-COMMUNITY | 1,372 | N/A   | 1,391 | SNAPSHOT      | GREEN | n/a
            MH-HOME      | 83.7% | 75%   | 83.1% | MONTH         | GREEN | high
            MH-WORK      | 13.5% | 13%   | 13.3% | MONTH         | GREEN | high
            """)
    void everyRowOfKentsSummary(
            String code, String outturn, String target, String current, String period, String colour, String better) {
        JsonNode indicator = indicator(KENT, code);

        assertThat(indicator.at("/outturn/year").asText()).isEqualTo("2016/17");
        assertThat(indicator.at("/outturn/value").asText()).isEqualTo(plain(outturn));
        assertThat(latest(indicator).get("target").asText()).isEqualTo(wanted(target, better));
        assertThat(latest(indicator).get("value").asText()).isEqualTo(plain(current));
        assertThat(indicator.get("span").asText()).isEqualTo(period);
        assertThat(latest(indicator).get("printed").asText()).isEqualTo(colour);
        assertThat(indicator.get("better").asText()).isEqualTo(BETTER.get(better));
        if (code.equals("DTOC-12M")) {
            assertThat(indicator.at("/outturn/remark").asText()).isEqualTo("full year effect");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASC01 | high | 70 | 73/74/73/73/74/72/79/71/71/71/66/63 | GGGGGGGGGGAA
            ASC02 | high | 5864/5942/6020/6098/6176/6254/6332/6410/6488/6345/6379/6331 | 5995/6105/6127/6106/6141/6200/6259/6314/6305/6345/6379/6331 | GGGGAAAAAGGG
            DTOC | low | 30 | 23/38/36/34/35/30/33/27/39/29/29/19 | GAAAAGAGAGGG
            AS01 | low | 2304/2261/2229/2198/2161/2133/2106/2075/2051/2028/2256/2241 | 2411/2403/2398/2398/2388/2384/2342/2278/2306/2330/2305/2262 | AAAARRRARRAA
            AS03 | low | 4690/4698/4703/4708/4713/4718/4722/4726/4727/4730/4060/4060 | 4370/4322/4280/4233/4251/4191/4176/4077/4039/3995/4033/3983 | GGGGGGGGGGGG
            AS04 | n/a | N/A | 1090/1090/1094/1100/1102/1107/1105/1112/1117/1118/1113/1107 | GGGGGGGGGGGG
            LD-COMMUNITY | n/a | N/A | 1175/1187/1217/1242/1268/1301/1314/1339/1356/1372/1390/1391 | GGGGGGGGGGGG
            MH-HOME | high | 75 | 82/83/83/84/84/84/83/83/83/84/83/83 | GGGGGGGGGGGG
            MH-WORK | high | 13 | 13.7/13.8/14.1/13.9/13.5/13.9/13.6/13.4/13.4/13.5/13.4/13.3 | GGGGGGGGGGGG
            """)
    void everyMonthOfKentsSeries(String code, String better, String targets, String actuals, String colours) {
        JsonNode indicator = indicator(KENT, code);
        String end = indicator.get("unit").asText().equals("PER_CENT") ? "%" : "";
        List<String> published = SLASHES.splitToList(actuals);
        List<String> each = targets.equals("N/A") ? List.of(targets) : SLASHES.splitToList(targets);
        List<String> letters = Splitter.fixedLength(1).splitToList(colours);

        assertThat(texts(indicator, "from"))
                .hasSize(12)
                .startsWith("2016-06-01")
                .endsWith("2017-05-01");
        for (int month = 0; month < 12; month++) {
            JsonNode reading = indicator.get("readings").get(month);
            String target = each.get(each.size() == 1 ? 0 : month);
            int places = new BigDecimal(published.get(month)).scale();
            assertThat(new BigDecimal(reading.get("value").asText()).setScale(places, RoundingMode.HALF_UP))
                    .isEqualTo(published.get(month));
            assertThat(reading.get("target").asText())
                    .isEqualTo(wanted(target.equals("N/A") ? target : target + end, better));
            assertThat(reading.get("printed").asText()).isEqualTo(COLOURS.get(letters.get(month)));
            assertThat(reading.get("colour").asText()).isEqualTo(COLOURS.get(letters.get(month)));
        }
    }

    @Test
    void whatKentSaysBesideItsTables() {
        assertThat(indicator(KENT, "ASC02").at("/next"))
                .hasToString("{\"target\":\"at least 8,000\",\"by\":\"2018-03-31\"}");
        assertThat(indicator(KENT, "AS01").at("/next"))
                .hasToString("{\"target\":\"at most 2,149\",\"by\":\"2018-03-31\"}");
        assertThat(indicator(KENT, "AS02").at("/next"))
                .hasToString("{\"target\":\"at most 1,004\",\"by\":\"2018-03-31\"}");
        assertThat(texts(indicator(KENT, "HOURS-65"), "target")).containsExactly("at most 10");
        assertThat(texts(indicator(KENT, "HOURS-65"), "value")).containsExactly("9.95");
        assertThat(texts(indicator(KENT, "HOURS-18-64"), "target")).containsExactly("at most 11.25");
        assertThat(texts(indicator(KENT, "HOURS-18-64"), "value")).containsExactly("11.44");
        assertThat(texts(indicator(ASIDES, "DP-EARLIER"), "value")).containsExactly("2333");
        assertThat(texts(indicator(ASIDES, "DP-EARLIER"), "target")).containsExactly("at most 2,337");
        assertThat(indicator(ASIDES, "DP-EARLIER").get("colour").asText()).isEqualTo("GREEN");
        assertThat(texts(indicator(ASIDES, "DP-LATER"), "value")).containsExactly("2314");
        assertThat(texts(indicator(ASIDES, "DP-LATER"), "target")).containsExactly("at most 2,301");
        assertThat(indicator(ASIDES, "DP-LATER").get("colour").asText()).isEqualTo("AMBER");
        assertThat(texts(indicator(ASIDES, "ASC03-204"), "target")).containsExactly("at least 816", "at least 1,020");
        assertThat(texts(indicator(ASIDES, "ASC03-217"), "target")).containsExactly("at least 868", "at least 1,085");
        assertThat(texts(indicator(ASIDES, "ADMISSIONS-30"), "target")).containsExactly("at most 120", "at most 151");
        assertThat(texts(indicator(ASIDES, "ADMISSIONS-32"), "target")).containsExactly("at most 161", "at most 128");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PREVENT             | local    | prevent | band | G | 56-61%    | 60.3%     | TBC       | 55%    | N/A
            3D-pt1              | national | prevent | high | N | 73%       | due June 2020 | 74%   | 59.7%  | Bottom
            3D-pt2              | national | prevent | high | N | No survey | not applicable | 68%  | 60.3%  | Third
            HERITAGE-VISITS     | local    | prevent | high | A | 146.1k    | 107.8k    | TBC       | 111.6k | N/A
            HERITAGE-HOURS      | local    | prevent | high | G | 16.0k     | 11.7k     | TBC       | 9.7k   | N/A
            LIBRARY-HOURS       | local    | prevent | high | G | 9.1k      | 7.3k      | TBC       | 5.9k   | N/A
            LIBRARY-VISITS      | local    | prevent | high | G | 970k      | 776.8k    | TBC       | 718.6k | N/A
            ISSUES              | local    | prevent | high | G | 1.5m      | 1,373k    | TBC       | 1,294k | N/A
            CHILDRENS-ISSUES    | local    | prevent | high | G | 575k      | 547.3k    | TBC       | 545.7k | N/A
            E-LOANS             | local    | prevent | high | G | 160k      | 250.3k    | TBC       | 144.9k | N/A
            COMMUNITY-ISSUES    | local    | prevent | n/a  | N | Info only | 244.9k    | Info only | 241.1k | N/A
            COMMUNITY-CHILDRENS | local    | prevent | n/a  | N | Info only | 140.0k    | Info only | 134.8k | N/A
            LEARNING            | local    | prevent | high | G | 86%       | 90%       | TBC       | 95%    | N/A
            REDUCE              | local    | reduce  | band | G | 17-22%    | 17.0%     | TBC       | 22%    | N/A
            1I-pt1              | national | reduce  | high | N | 47%       | due June 2019 | 49%   | 42.6%  | Bottom
            1I-pt2              | national | reduce  | high | N | No survey | not applicable | 35%  | 30.0%  | Third
            1E                  | national | reduce  | high | G | 11.2%     | 11.2%     | 11.2%     | 11.3%  | Top
            1G                  | national | reduce  | high | G | 82%       | 82.3%     | 84%       | 81.4%  | Second
            DELAY               | local    | delay   | band | G | 10-15%    | 12.2%     | TBC       | 13.0%  | N/A
            2C-pt2              | national | delay   | low  | G | 207       | 156       | TBC       | 94     | Top
            2D                  | national | delay   | high | G | 82%       | 87.8%     | 84%       | 84.5%  | Second
            2B-pt1              | national | delay   | high | A | 88%       | 86.4%     | 89%       | 87.5%  | Second
            2A-pt1              | national | delay   | low  | G | <7.9      | 7.5       | <7.9      | 8.1    | Second
            2A-pt2              | national | delay   | low  | A | <586.9    | 621.6     | <553.0    | 636.7  | Third
            MEET                | local    | meet    | band | G | 6-11%     | 10.5%     | TBC       | 10.3%  | N/A
            1C-pt1a             | national | meet    | high | A | 97%       | 94.9%     | 99%       | 96.7%  | Third
            1C-pt2a             | national | meet    | high | G | 40%       | 46.7%     | 40%       | 49.9%  | Top
            1C-pt1b             | national | meet    | high | G | 99%       | 99.7%     | 100%      | 99.3%  | Third
            1C-pt2b             | national | meet    | high | G | 97%       | 97.0%     | 100%      | 98.1%  | Second
            SAFEGUARDING        | local    | meet    | high | N | TBC       | 93.4%     | TBC       | 94%    | N/A
            4B                  | national | meet    | high | N | 90%       | due June 2019 | 90%   | 90.3%  | Top
            """)
    void everyRowOfLeicestershire(
            String code,
            String defined,
            String layer,
            String better,
            String colour,
            String milestone,
            String performance,
            String next,
            String before,
            String quartile) {
        JsonNode indicator = indicator(LEICESTERSHIRE, code);
        JsonNode reading = latest(indicator);

        assertThat(indicator.get("defined").asText()).isEqualToIgnoringCase(defined);
        assertThat(indicator.get("layer").asText()).isEqualTo(layer);
        assertThat(indicator.get("better").asText()).isEqualTo(BETTER.get(better));
        assertThat(reading.get("colour").asText()).isEqualTo(COLOURS.get(colour));
        assertThat(reading.get("printed").asText()).isEqualTo(COLOURS.get(colour));
        assertThat(reading.get("target").asText()).isEqualTo(wanted(milestone, better));
        if (Character.isDigit(performance.charAt(0))) {
            assertThat(reading.get("value").asText()).isEqualTo(plain(performance));
        } else {
            assertThat(reading.get("figure").asText()).isEqualTo(performance);
        }
        assertThat(indicator.at("/next/target").asText()).isEqualTo(wanted(next, better));
        assertThat(indicator.at("/next/by").asText()).isEqualTo("2021-03-31");
        assertThat((indicator.has("outturn") ? indicator.at("/outturn/value") : reading.get("lastYear")).asText())
                .isEqualTo(plain(before));
        assertThat(indicator.path("quartile").asText("N/A")).isEqualToIgnoringCase(quartile);
    }

    @Test
    void whatLeicestershireSaysOfItsMeasures() {
        assertThat(LEICESTERSHIRE.get("indicators")).hasSize(31);
        assertThat(LEICESTERSHIRE.get("summary"))
                .hasToString("{\"GREEN\":19,\"AMBER\":4,\"RED\":0,\"NOT_JUDGED\":8,\"withoutTarget\":0,\"decided\":0,"
                        + "\"printed\":31,\"differing\":0}");
        assertThat(LEICESTERSHIRE.get("quartiles")).hasToString("{\"TOP\":4,\"SECOND\":5,\"THIRD\":5,\"BOTTOM\":2}");
        assertThat(StreamSupport.stream(LEICESTERSHIRE.get("indicators").spliterator(), false)
                        .filter(each -> each.get("betterCareFund").asBoolean())
                        .map(each -> each.get("code").asText()))
                .containsExactly("2B-pt1", "2A-pt2");
        assertPeople("2A-pt1", 33, 31, 33);
        assertPeople("2A-pt2", 850, 900, 908);
        assertThat(latest(indicator(LEICESTERSHIRE, "2C-pt2")).get("to").asText())
                .isEqualTo("2019-11-01");
        assertThat(latest(indicator(LEICESTERSHIRE, "HERITAGE-VISITS"))
                        .get("from")
                        .asText())
                .isEqualTo("2019-04-01");
        assertThat(latest(indicator(LEICESTERSHIRE, "HERITAGE-VISITS"))
                        .get("to")
                        .asText())
                .isEqualTo("2019-12-01");
    }

    private static void assertPeople(String code, int wanted, int actual, int before) {
        JsonNode indicator = indicator(LEICESTERSHIRE, code);
        assertThat(latest(indicator).get("certainty").asText()).isEqualTo("FORECAST");
        assertThat(latest(indicator).get("peopleWanted").asInt()).isEqualTo(wanted);
        assertThat(latest(indicator).get("people").asInt()).isEqualTo(actual);
        assertThat(indicator.at("/outturn/people").asInt()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REQUESTS-18     | 4.6%    | 4.3%    | 4.8%    | 4.4%
            REQUESTS-65     | 14.1%   | 13.4%   | 15.1%   | 12.6%
            LONG-TERM-18    | 8%      | 6%      | 5%      | 8%
            LONG-TERM-65    | 10%     | 10%     | 9%      | 11%
            COST-18         | £22,000 | £25,200 | £24,400 | £26,000
            COST-65         | £10,600 | £14,300 | £15,000 | £15,500
            WEEK-18         | £1,150  | £1,271  | £1,213  | £1,326
            WEEK-65         | £593    | £650    | £622    | £668
            CQC-ALL         | 75%     | 84%     |         |
            CQC-NURSING     | 80%     | 73%     |         |
            CQC-DOMICILIARY | 74%     | 70%     |         |
            CQC-RESIDENTIAL | 77%     | 82%     |         |
            CQC-COMMUNITY   | 64%     | 76%     |         |
            CQC-IMPROVE     | 16%     |         |         |
            CQC-INADEQUATE  | 0%      | 1% to 2% |        |
            CQC-NONE        | 9%      |         |         |
            BOOKS           | 779     |         |         | 998
            AUDIO-VISUAL    | 112     |         |         | 118
            LIBRARY-COST    | £8,374  | £11,709 |         | £8,676
            """)
    void everyBenchmarkOfLeicestershire(String code, String own, String england, String region, String similar) {
        JsonNode indicator = indicator(BESIDE, code);

        assertThat(latest(indicator).get("figure").asText()).isEqualTo(own);
        assertOther(indicator, "ENGLAND", england);
        assertOther(indicator, "REGION", region);
        assertOther(indicator, "SIMILAR", similar);
    }

    private static void assertOther(JsonNode indicator, String of, String published) {
        List<String> told = StreamSupport.stream(indicator.get("others").spliterator(), false)
                .filter(other -> other.get("of").asText().equals(of))
                .map(other -> other.get("words").asText())
                .toList();
        if (published == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).singleElement().asString().matches(published + " \\((better|worse|same|higher|lower)\\)");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONTACTS            | 18,200 |    |
            PREVENTED           | 60%    |    |
            REDUCED             | 17%    |    |
            DELAYED             | 12%    |    |
            MET                 | 11%    |    |
            ASCOF               | 29     | 24 |
            ASCOF-TOP           | 4      | 4  |
            ASCOF-BOTTOM        | 8      | 9  |
            ASCOF-ROSE          | 6      |    |
            ASCOF-FELL          | 3      |    |
            ASCOF-SURVEY        | 13     |    |
            ASCOF-SURVEY-BELOW  | 9      |    |
            ASCOF-SURVEY-BOTTOM | 6      |    |
            BOOKS               | 779    |    | 14 of 15
            INDEX-OLDER         | not published | | 6 of 152
            INDEX-DISABILITY    | not published | | 8
            INDEX-HEALTH        | not published | | 3
            """)
    void whatElseLeicestershireCounts(String code, String own, String before, String rank) {
        JsonNode indicator = indicator(BESIDE, code);

        assertThat(latest(indicator).get("figure").asText()).isEqualTo(own);
        assertThat(latest(indicator).path("lastYear").asText(null)).isEqualTo(before);
        assertThat(indicator.path("rank").asText(null)).isEqualTo(rank);
    }
}
