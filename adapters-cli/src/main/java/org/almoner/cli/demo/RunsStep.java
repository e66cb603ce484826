package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.RunText;
import org.almoner.domain.time.CareWeek;
import org.almoner.simulation.world.SingleHandedReview;
import org.almoner.simulation.world.WorldRecorder;
import org.almoner.wording.Figures;

/** Runs again, and after a change that became known late (property P5). */
final class RunsStep {

    private RunsStep() {}

    static Section of(DemoContext demo) {
        CareWeek week = demo.world().week();
        LocalDate to = week.next().monday();
        Result again = DemoRuns.settle(demo, to, "Paying and charging again");
        Section.Builder section = Section.of(
                        "corrections", "Money moves by difference: nothing twice, corrections with their cause")
                .words("Again, with nothing new. " + new RunText(again).headline());
        ObjectNode json = Json.object();
        json.set("again", summary(again));
        SingleHandedReview.in(demo.world()).ifPresent(review -> {
            LocalDate known = to.plusDays(1);
            demo.clock().moveTo(known);
            new WorldRecorder(demo.almoner().records(), demo.store()).record(review);
            Result corrected = DemoRuns.settle(demo, to, "Paying and charging again");
            RunText corrections = new RunText(corrected);
            section.words("On " + known + " it becomes known that one carer has been enough for package "
                            + review.pack() + " since Monday of the week before, "
                            + review.holds().from() + ": "
                            + Figures.hours(review.after().weeklyHours()) + " hours a week, not "
                            + Figures.hours(review.before().weeklyHours()) + ".")
                    .words(corrections.headline())
                    .words(corrections.corrections(Integer.MAX_VALUE));
            json.put("changed", review.pack().toString());
            json.set("corrected", corrections.json());
        });
        return section.with(json);
    }

    /** {@return a run for programs, without each transaction} */
    static ObjectNode summary(Result run) {
        ObjectNode json = new RunText(run).json();
        json.remove("lines");
        return json;
    }
}
