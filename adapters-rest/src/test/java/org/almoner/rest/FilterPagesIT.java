package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    auditor | /audit?from=2020-02-31&by=somebody                    | from       | From: '2020-02-31' is not a day of the calendar: write 1 March 2021 as 2021-03-01
                    auditor | /audit?from=2020-11-03&to=2020-11-02                  | to         | The last day comes before the first
                    broker  | /map?on=1999-01-01                                    | on         | is outside
                    broker  | /map?by=colour                                        | by         | By: 'colour' is not one of
                    broker  | /packages?state=lost                                  | state      | is not one of
                    broker  | /packages?unapproved=maybe                            | unapproved | is neither true nor false
                    finance | /people/C-1/statement?from=2020-11-02&to=tomorrow     | to         | is not a day
                    finance | /people/C-1/statement?from=2020-11-09&to=2020-11-02   | from       | From:
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    auditor | /audit                 | from=32.1.2020        | from=2020-11-03
                    auditor | /audit                 | from=9999-01-02&to=9999-01-01 | to=2020-01-01
                    broker  | /packages              | state=lost            | state=ended
                    broker  | /providers/P-1/quality | from=soon             | from=2020-10-12
                    """)
    void whatIsRefusedIsNotAnswered(String role, String path, String wrong, String right) {
        Document refused =
                Jsoup.parse(Browsing.as(role, served).get(path + "?" + wrong).body());
        Document answered =
                Jsoup.parse(Browsing.as(role, served).get(path + "?" + right).body());

        assertThat(found(refused)).isEmpty();
        assertThat(found(answered)).isNotEmpty();
    }

    /** Lists, and the words that stand where there is nothing in them. */
    private static Elements found(Document page) {
        return page.select(
                "form[method=get] + p, form[method=get] + .console-scroll, .console-filters + p, .console-filters + .console-scroll");
    }
}
