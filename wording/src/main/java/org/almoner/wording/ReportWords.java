package org.almoner.wording;

import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.in.VisitReports.Reason;
import org.almoner.application.port.in.VisitReports.Unplanned;

/** Why reports of visits are not recorded: for programs, and in words with what to do. */
public final class ReportWords {

    private ReportWords() {}

    /** {@return the reason for programs, such as {@code not-of-provider}} */
    public static String code(Reason reason) {
        return ReasonCode.of(reason instanceof Reason.Refused refused ? refused.refusal() : reason);
    }

    /** {@return the reason in words} */
    public static String of(Reason reason) {
        if (reason instanceof Reason.Malformed malformed) {
            return malformed.detail();
        }
        if (reason instanceof Reason.Refused refused) {
            return RefusalWords.of(refused.refusal());
        }
        if (reason instanceof Reason.NotOfProvider other) {
            return "package " + other.pack() + " is not with " + other.provider() + " on " + other.day()
                    + "; check reference and day";
        }
        if (reason instanceof Reason.StillToCome early) {
            return "the visit is on " + early.visit().date()
                    + (isToday(early)
                            ? " at " + early.visit().start() + ", and it is "
                                    + early.clock().toLocalTime()
                            : ", and it is " + early.clock().toLocalDate())
                    + "; report it once it was due";
        }
        return "an earlier row reports visit " + ((Reason.ReportedTwice) reason).visit() + " already; keep one of them";
    }

    /** {@return the column of a file that the reason is about; empty where it is the row as a whole} */
    public static String column(Reason reason) {
        if (reason instanceof Reason.Malformed malformed) {
            return malformed.column();
        }
        if (reason instanceof Reason.StillToCome early) {
            return isToday(early) ? "start" : "date";
        }
        return reason instanceof Reason.NotOfProvider || isOfPackage(reason) ? "package" : "";
    }

    private static boolean isToday(Reason.StillToCome early) {
        return early.visit().date().equals(early.clock().toLocalDate());
    }

    private static boolean isOfPackage(Reason reason) {
        return reason instanceof Reason.Refused refused
                && (refused.refusal() instanceof RecordRefusal.UnknownPackage
                        || refused.refusal() instanceof RecordRefusal.ErasedPackage);
    }

    /** {@return what stands in that column; maybe empty} */
    public static String value(Reason reason) {
        if (reason instanceof Reason.Malformed malformed) {
            return malformed.value();
        }
        if (reason instanceof Reason.StillToCome early) {
            return isToday(early)
                    ? early.visit().start().toString()
                    : early.visit().date().toString();
        }
        if (reason instanceof Reason.NotOfProvider other) {
            return other.pack().toString();
        }
        if (reason instanceof Reason.Refused refused
                && refused.refusal() instanceof RecordRefusal.UnknownPackage unknown) {
            return unknown.pack().toString();
        }
        return reason instanceof Reason.Refused refused
                        && refused.refusal() instanceof RecordRefusal.ErasedPackage erased
                ? erased.pack().toString()
                : "";
    }

    /** {@return that no money follows from reports of visits that no plan has, and what to do} */
    public static String of(Unplanned unplanned) {
        return Figures.count(unplanned.count()) + " of the new or changed "
                + (unplanned.count() == 1 ? "is at a time" : "are at times")
                + " that no plan has, and no money follows from "
                + (unplanned.count() == 1 ? "it: line " : "them: the first is line ") + unplanned.line() + ", visit "
                + unplanned.visit() + "; check date and planned start";
    }
}
