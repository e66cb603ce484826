package org.almoner.wording;

import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.in.VisitReports.Reason;

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
        if (reason instanceof Reason.StillToCome day) {
            return "the visit is on " + day.day() + ", and it is " + day.today() + "; report it once it was due";
        }
        return "an earlier row reports visit " + ((Reason.ReportedTwice) reason).visit() + " already; keep one of them";
    }

    /** {@return the column of a file that the reason is about; empty where it is the row as a whole} */
    public static String column(Reason reason) {
        if (reason instanceof Reason.Malformed malformed) {
            return malformed.column();
        }
        if (reason instanceof Reason.StillToCome) {
            return "date";
        }
        return reason instanceof Reason.NotOfProvider || isOfPackage(reason) ? "package" : "";
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
        if (reason instanceof Reason.StillToCome day) {
            return day.day().toString();
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
}
