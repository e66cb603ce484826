package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.rest.console.ConsoleApplication;
import org.almoner.rest.security.Operates;
import org.almoner.rest.security.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake in a form that filters a page is told on the page. */
class FilterPagesIT {

    private static RunningServer served;

    @BeforeAll
    static void start() {
        served = RunningServer.small(Stores.MEMORY.empty());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    auditor | /audit?from=2020-02-31&by=somebody                    | from       | From day: '2020-02-31' is not a day of the calendar: write 1 March 2021 as 2021-03-01
                    auditor | /audit?from=2020-11-03&to=2020-11-02                  | to         | The last day comes before the first
                    broker  | /map?on=1999-01-01                                    | on         | On day: 1 January 1999 is outside the scheme's term,
                    broker  | /map?by=colour                                        | by         | Colour the postcodes: 'colour' is not one of
                    broker  | /packages?state=lost                                  | state      | Show: 'lost' is not one of
                    broker  | /packages?unapproved=maybe                            | unapproved | Only those that lack their approval: 'maybe' is neither true nor false
                    finance | /people/C-1/statement?from=2020-11-02&to=tomorrow     | to         | To the Monday after the last week: 'tomorrow' is not a day
                    finance | /people/C-1/statement?from=2020-11-09&to=2020-11-02   | from       | From Monday:
                    broker  | /providers/P-1/quality?from=2020-10-12&to=2020-10-11  | to         | The last day comes before the first
                    """)
    void thePageIsShownWithWhatIsWrongAndWhatWasTyped(String role, String path, String field, String words) {
        HttpResponse<String> answer = Browsing.as(role, served).get(path);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__title").text()).isEqualTo("There is a problem");
        assertThat(page.select(".govuk-error-summary a[href=#" + field + "]").text())
                .contains(words);
        assertThat(page.select("form[method=get] #" + field)).hasSize(1);
        page.select("form[method=get] input[type=text][value~=.], form[method=get] input[type=date][value~=.]")
                .forEach(input -> assertThat(path).contains(input.attr("name") + "=" + input.val()));
        assertThat(Browsing.as(role, served).get(path.replaceFirst("\\?.*", "")).statusCode())
                .isEqualTo(200);
    }

    /** Pages with a filter: who sees it, its path, a query that is refused and one that is not, and what answers it. */
    static Stream<Arguments> filtered() {
        return Stream.of(
                Arguments.of("auditor", "/audit", "from=32.1.2020", "from=2020-11-03", "table"),
                Arguments.of(
                        "auditor",
                        "/audit",
                        "from=9999-01-02&to=9999-01-01",
                        "to=2020-01-01",
                        "p:contains(Nothing is recorded)"),
                Arguments.of("broker", "/packages", "state=lost", "unapproved=false", "table"),
                Arguments.of("broker", "/packages", "unapproved=maybe", "state=ended", "p:contains(No package is so)"),
                Arguments.of(
                        "broker",
                        "/providers/P-1/quality",
                        "from=soon",
                        "from=2020-10-12",
                        "caption:contains(What it did), p:contains(Nothing of it was measured)"),
                Arguments.of("broker", "/map", "on=2020-02-31", "on=2020-11-03", "figure, table"),
                Arguments.of("broker", "/map", "by=colour", "by=band", "figure, table"),
                Arguments.of(
                        "finance",
                        "/people/C-1/statement",
                        "from=x&to=y",
                        "from=2020-11-02&to=2020-11-09",
                        "dl, table, .govuk-caption-l, a[href*=statement]"),
                Arguments.of("finance", "/complaints", "on=soon", "on=2020-11-03", "table, p:contains(No complaint)"),
                Arguments.of(
                        "finance",
                        "/complaints/years/2021",
                        "on=soon",
                        "on=2020-11-03",
                        "dl, p:contains(counted as it stood)"));
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void whatIsRefusedIsNotAnswered(String role, String path, String wrong, String right, String answer) {
        Browsing browsing = Browsing.as(role, served);
        Element refused = main(browsing, path + "?" + wrong);

        assertThat(refused.select(".govuk-error-summary, form[method=get]")).hasSizeGreaterThan(1);
        assertThat(refused.select(answer)).isEmpty();
        assertThat(main(browsing, path + "?" + right).select(answer)).isNotEmpty();
    }

    @Test
    void everyPageWithAFilterIsAmongThem() {
        List<String> tried = filtered().map(each -> each.get()[1].toString()).toList();

        assertThat(Served.below("", ConsoleApplication.RESOURCES).byMethod().entrySet().stream()
                        .filter(each ->
                                each.getKey().getAnnotation(Operates.class).filters().length > 0)
                        .map(each -> each.getValue().path().replaceAll("\\{[a-z]*}", "[^/]*")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(tried).anyMatch(each -> each.matches(path)));
    }

    private static Element main(Browsing browsing, String path) {
        return Jsoup.parse(browsing.get(path).body()).select("main").first();
    }
}
