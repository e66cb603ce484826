package org.almoner.rest.console.complaints;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Complaints.Dispute;
import org.almoner.application.port.in.Complaints.Line;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintClock;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintOnDay;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.money.Money;
import org.almoner.rest.complaints.FiledOnDay;
import org.almoner.rest.console.money.LineView;
import org.almoner.wording.ComplaintWords;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;

/**
 * A complaint as its page shows it.
 *
 * @param whole with what happened later
 * @param view what it is on the day
 * @param subjects what it is about, in the policy's codes
 * @param services that it is about, or empty
 * @param provider that it is about by reference and name, or empty
 * @param clocks each in words
 * @param next what is due next
 * @param limit whether it came in time
 * @param remarks what is to be remarked on
 * @param steps what happened until the day
 * @param later what is known to have happened after it
 * @param disputed the lines in dispute, as the ledger stands
 * @param standing what the person is to pay by them
 * @param adjustments what the dispute led to
 */
public record ComplaintView(
        Complaint whole,
        ComplaintOnDay view,
        String subjects,
        String services,
        String provider,
        List<Clock> clocks,
        String next,
        String limit,
        List<String> remarks,
        List<Step> steps,
        List<Step> later,
        List<Disputed> disputed,
        Money standing,
        List<Adjusted> adjustments) {

    /** A clock, in words. */
    public record Clock(String name, String words) {

        private static Clock of(ComplaintClock clock) {
            return new Clock(Figures.words(clock.what()), ComplaintWords.clock(clock));
        }
    }

    /** What happened on a day, in words. */
    public record Step(LocalDate on, String what) {

        private static Step of(ComplaintStep step) {
            return new Step(step.on(), ComplaintWords.step(step));
        }
    }

    /** A line in dispute, and why it is held, or empty. */
    public record Disputed(LineView line, Money charged, String held) {

        private static Disputed of(Line line, ProviderNames names) {
            return new Disputed(
                    LineView.of(line.line(), names),
                    line.charged(),
                    line.hold()
                            .map(hold -> hold.reason() + "; " + hold.actor() + " must act")
                            .orElse(""));
        }
    }

    /** What a dispute led to, how far that has come, and what it took off. */
    public record Adjusted(Step step, Adjustment.State state, Money takenOff) {

        private static Adjusted of(Adjustment adjustment) {
            return new Adjusted(Step.of(adjustment.step()), adjustment.state(), adjustment.takenOff());
        }
    }

    static ComplaintView of(
            FiledOnDay each, Dispute dispute, LocalDate day, ComplaintPolicy policy, ProviderNames names) {
        Complaint whole = each.filed().complaint();
        ComplaintOnDay view = each.view();
        return new ComplaintView(
                whole,
                view,
                joined(whole.subjects()),
                joined(whole.services()),
                whole.provider().map(names::of).orElse(""),
                view.clocks().stream().map(Clock::of).toList(),
                ComplaintWords.next(view),
                ComplaintWords.limit(view.limit(), policy.limitMonths()),
                ComplaintWords.remarks(view, policy),
                view.complaint().steps().stream().map(Step::of).toList(),
                whole.stepsAfter(day).stream().map(Step::of).toList(),
                dispute.lines().stream().map(line -> Disputed.of(line, names)).toList(),
                dispute.standing(),
                dispute.adjustments().stream().map(Adjusted::of).toList());
    }

    private static String joined(Collection<ComplaintCode> codes) {
        return codes.stream().map(Figures::code).collect(Collectors.joining(", "));
    }
}
