package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Complaints.Dispute;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.application.port.in.Complaints.Line;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintClock;
import org.almoner.domain.complaints.ComplaintOnDay;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.wording.ComplaintWords;
import org.almoner.wording.Figures;

/**
 * A complaint on a day, for people and for programs.
 *
 * @param filed the complaint where it is kept
 * @param view what it is on the day
 * @param day which
 * @param policy by which
 * @param dispute what is in dispute and what that led to; empty where it is not told
 * @param asRead as known at which instant the file is read
 */
public record ComplaintText(
        Filed filed,
        ComplaintOnDay view,
        LocalDate day,
        ComplaintPolicy policy,
        Dispute dispute,
        Optional<Instant> asRead) {

    private static final String NONE = "-";

    /** {@return the complaint on the day, without what is in dispute} */
    public static ComplaintText of(Filed filed, LocalDate day, ComplaintPolicy policy) {
        return new ComplaintText(
                filed,
                ComplaintOnDay.of(filed.complaint(), day, policy),
                day,
                policy,
                new Dispute(ImmutableList.of(), ImmutableList.of()),
                Optional.empty());
    }

    /** {@return the same with what is in dispute, and as known at which instant it is read} */
    public ComplaintText with(Dispute found, Optional<Instant> read) {
        return new ComplaintText(filed, view, day, policy, found, read);
    }

    /** {@return the complaints as a table, for people} */
    public static String list(ImmutableList<ComplaintText> all, LocalDate day, boolean overdue) {
        if (all.isEmpty()) {
            return "No complaint or enquiry is " + (overdue ? "overdue" : "open") + " on " + day + ".\n";
        }
        TextTable table =
                TextTable.of("File", "Complaint", "Nature", "Received", "State", "Next", "Working days overdue");
        all.forEach(each -> table.row(
                each.filed().file().toString(),
                each.complaint().reference(),
                Figures.words(each.complaint().nature()),
                each.complaint().received().toString(),
                Figures.words(each.view().state()),
                ComplaintWords.next(each.view()),
                ComplaintWords.overdue(each.view()).orElse(NONE)));
        return table.toString();
    }

    private Complaint complaint() {
        return view.complaint();
    }

    /** {@return the complaint on a few lines for people} */
    public String text() {
        return head()
                + clocks()
                + remarks()
                + steps()
                + disputed()
                + asRead.map(instant -> "\nas read " + instant + "\n").orElse("");
    }

    private String head() {
        return complaint().reference() + " in the file of " + filed.file() + ": "
                + Figures.words(complaint().nature()) + " received on "
                + complaint().received() + " from "
                + complaint().originator() + "\n"
                + line("subjects", joined(complaint().subjects()))
                + line("services", joined(complaint().services()))
                + complaint()
                        .division()
                        .map(code -> line("division", code.code()))
                        .orElse("")
                + complaint().provider().map(id -> line("provider", id.value())).orElse("")
                + line("state on " + day + ":", Figures.words(view.state()))
                + filed.complaint().stepsAfter(day).stream()
                        .map(step -> line("later", step.on() + " " + ComplaintWords.step(step)))
                        .collect(Collectors.joining());
    }

    private String clocks() {
        return view.clocks().stream()
                        .map(clock -> line(Figures.words(clock.what()), ComplaintWords.clock(clock)))
                        .collect(Collectors.joining())
                + line("next", ComplaintWords.next(view))
                + line("limit", ComplaintWords.limit(view.limit(), policy.limitMonths()));
    }

    private String remarks() {
        return ComplaintWords.remarks(view, policy).stream()
                .map(remark -> line("remark", remark))
                .collect(Collectors.joining());
    }

    private String steps() {
        return complaint().steps().isEmpty()
                ? ""
                : "\n"
                        + complaint().steps().stream()
                                .map(step -> step.on() + "  " + ComplaintWords.step(step) + "\n")
                                .collect(Collectors.joining());
    }

    private String disputed() {
        if (dispute.lines().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of("Line in dispute", ">To pay", "Held");
        dispute.lines()
                .forEach(line -> table.row(
                        line.line().toString(),
                        Figures.pounds(line.charged()),
                        line.hold()
                                .map(hold -> hold.reason() + "; " + hold.actor() + " must act")
                                .orElse("no")));
        table.total("As it stands", Figures.pounds(dispute.standing()), "");
        return "\n" + table
                + dispute.adjustments().stream()
                        .map(each -> ComplaintWords.step(each.step()) + ": " + Figures.words(each.state()) + ", "
                                + Figures.pounds(each.takenOff()) + " taken off\n")
                        .collect(Collectors.joining());
    }

    private static String line(String what, String words) {
        return "  " + what + " ".repeat(Math.max(1, 13 - what.length())) + words + "\n";
    }

    private static String joined(Collection<?> codes) {
        return codes.isEmpty() ? NONE : Joiner.on(", ").join(codes);
    }

    /** {@return the complaints for programs} */
    public static ObjectNode listJson(ImmutableList<ComplaintText> all, LocalDate day) {
        ObjectNode json = Json.object("day", day);
        json.set("complaints", Json.array(all, ComplaintText::plain));
        return json;
    }

    /** {@return the complaint for programs, with what happened and what is in dispute} */
    public ObjectNode json() {
        ObjectNode json = plain();
        json.put("day", day.toString());
        json.set("steps", Json.array(complaint().steps(), ComplaintText::json));
        json.set("later", Json.array(filed.complaint().stepsAfter(day), ComplaintText::json));
        json.set("disputed", Json.array(dispute.lines(), ComplaintText::json));
        json.put("standing", dispute.standing().toString());
        json.set("adjustments", Json.array(dispute.adjustments(), ComplaintText::json));
        asRead.ifPresent(instant -> json.put("asRead", instant.toString()));
        return json;
    }

    private ObjectNode plain() {
        ObjectNode json = Json.object("file", filed.file())
                .put("complaint", complaint().reference())
                .put("nature", complaint().nature().name())
                .put("received", complaint().received().toString())
                .put("originator", complaint().originator().code());
        complaint().division().ifPresent(code -> json.put("division", code.code()));
        complaint().provider().ifPresent(id -> json.put("provider", id.value()));
        complaint().disputed().ifPresent(days -> json.put("disputedDays", days.toString()));
        json.set("subjects", Json.texts(complaint().subjects()));
        json.set("services", Json.texts(complaint().services()));
        json.put("state", view.state().name()).put("limit", view.limit().name());
        json.put("isOverdue", view.isOverdue()).put("isPremature", view.premature());
        json.set("clocks", Json.array(view.clocks(), ComplaintText::json));
        json.set("next", Json.array(view.next(), ComplaintText::json));
        json.set("unknownCodes", Json.texts(view.unknownCodes()));
        return json;
    }

    private static ObjectNode json(ComplaintOnDay.Next next) {
        ObjectNode json = Json.object("what", next.what().name());
        next.by().ifPresent(by -> json.put("by", by.toString()));
        return json;
    }

    private static ObjectNode json(ComplaintClock clock) {
        ObjectNode json = Json.object("what", clock.what().name())
                .put("state", clock.state().name())
                .put("workingDaysLate", clock.workingDays())
                .put("isAtLeast", clock.atLeast());
        clock.due().ifPresent(due -> json.put("due", due.toString()));
        return json;
    }

    private static ObjectNode json(ComplaintStep step) {
        return Json.object("on", step.on()).put("what", ComplaintWords.step(step));
    }

    private static ObjectNode json(Line line) {
        ObjectNode json =
                Json.object("line", line.line()).put("toPay", line.charged().toString());
        line.hold().ifPresent(hold -> json.put("heldBecause", hold.reason()).put("actor", hold.actor()));
        return json;
    }

    private static ObjectNode json(Adjustment adjustment) {
        return json(adjustment.step())
                .put("state", adjustment.state().name())
                .put("takenOff", adjustment.takenOff().toString());
    }
}
