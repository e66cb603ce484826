package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever somebody wrote as a reason or into a file of visits, every page that repeats it is shown. */
class NastyReasonsIT {

    private static final String WEEK = "?from=2020-11-02&to=2020-11-09";
    private static final int TOO_MANY = 429;

    /** What a text of a file of visits may have, in characters. */
    private static final int LONGEST = 500;

    private static final ImmutableList<Author> AUTHORS =
            Nasty.values().stream().flatMap(NastyReasonsIT::author).collect(ImmutableList.toImmutableList());

    private static final Map<String, Browsing> SIGNED_IN = new HashMap<>();

    private static Almoner almoner;
    private static RunningServer served;

    /** Whoever gives the reason, where it is one that can be given. */
    private static Stream<Author> author(String reason) {
        try {
            return Stream.of(new Author("clerk-1", reason));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }

    @BeforeAll
    static void start() {
        Store store = Stores.MEMORY.empty();
        almoner = PeoplePagesIT.charged(store);
        served = RunningServer.small(store, RunningServer.LIMITS);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void pagesOfAPackageRepeatTheReasonOfWhatHolds() throws InterruptedException {
        for (int i = 0; i < AUTHORS.size(); i++) {
            LocalDate day = SmallCouncil.MONDAY.plusWeeks(4).plusDays(i);
            assertThat(almoner.records()
                            .record(
                                    SmallCouncil.WAITING,
                                    PackageFacts.HEALTH_SHARE,
                                    Percentage.of(50),
                                    DateRange.of(day, day.plusDays(1)),
                                    AUTHORS.get(i)))
                    .isInstanceOf(Recording.Recorded.class);
        }

        assertThatItIsShown("broker", "/packages/K-2");
        assertThatItIsShown("auditor", "/audit?about=K-2");
    }

    @Test
    void pagesOfMoneyRepeatTheReasonOfACorrection() throws InterruptedException {
        post(1);
        for (int i = 0; i < AUTHORS.size(); i++) {
            VisitRecord visit = new VisitRecord(
                    new VisitId(SmallCouncil.GIVEN, SmallCouncil.MONDAY.plusDays(1), LocalTime.of(8, 0)),
                    SmallCouncil.PROVIDER,
                    new Attendance.Attended(LocalTime.of(8, 0), i % 2 == 0 ? 60 : 10, 0));
            assertThat(almoner.records().reportVisits(List.of(visit), AUTHORS.get(i)))
                    .isInstanceOf(Recording.Recorded.class);
            post(2 + i);
            String run = "/runs/" + (2 + i);
            assertThatItIsShown("finance", run);
            assertThatItIsShown("finance", run + "/lines");
            assertThatItIsShown("provider", "/providers/P-1/remittances/" + (2 + i));
        }

        assertThatItIsShown("finance", "/packages/K-1");
        assertThat(assertThatItIsShown("finance", "/people/C-1/statement" + WEEK))
                .as("a family reads what changed, and not what staff wrote of it")
                .doesNotContain(Nasty.MARK);
        assertThat(assertThatItIsShown("finance", "/people/C-1/statement.pdf" + WEEK))
                .startsWith("%PDF-");
    }

    private static void post(int run) {
        LocalDate to = SmallCouncil.MONDAY.plusWeeks(1);
        almoner.runs().draft(Run.Scope.ALL, to, "finance-1", Progress.SILENT);
        almoner.runs().step(new RunId(run), Step.SUBMIT, new Author("finance-1", "test"));
        assertThat(almoner.runs().step(new RunId(run), Step.APPROVE, new Author("approver-1", "test")))
                .isInstanceOf(Runs.Outcome.Taken.class);
    }

    @Test
    void pagesOfANeedRepeatWhyItWasClosed() throws InterruptedException {
        NeedPagesIT.approve(served);
        for (Author author : AUTHORS) {
            Brokerage.Outcome published =
                    almoner.brokerage().publish(SmallCouncil.WAITING, SmallCouncil.MONDAY.plusWeeks(2), author);
            assertThat(published).isInstanceOf(Brokerage.Outcome.Done.class);
            almoner.brokerage()
                    .close(((Brokerage.Outcome.Done) published).placement().id(), Ground.WITHDRAWN, author);
            assertThatItIsShown(
                    "broker",
                    "/needs/" + ((Brokerage.Outcome.Done) published).placement().id());
        }

        assertThatItIsShown("broker", "/needs");
        assertThatItIsShown("broker", "/packages/K-2");
    }

    @Test
    void thePageOfAFileOfVisitsRepeatsWhatIsWrongWithIt() throws InterruptedException {
        String rows = Nasty.values().stream()
                .filter(value -> value.length() <= LONGEST)
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .map(value -> String.join(",", "K-1", value, value, value, value, value) + "\n"
                        + String.join(",", value, "2020-11-03", "08:00", "attended", "08:00", "30"))
                .collect(Collectors.joining("\n", "package,date,start,attendance,arrived,minutes\n", "\n"));
        Browsing provider = Browsing.as("provider", served);
        String path = "/providers/P-1/visit-files";
        String page = RunningServer.header(
                        provider.send(
                                Browsing.upload(provider.request(path), provider.filled(path, path, Map.of()), rows)),
                        "Location")
                .orElseThrow()
                .replaceFirst(".*/console", "");
        while (assertThatItIsShown("provider", page).contains("It is being read")) {
            Thread.sleep(20);
        }

        assertThat(provider.page(page).select("main").text()).contains("2020-13-45", "2020-09-31");
    }

    /** Opens the page, once the limit of requests in a second lets it through. */
    private static String assertThatItIsShown(String role, String path) throws InterruptedException {
        Browsing browsing = SIGNED_IN.computeIfAbsent(role, as -> Browsing.as(as, served));
        HttpResponse<String> answer = browsing.get(path);
        while (answer.statusCode() == TOO_MANY) {
            Thread.sleep(100);
            answer = browsing.get(path);
        }
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
