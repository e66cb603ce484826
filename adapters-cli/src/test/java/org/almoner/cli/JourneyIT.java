package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.domain.money.Money;
import org.almoner.wording.Figures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From need to money in a browser: a need is published, answered and awarded; its visits are reported, paid and charged; a line is disputed,
 * a report corrected, and the difference given back. Console, REST and command line tell the same figures throughout.
 */
@Tag("long")
class JourneyIT {

    private Chrome chrome;
    private SampleServer served;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        chrome = Chrome.open();
        served = new SampleServer();
    }

    @AfterEach
    void stop() {
        if (served != null) {
            served.close();
        }
        if (chrome != null) {
            chrome.close();
        }
    }

    @Test
    void fromNeedToMoney() throws IOException {
        String offered = offeredNeed();
        String pack = served.rest("broker", "/needs/" + offered).get("package").asText();
        String need = publishAnew(offered, pack);
        answer(need);
        award(need);
        assertThat(served.command("explain", "placement", pack).toString())
                .contains(served.provider().toString());

        LocalDate monday = firstWholeWeek(need);
        served.moveTo(monday.plusWeeks(1));
        List<Visit> visits = visits(need, monday);
        report("visits.csv", visits, "attended");
        settle(monday.plusWeeks(1));
        String person = served.rest("broker", "/packages/" + pack).get("person").asText();
        Money first = statement(person, monday);

        served.moveTo(monday.plusWeeks(1).plusDays(1));
        String line =
                "care:" + monday + "/" + monday.plusWeeks(1) + ":" + person + ":" + pack + ":" + served.provider();
        hold(line);
        report("corrected.csv", visits, "missed");
        release(line);
        settle(monday.plusWeeks(1));
        Money second = statement(person, monday);

        assertThat(first).isGreaterThan(Money.ZERO);
        assertThat(second).isEqualTo(Money.ZERO);
        assertThat(chrome.read()).contains("What changed since it was first billed, and why", "less with run");
    }

    /** {@return the need that the provider was offered and has not answered} */
    private String offeredNeed() {
        return Streams.stream(served.rest("provider", "/providers/" + served.provider() + "/offers")
                        .get("offers"))
                .filter(offer -> offer.get("mayAnswer").asBoolean())
                .map(offer -> offer.get("need").asText())
                .findFirst()
                .orElseThrow();
    }

    private String publishAnew(String need, String pack) {
        served.signIn(chrome, "broker");
        chrome.follow("Needs");
        chrome.follow("Need " + need);
        chrome.unfold("End it without an award");
        chrome.find("input[value=withdrawn]").click();
        chrome.find("#why").sendKeys("to be published anew");
        chrome.press("End it");
        assertThat(chrome.read()).contains("Need " + need + " is offered no more");
        chrome.open(served.console("/packages/" + pack + "/need"));
        chrome.find("#reason").sendKeys("care is wanted");
        chrome.press("Publish");
        assertThat(chrome.read()).contains("The need is published as need", "Open: " + served.provider());
        return chrome.address().replaceFirst(".*/", "");
    }

    private void answer(String need) {
        served.signIn(chrome, "provider");
        chrome.follow("Offers");
        chrome.follow("Offer " + need);
        assertThat(chrome.read()).contains("You can answer until").doesNotContain("K-0");
        chrome.choose("We take it");
        chrome.press("Send the answer");
        assertThat(chrome.read()).contains("Your answer is with the council", "You took it");
    }

    private void award(String need) {
        served.signIn(chrome, "broker");
        chrome.open(served.console("/needs/" + need));
        chrome.find("#reason").sendKeys("the policy's");
        chrome.press("Award");
        assertThat(chrome.read()).contains("Need " + need + " is awarded to " + served.provider(), "Awarded to");
    }

    private LocalDate firstWholeWeek(String need) {
        return LocalDate.parse(care(need).get("start").asText()).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private JsonNode care(String need) {
        return served.rest("provider", "/providers/" + served.provider() + "/offers/" + need)
                .get("care");
    }

    /** A visit as it was planned. */
    private record Visit(String pack, LocalDate day, String start, int minutes) {}

    private List<Visit> visits(String need, LocalDate monday) {
        String pack = served.rest("provider", "/providers/" + served.provider() + "/offers/" + need)
                .get("package")
                .asText();
        return Streams.stream(care(need).at("/plans/0/visits"))
                .map(visit -> new Visit(
                        pack,
                        monday.with(TemporalAdjusters.nextOrSame(
                                DayOfWeek.valueOf(visit.get("day").asText().toUpperCase(Locale.ROOT)))),
                        visit.get("start").asText(),
                        visit.get("minutes").asInt()))
                .toList();
    }

    private void report(String file, List<Visit> visits, String attendance) throws IOException {
        boolean attended = attendance.equals("attended");
        Path csv = Files.writeString(
                folder.resolve(file),
                "package,date,start,attendance,arrived,minutes\n"
                        + visits.stream()
                                .map(visit -> String.join(
                                        ",",
                                        visit.pack(),
                                        visit.day().toString(),
                                        visit.start(),
                                        attendance,
                                        attended ? visit.start() : "",
                                        attended ? Integer.toString(visit.minutes()) : ""))
                                .collect(Collectors.joining("\n", "", "\n")));
        served.signIn(chrome, "provider");
        chrome.follow("Visits");
        chrome.choose("File of visits", csv);
        chrome.press("Check the file");
        while (chrome.read().contains("It is being read")) {
            chrome.follow("Look again");
        }
        assertThat(chrome.read())
                .contains(
                        "Nothing is recorded yet",
                        "Read\n" + visits.size(),
                        (attended ? "New\n" : "Changed\n") + visits.size())
                .contains("Rejected\n0");
        chrome.find("#reason").sendKeys("the visits of the week");
        chrome.press("Record " + visits.size() + " reports");
        assertThat(chrome.read()).contains("reports are recorded", "It is recorded.");
    }

    /** Drafts, submits, approves and pays a run of all weeks that are over on the day. */
    private void settle(LocalDate to) {
        served.signIn(chrome, "finance");
        chrome.follow("Runs");
        chrome.follow("Draft a run");
        chrome.write("to", to);
        chrome.press("Draft the run");
        String run = chrome.address();
        step("Submit for approval");
        served.signIn(chrome, "approver");
        chrome.open(run);
        step("Approve and post");
        served.signIn(chrome, "finance");
        chrome.open(run);
        step("Say that it is paid and billed");
        JsonNode told = served.rest("finance", "/runs/" + run.replaceFirst(".*/", ""));
        assertThat(told.get("status").asText()).isEqualTo("paid");
        assertThat(chrome.read())
                .contains(
                        Figures.pounds(Money.parse(told.at("/totals/providers").asText())));
        assertThat(served.command("run", "show", run.replaceFirst(".*/", "")).findValuesAsText("providers"))
                .contains(told.at("/totals/providers").asText());
    }

    private void step(String what) {
        chrome.find("#reason").sendKeys("as agreed");
        chrome.press(what);
    }

    private void hold(String line) {
        served.signIn(chrome, "finance");
        chrome.follow("Held lines");
        chrome.follow("Hold a line");
        chrome.follow("a run");
        chrome.go(chrome.find("tbody a"));
        chrome.go(chrome.find("a[href$='/lines']"));
        String hold = link(line);
        while (chrome.all(hold).isEmpty()) {
            chrome.follow("Next page");
        }
        chrome.go(chrome.find(hold));
        chrome.write("Who must act?", served.provider().toString());
        chrome.find("#reason").sendKeys("the person says that nobody came");
        chrome.press("Hold the line");
        assertThat(chrome.read()).contains("the person says that nobody came");
        assertThat(served.rest("finance", "/ledger/holds").toString()).contains(line);
    }

    private static String link(String line) {
        return "a[href*='" + line.replace(":", "%3A").replace("/", "%2F") + "']";
    }

    private void release(String line) {
        served.signIn(chrome, "finance");
        chrome.follow("Held lines");
        chrome.go(chrome.find(link(line)));
        chrome.find("#reason").sendKeys("the provider corrected its report");
        chrome.press("Release the line");
        assertThat(served.rest("finance", "/ledger/holds").toString()).doesNotContain(line);
    }

    /** {@return what is due of the person for the week, which console, REST and command line tell alike} */
    private Money statement(String person, LocalDate monday) {
        String days = "from=" + monday + "&to=" + monday.plusWeeks(1);
        JsonNode rest = served.rest("finance", "/people/" + person + "/statement?" + days)
                .at("/weeks/0");
        JsonNode told = served.command(
                        "statement",
                        person,
                        "--from",
                        monday.toString(),
                        "--to",
                        monday.plusWeeks(1).toString())
                .at("/weeks/0");
        Money due = Money.parse(rest.get("payable").asText());
        served.signIn(chrome, "finance");
        chrome.open(served.console("/people/" + person + "/statement?" + days));
        assertThat(told.get("payable").asText()).isEqualTo(due.toString());
        assertThat(told.get("billedSoFar").asText())
                .isEqualTo(rest.get("billedSoFar").asText())
                .isEqualTo(due.toString());
        assertThat(chrome.read()).contains("To pay to the council for these days\n" + Figures.pounds(due));
        return due;
    }
}
