package org.almoner.wording;

import com.google.common.base.Joiner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintClock;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.complaints.ComplaintOnDay;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.Corrected;
import org.almoner.domain.complaints.ComplaintStep.LongerTimeAgreed;
import org.almoner.domain.complaints.ComplaintStep.OmbudsmanDecided;
import org.almoner.domain.complaints.ComplaintStep.SettlementPaid;
import org.almoner.domain.complaints.ComplaintStep.Waived;
import org.almoner.domain.complaints.yearly.AdjustmentsMade;
import org.almoner.domain.complaints.yearly.CaseTable;
import org.almoner.domain.complaints.yearly.Dimension;

/** Complaints, their clocks, and what happened to them, in words. */
public final class ComplaintWords {

    private ComplaintWords() {}

    /** {@return the complaints of a file, such as {@code CF-1 of 2020-11-02, complaint, open}} */
    static String file(ComplaintFile file) {
        return file.complaints().stream().map(ComplaintWords::complaint).collect(Collectors.joining("; "));
    }

    private static String complaint(Complaint complaint) {
        return complaint.reference() + " of " + complaint.received() + ", " + Figures.words(complaint.nature())
                + (complaint.isOpen() ? ", open" : "");
    }

    /** {@return what happened, such as {@code closed: upheld}} */
    public static String step(ComplaintStep step) {
        if (step instanceof LongerTimeAgreed agreed) {
            return "a longer time agreed, until " + agreed.until();
        }
        if (step instanceof Closed closed) {
            return "closed: " + closed.outcome();
        }
        if (step instanceof OmbudsmanDecided decided) {
            return "the ombudsman decided: " + decided.decision();
        }
        if (step instanceof SettlementPaid paid) {
            return "settled by " + Figures.pounds(paid.amount());
        }
        if (step instanceof Waived waived) {
            return "charges waived on " + Figures.days(waived.days());
        }
        if (step instanceof Corrected corrected) {
            return "charges corrected by run " + corrected.run();
        }
        if (step instanceof ComplaintStep.ToOmbudsman) {
            return "taken to the ombudsman";
        }
        return step instanceof ComplaintStep.Acknowledged ? "acknowledged" : "holding letter sent";
    }

    /** {@return how a clock stands, such as {@code due by 2020-11-30, 2 working days late}} */
    public static String clock(ComplaintClock clock) {
        return switch (clock.state()) {
            case MET -> by(clock) + ", done in time";
            case LATE -> by(clock) + ", done " + late(clock);
            case RUNNING -> by(clock);
            case OVERDUE -> by(clock) + ", " + late(clock);
            case STOPPED -> "no longer due";
            case NOT_KNOWN -> "the bank holidays of so many days ahead are not known";
        };
    }

    /** {@return by how many working days it is late, such as {@code at least 9}} */
    private static String workingDays(ComplaintClock clock) {
        return lateness(clock, Figures.count(clock.workingDays()));
    }

    private static String lateness(ComplaintClock clock, String days) {
        return (clock.atLeast() ? "at least " : "") + days;
    }

    private static String by(ComplaintClock clock) {
        return "due by " + clock.due().orElseThrow();
    }

    private static String late(ComplaintClock clock) {
        return lateness(clock, Figures.counted(clock.workingDays(), "working day")) + " late";
    }

    /** {@return each clock that is overdue and by how many working days, such as {@code acknowledge 24, respond 7}; empty where none is} */
    public static Optional<String> overdue(ComplaintOnDay complaint) {
        return complaint.clocks().stream()
                .filter(clock -> clock.state() == ComplaintClock.State.OVERDUE)
                .map(clock -> Figures.words(clock.what()) + " " + workingDays(clock))
                .reduce((first, second) -> first + ", " + second);
    }

    /** {@return what is to be remarked on} */
    public static List<String> remarks(ComplaintOnDay complaint, ComplaintPolicy policy) {
        return Stream.of(
                        Optional.of("it went to the ombudsman before the council was done with it")
                                .filter(remark -> complaint.premature()),
                        Optional.of("it is about charges, and does not say of which days")
                                .filter(remark -> policy.lacksDisputedDays(complaint.complaint())),
                        Optional.of("the policy has no code " + Joiner.on(", ").join(complaint.unknownCodes()))
                                .filter(remark -> !complaint.unknownCodes().isEmpty()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** {@return what is due next, such as {@code acknowledge by 2020-11-05, send holding letter by 2020-12-01}} */
    public static String next(ComplaintOnDay complaint) {
        return complaint.next().stream().map(ComplaintWords::next).collect(Collectors.joining(", "));
    }

    private static String next(ComplaintOnDay.Next next) {
        Optional<LocalDate> by = next.by();
        return Figures.words(next.what()) + by.map(day -> " by " + day).orElse("");
    }

    /** {@return whether it came in time} */
    public static String limit(ComplaintOnDay.Limit limit, int months) {
        return switch (limit) {
            case IN_TIME -> "in time: within " + Figures.counted(months, "month");
            case EXCEPTION -> "after more than " + Figures.counted(months, "month") + ", as an exception";
            case TOO_LATE -> "after more than " + Figures.counted(months, "month") + ", and no exception is recorded";
            case NOT_KNOWN -> "when it happened is not known";
        };
    }

    /** {@return whether the counts come to the cases, such as {@code All of 3 cases.}} */
    public static String reconciliation(CaseTable table) {
        String cases = Figures.counted(table.cases(), "case");
        String more = Figures.count(table.difference()) + " more than " + cases;
        return switch (table.reconciliation()) {
            case AGREES -> "All of " + cases + ".";
            case UNACCOUNTED -> uncounted(table) + ": " + Figures.count(table.unaccounted()) + " of " + cases + ".";
            case TOO_MANY -> more + ", though each is counted once.";
            case SEVERAL_EACH -> more + ", since one may be counted several times.";
        };
    }

    /** What is open has no outcome yet; of figures that somebody published nobody knows why some lack. */
    private static String uncounted(CaseTable table) {
        if (table.uncounted().isEmpty()) {
            return "Not accounted for";
        }
        return table.by() == Dimension.OUTCOME ? "Not yet decided" : "Not recorded";
    }

    /** {@return the adjustments of charges in a sentence, such as {@code Adjustments of charges: 2 in 1 case (proposed 1, posted 1), £5.00 taken off.}} */
    public static String adjustments(AdjustmentsMade made) {
        String states = made.states().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> Figures.words(entry.getKey()) + " " + Figures.count(entry.getValue()))
                .collect(Collectors.joining(", "));
        return states.isEmpty()
                ? "Adjustments of charges: none."
                : "Adjustments of charges: " + Figures.count(made.number()) + " in "
                        + Figures.counted(made.cases(), "case") + " (" + states + "), "
                        + Figures.pounds(made.takenOff()) + " taken off.";
    }

    /** {@return why something of a complaint is not recorded} */
    static String refused(RecordRefusal refusal) {
        if (refusal instanceof RecordRefusal.UnknownComplaint unknown) {
            return "there is no complaint " + unknown.reference() + " in the file of " + unknown.person();
        }
        if (refusal instanceof RecordRefusal.ComplaintExists exists) {
            return "there is a complaint " + exists.reference() + " in the file of " + exists.person() + " already";
        }
        if (refusal instanceof RecordRefusal.NotOfComplaint other) {
            return other.detail();
        }
        if (refusal instanceof RecordRefusal.NotYetHappened later) {
            return "nothing of " + later.reference() + " has happened on " + later.on() + " yet, for it is "
                    + later.today() + "; name the day on which it happened";
        }
        if (refusal instanceof RecordRefusal.ComplaintsEnd end) {
            return "a file of complaints holds without end, but got " + end.holds() + "; leave out the last day";
        }
        if (refusal instanceof RecordRefusal.NothingCharged nothing) {
            return "nothing was charged to " + nothing.person() + " for any day of " + nothing.days()
                    + ", so no charge is in dispute; name days that were charged";
        }
        if (refusal instanceof RecordRefusal.NoWaiver none) {
            return "no waiver of " + none.person() + " was proposed or confirmed for any day of " + none.days()
                    + " since the complaint was received on " + none.since() + "; propose it first";
        }
        if (refusal instanceof RecordRefusal.WaiverTold told) {
            return "a waiver of " + told.person() + " on days of " + told.days() + " is named by " + told.reference()
                    + " already; name the days that are not";
        }
        return notCorrected((RecordRefusal.NothingCorrected) refusal);
    }

    private static String notCorrected(RecordRefusal.NothingCorrected nothing) {
        String run = "run " + nothing.run();
        String charges = "what " + nothing.person() + " was charged for " + nothing.days();
        return switch (nothing.why()) {
            case NOTHING_POSTED -> run + " posted nothing to " + charges;
            case BEFORE_COMPLAINT ->
                run + " was posted before the complaint was received, so it did not correct " + charges
                        + "; name a later run";
            case WAIVERS_ONLY -> run + " posted waivers alone to " + charges + "; name the days of the waiver";
            case FIRST_CHARGE ->
                run + " corrected nothing of " + charges
                        + ": what it posted to that was charged for the first time, or is not the person's to pay";
            case TOLD_ALREADY -> "all that " + run + " corrected of " + charges + " is told with other adjustments";
        };
    }
}
