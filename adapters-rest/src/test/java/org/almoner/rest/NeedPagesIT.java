package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.time.DateRange;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The broker's pages over both stores. */
class NeedPagesIT {

    private static final String PUBLISHING = "/packages/K-2/need";

    private static final Map<String, String> PUBLISH =
            Map.of("from-day", "16", "from-month", "11", "from-year", "2020", "reason", "care is wanted");

    @ParameterizedTest
    @EnumSource
    void aBrokerPublishesANeedAndAwardsItToWhoeverTakesIt(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            Browsing broker = Browsing.as("broker", served);
            assertThat(broker.page("/needs")
                            .select("table")
                            .first()
                            .select("tbody tr")
                            .text())
                    .startsWith("K-2 not assessed 10 November 2020 0 Publish");
            assertThat(nextFor(broker.page("/packages/K-2"))).contains("Publish its need");

            Document published = broker.send(PUBLISHING, PUBLISHING, PUBLISH);
            assertThat(nextFor(broker.page("/packages/K-2")))
                    .contains("Need 1 is open: it is offered to providers.")
                    .contains("Offer No: a need of it is open")
                    .doesNotContain("Publish its need");
            assertThat(published.select(".govuk-notification-banner").text())
                    .contains("The need is published as need 1; the first are asked");
            assertThat(published.select("main").text()).contains(", zone Town, band ");
            assertThat(published.select("form[action$=award], .govuk-warning-text"))
                    .isEmpty();
            assertThat(published.select("table").first().select("tbody tr")).hasSize(2);
            String first = published
                    .select("table")
                    .first()
                    .select("tbody tr th")
                    .first()
                    .text();
            assertThat(published.select(".govuk-inset-text").text()).startsWith("Open: " + first);

            String provider = first.replaceFirst(" .*", "");
            assertThat(served.send(as(served, "provider", provider, "/providers/" + provider + "/offers/1/answer")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"answer\": \"accepted\", \"start\": \"2020-11-17\"}")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(broker.page("/needs").select("main").text())
                    .contains("Offered now (1)", " Town 0 Taken by " + first);
            assertThat(broker.page("/needs/1").select("form[action$=award]").text())
                    .contains("accepted from 17 November 2020");

            Document awarded = broker.send("/needs/1", "/needs/1/award", Map.of("reason", "the policy's"));
            assertThat(awarded.select(".govuk-inset-text").text())
                    .isEqualTo("Awarded to " + first + ": first in the order of offers, and it accepted.");
            assertThat(awarded.select("form[action$=award], form[action$=close]"))
                    .isEmpty();
            assertThat(broker.page("/needs").select("main").text())
                    .contains("No need is offered now", "Decided (1)", first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNeedThatNobodyCanBeOfferedIsPublishedWithoutSayingThatSomebodyIsAsked(Stores stores) {
        Store store = stores.empty();
        try (RunningServer served = RunningServer.small(store)) {
            Almoner.of(SmallCouncil.scheme(), store, SmallCouncil.REPLIES, SmallCouncil.CLOCK)
                    .records()
                    .record(
                            new PersonId("C-1"),
                            PersonFacts.REFUSED_PROVIDERS,
                            new RefusedProviders(ImmutableSortedSet.of(SmallCouncil.PROVIDER, SmallCouncil.OTHER)),
                            DateRange.from(SmallCouncil.MONDAY),
                            SmallCouncil.CLERK);
            approve(served);

            Document published = Browsing.as("broker", served).send(PUBLISHING, PUBLISHING, PUBLISH);

            assertThat(published.select(".govuk-notification-banner").text())
                    .contains("The need is published as need 1; no provider can be offered it")
                    .doesNotContain("asked");
            assertThat(published.select("h2").text()).contains("Who can be offered it (0)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokerRecordsWhatAProviderSaidByPhone(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            Browsing broker = Browsing.as("broker", served);
            Document published = broker.send(PUBLISHING, PUBLISHING, PUBLISH);
            Element way = published.select("a[href*=/offers/1]").first();
            assertThat(way.text()).startsWith("Record its answer: P-");
            String page = way.attr("href").replace("/console", "");
            assertThat(broker.page(page).select("main").text())
                    .contains("such as by phone", "with your reference beside it")
                    .doesNotContain("You can answer");

            String offers = page.replaceFirst("/1$", "");
            Browsing provider = provider(served, offers.split("/", -1)[2]);
            Document open = provider.page(offers);
            assertThat(open.select("main h2").eachText()).containsExactly("Waiting for an answer (1)", "All offers");
            assertThat(open.select("table").first().select("thead th").eachText())
                    .startsWith("Offer", "How far", "Answer by");
            assertThat(open.select("table").first().select("tbody tr").text()).contains(", Town ");
            assertThat(open.select("table").first().select("tbody tr").eachText())
                    .singleElement()
                    .asString()
                    .startsWith("Offer 1 waits for your answer");

            Document recorded = broker.send(page, page + "/answer", Map.of("answer", "accept"));

            assertThat(provider.page(offers).select("main h2").first().text()).isEqualTo("Waiting for an answer (0)");
            assertThat(provider.page(offers).select("table")).hasSize(1);
            assertThat(recorded.select(".govuk-notification-banner").text()).contains("is recorded");
            assertThat(recorded.select(".govuk-inset-text").text())
                    .contains("took it", "The answer was recorded by broker-1.");
            assertThat(broker.page("/needs/1").select("table").first().text()).contains("recorded by broker-1");
            assertThat(Browsing.as("auditor", served).page("/needs/1").select("a[href*=/offers/]"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenBesideADeclineIsCheckedAndNotSwallowed(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            String page = Browsing.as("broker", served)
                    .send(PUBLISHING, PUBLISHING, PUBLISH)
                    .select("a[href*=/offers/1]")
                    .attr("href")
                    .replace("/console", "");
            Browsing provider = provider(served, page.split("/", -1)[2]);

            Document wrong =
                    provider.send(page, page + "/answer", Map.of("answer", "terms", "price", "1e9", "start-day", "1"));
            assertThat(wrong.select(".govuk-error-summary li").eachText())
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).startsWith("Price: '1e9'"))
                    .anySatisfy(line -> assertThat(line).startsWith("First day: that is no day"));
            assertThat(wrong.select("#price")).as("prices are not asked for").isEmpty();
            assertThat(wrong.select("#start-day").val()).isEqualTo("1");

            Document beside = provider.send(page, page + "/answer", Map.of("answer", "terms", "price", "18.00"));
            assertThat(beside.select(".govuk-error-summary li").eachText())
                    .containsExactly(
                            "Who declines names no price and no day: leave the price and the day empty, or accept");

            assertThat(provider.send(page, page + "/answer", Map.of("answer", "accept", "price", "-1.00"))
                            .select(".govuk-error-summary li")
                            .eachText())
                    .containsExactly("A price cannot be negative");

            Map<String, String> early =
                    Map.of("answer", "accept", "start-day", "12", "start-month", "11", "start-year", "2020");
            assertThat(provider.send(page, page + "/answer", early)
                            .select(".govuk-inset-text")
                            .text())
                    .contains("care from 12 November 2020 is before it is wanted, from 16 November 2020");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNeedOfDaysThatAreOverIsPublishedWithAWarningBeforeAndAfter(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            Browsing broker = Browsing.as("broker", served);
            assertThat(broker.page(PUBLISHING).select(".govuk-warning-text").text())
                    .contains("Days before 10 November 2020 are over");

            Document published = broker.send(
                    PUBLISHING,
                    PUBLISHING,
                    Map.of("from-day", "2", "from-month", "11", "from-year", "2020", "reason", "recorded late"));

            String over = "2 November 2020 to 9 November 2020 was over";
            assertThat(published.select(".govuk-warning-text").text()).contains(over);
            String offer = published.select("a[href*=/offers/1]").attr("href").replace("/console", "");
            assertThat(provider(served, offer.split("/", -1)[2])
                            .page(offer)
                            .select(".govuk-warning-text")
                            .text())
                    .contains(over);
            assertThat(RunningServer.json(served.get("broker", "/needs/1")).get("overWhenPublished"))
                    .isEqualTo(RunningServer.json("{\"from\": \"2020-11-02\", \"to\": \"2020-11-10\"}"));
            assertThat(RunningServer.json(served.get(offer))
                            .get("overWhenPublished")
                            .get("to")
                            .asText())
                    .isEqualTo("2020-11-10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormThatIsNotRightComesBackWithAllThatIsWrongAndWhatWasWritten(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Browsing broker = Browsing.as("broker", served);

            Document refused = broker.send(
                    PUBLISHING,
                    PUBLISHING,
                    Map.of("from-day", "31", "from-month", "2", "from-year", "2021", "reason", " "));

            assertThat(refused.title()).startsWith("Error: ");
            assertThat(refused.select(".govuk-error-summary li").eachText())
                    .containsExactly(
                            "Begin of care: that is no day of the calendar: write day, month and year as numbers, such as 2 11 2020",
                            "Say why");
            assertThat(refused.select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#from", "#reason");
            assertThat(refused.select("#from-day").val()).isEqualTo("31");
            assertThat(refused.select("#reason").attr("aria-describedby")).isEqualTo("reason-error");
            assertThat(broker.page(PUBLISHING).select(".govuk-error-summary")).isEmpty();

            Map<String, String> unseen =
                    Map.of("from-day", "16", "from-month", "11", "from-year", "2020", "reason", "a\u202eb");
            assertThat(broker.send(PUBLISHING, PUBLISHING, unseen)
                            .select(".govuk-error-summary li")
                            .eachText())
                    .containsExactly("Reason: 'a<U+202E>b' has a character that nobody sees; leave it out");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRulesDoNotAllowIsToldOnThePageOfTheForm(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            Document refused = Browsing.as("broker", served).send(PUBLISHING, PUBLISHING, PUBLISH);

            assertThat(refused.select(".govuk-error-summary").text()).contains("Refused by the rules", "approv");
            assertThat(refused.select("#reason").val()).isEqualTo("care is wanted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormSentTwiceIsDoneOnce(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            Browsing broker = Browsing.as("broker", served);
            Map<String, String> form = broker.filled(PUBLISHING, PUBLISHING, PUBLISH);

            broker.post(PUBLISHING, form);
            assertThat(RunningServer.header(broker.post(PUBLISHING, form), "Location"))
                    .get()
                    .asString()
                    .endsWith("/console/needs/1");
            assertThat(broker.page("/needs/1")
                            .select(".govuk-notification-banner")
                            .text())
                    .contains("need 1");
            assertThat(broker.get("/needs/2").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormWithAnotherTickIsAnotherRequest(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            Browsing broker = Browsing.as("broker", served);
            Map<String, String> form = broker.filled(PUBLISHING, PUBLISHING, PUBLISH);

            broker.send(Browsing.form(broker.request(PUBLISHING), form, "tick=one"));
            broker.send(Browsing.form(broker.request(PUBLISHING), form, "tick=one&tick=two"));

            assertThat(broker.page(PUBLISHING).select(".govuk-error-summary").text())
                    .contains("another request");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormIsRefusedWhenWhatItsPageShowedHasChanged(Stores stores) {
        Store store = stores.empty();
        try (RunningServer served = RunningServer.small(store)) {
            approve(served);
            Browsing broker = Browsing.as("broker", served);
            Map<String, String> form = broker.filled(PUBLISHING, PUBLISHING, PUBLISH);
            Almoner.of(SmallCouncil.scheme(), store, SmallCouncil.REPLIES, SmallCouncil.CLOCK)
                    .records()
                    .record(
                            SmallCouncil.WAITING,
                            PackageFacts.PLAN,
                            SmallCouncil.plan(30),
                            DateRange.from(SmallCouncil.MONDAY),
                            new Author("social-worker", "needs less"));

            broker.post(PUBLISHING, form);

            assertThat(broker.page(PUBLISHING).select(".govuk-error-summary").text())
                    .contains("Changed since it was read", "social-worker");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNeedIsWithdrawnWithAReason(Stores stores) {
        try (RunningServer served = RunningServer.small(stores.empty())) {
            approve(served);
            Browsing broker = Browsing.as("broker", served);
            broker.send(PUBLISHING, PUBLISHING, PUBLISH);

            Document open =
                    broker.send("/needs/1", "/needs/1/close", Map.of("end", "nobody", "reason", "nobody is left"));
            assertThat(open.select(".govuk-error-summary").text()).contains("offers of need 1 are open until");

            Document ended =
                    broker.send("/needs/1", "/needs/1/close", Map.of("end", "withdrawn", "reason", "moved away"));
            assertThat(ended.select(".govuk-inset-text").text()).isEqualTo("Withdrawn: moved away");
        }
    }

    static void approve(RunningServer served) {
        served.edit(
                "broker",
                "/packages/K-2",
                "/packages/K-2/approval-requests",
                "{\"from\": \"2020-11-02\", \"reason\": \"assessed\"}");
        HttpResponse<String> approved = served.send(as(served, "approver", "panel", "/packages/K-2/approvals")
                .header("If-Match", RunningServer.etag(served.get("/packages/K-2")))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"from\": \"2020-11-02\", \"scope\": \"whole\", \"reason\": \"within the budget\"}")));
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    }

    private static Browsing provider(RunningServer served, String which) {
        return Browsing.with(
                served.issuer()
                        .sign(Issuer.claims("provider").claim("provider", which).build()),
                served);
    }

    private static HttpRequest.Builder as(RunningServer served, String role, String which, String path) {
        return served.request(path)
                .header(
                        "Authorization",
                        "Bearer "
                                + served.issuer()
                                        .sign(Issuer.claims(role)
                                                .claim(role, which)
                                                .build()))
                .header("Content-Type", "application/json");
    }

    /** What may be done next with the package, up to what is planned of it. */
    private static String nextFor(Document pack) {
        return pack.select("main")
                .text()
                .replaceFirst(".*What may be done next", "")
                .replaceFirst("Planned week.*", "");
    }
}
