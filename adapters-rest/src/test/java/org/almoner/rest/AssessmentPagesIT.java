package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.almoner.application.port.out.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a person's financial assessment. */
class AssessmentPagesIT {

    private static final String PAGE = "/people/C-1/assessment";

    /** A State Pension, Attendance Allowance and savings just above the lower limit, at home. */
    private static final ImmutableMap<String, String> CIRCUMSTANCES = ImmutableMap.<String, String>builder()
            .put("from-day", "16")
            .put("from-month", "11")
            .put("from-year", "2020")
            .put("to-day", "1")
            .put("to-month", "3")
            .put("to-year", "2021")
            .put("setting", "at-home")
            .put("weekly-cost", "36.00")
            .put("income-1-kind", "state-pension")
            .put("income-1-amount", "200.00")
            .put("income-2-kind", "attendance-allowance")
            .put("income-2-amount", "89.15")
            .put("capital-1-kind", "savings")
            .put("capital-1-amount", "14500.00")
            .put("cost-1-kind", "council-tax")
            .put("cost-1-amount", "520.00")
            .put("cost-1-per", "year")
            .buildOrThrow();

    private static Document workedOut(Browsing browsing, Map<String, String> fields) {
        HttpResponse<String> answer = browsing.post(PAGE, browsing.filled(PAGE, PAGE, fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @ParameterizedTest
    @EnumSource
    void circumstancesAreWorkedOutLineByLineAndKeptOnlyWhenSomebodySaysSo(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing finance = Browsing.as("finance", served);
            assertThat(finance.page(PAGE).select("main").text())
                    .contains("Nothing was decided for 10 November 2020, so nothing is charged");

            Document result = workedOut(finance, CIRCUMSTANCES);

            assertThat(rows(result, "Capital"))
                    .contains(
                            "Savings £14,500.00 £14,500.00 Counts SI 2014/2672 reg 18",
                            "Capital that counts £14,500.00");
            assertThat(rows(result, "Each week"))
                    .contains("Income from capital £14,500.00 £1.00")
                    .contains("Council tax £10.00 -£10.00 Left to the person SI 2014/2672 Sch 1 para 2");
            assertThat(result.select(".console-figures").text())
                    .startsWith("Comes in each week £289.15 Left to live on");
            assertThat(result.select(".govuk-inset-text").text())
                    .contains("A week of this care costs £36.00", "Nothing is kept yet");
            assertThat(rows(result, "What was decided before")).contains("Nothing was decided", "first");
            assertThat(finance.page(PAGE + "?on=2020-11-16").select("main").text())
                    .contains("Nothing was decided");

            Document kept = keep(finance, result);
            assertThat(kept.select(".govuk-notification-banner").text())
                    .contains("What C-1 is asked to pay is decided");
            assertThat(kept.select(".govuk-summary-list").text())
                    .contains("16 November 2020 to 28 February 2021", "Final", "by finance-1: reviewed");
        }
    }

    @Test
    void aChargeThatGoesDownIsToldWithoutASecondSign() {
        Store store = Stores.MEMORY.empty();
        PeoplePagesIT.charged(store);
        try (RunningServer served = RunningServer.small(store, RunningServer.LIMITS)) {
            Map<String, String> poorer = new HashMap<>(CIRCUMSTANCES);
            poorer.put("income-1-amount", "50.00");

            assertThat(workedOut(Browsing.as("finance", served), poorer)
                            .select("main")
                            .text())
                    .contains("down £25.00");
        }
    }

    /** {@return what the form of keeping has by itself} */
    private static ImmutableMap<String, String> kept(Document result) {
        return result.select("form[action$=keep]").first().select("input[type=hidden], input[name^=told-]").stream()
                .collect(ImmutableMap.toImmutableMap(field -> field.attr("name"), Element::val));
    }

    private static Document keep(Browsing finance, Document result) {
        Map<String, String> fields = new HashMap<>(kept(result));
        fields.put("reason", "reviewed");
        HttpResponse<String> answer = finance.post(PAGE + "/keep", fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return finance.page(
                RunningServer.header(answer, "Location").orElseThrow().replaceFirst(".*/console", ""));
    }

    @Test
    void everythingThatIsWrongIsToldAndWhatWasWrittenStays() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Document refused = Browsing.as("finance", served)
                    .send(
                            PAGE,
                            PAGE,
                            Map.of(
                                    "to-month", "10",
                                    "to-year", "2020",
                                    "setting", "at-home",
                                    "income-1-amount", "12",
                                    "capital-1-kind", "savings",
                                    "capital-1-amount", "many",
                                    "capital-2-kind", "savings",
                                    "capital-2-amount", "10.00",
                                    "capital-2-owners", "0",
                                    "partner-income", "5.00"));

            assertThat(refused.title()).startsWith("Error: ");
            assertThat(refused.select(".govuk-error-summary__title").text()).isEqualTo("There is a problem");
            assertThat(refused.select(".govuk-error-summary li").eachText())
                    .hasSize(5)
                    .contains(
                            "Capital 1 amount: 'many' is not an amount of money: write pounds with no or two decimals,"
                                    + " such as 18.75, without £ or commas",
                            "The day after the last must come after the first",
                            "Say when the partner was born whose income you give",
                            "Choose what the amount of income 1 is");
            assertThat(refused.select(".govuk-error-summary a[href=#capital-2-kind]")
                            .text())
                    .startsWith("Capital 2 kind: ")
                    .contains("owner");
            assertThat(refused.select("#capital-1-amount").val()).isEqualTo("many");
            assertThat(refused.select("#capital-1-amount-error").text()).contains("'many' is not an amount of money");
        }
    }

    @Test
    void aPartnerWhoIsBornAfterTheFirstDayIsToldBesideItsFieldWithDaysAsPeopleWriteThem() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Map<String, String> fields = new HashMap<>(CIRCUMSTANCES);
            fields.putAll(Map.of("partner-born-day", "1", "partner-born-month", "1", "partner-born-year", "2050"));
            fields.putAll(Map.of("from-day", "2", "from-month", "11", "from-year", "2020"));

            assertThat(Browsing.as("finance", served)
                            .send(PAGE, PAGE, fields)
                            .select(".govuk-error-summary a[href=#partner-born]")
                            .text())
                    .startsWith("Partner born on: the partner is born after 2 November 2020, the first day");
        }
    }

    @Test
    void aReasonThatIsMissingIsToldWithWhateverElseIsWrongWithWhatIsKept() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing finance = Browsing.as("finance", served);
            Document result = workedOut(finance, CIRCUMSTANCES);
            Map<String, String> fields = new HashMap<>(kept(result));
            fields.put("capital-1-owners", "0");

            HttpResponse<String> answer = finance.post(PAGE + "/keep", fields);

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(finance.page(PAGE).select(".govuk-error-summary li").eachText())
                    .hasSize(2)
                    .contains("Say why");
        }
    }

    @Test
    void whoDoesNotSeeMeansIsNotShownTheWay() {
        try (RunningServer served = RunningServer.small(Stores.MEMORY.empty())) {
            Browsing broker = Browsing.as("broker", served);
            assertThat(broker.get(PAGE).statusCode()).isEqualTo(403);
            assertThat(broker.page("/people/C-1").select("a[href$=assessment]")).isEmpty();

            Document seen = workedOut(Browsing.as("auditor", served), CIRCUMSTANCES);
            assertThat(seen.select("form[action$=keep]")).isEmpty();
        }
    }

    private static String rows(Document page, String caption) {
        return page.select("table").stream()
                .filter(table -> table.select("caption").text().startsWith(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table '" + caption + "' in " + page.select("main")))
                .select("tbody tr")
                .text();
    }
}
