package org.almoner.wording;

import org.almoner.application.port.in.PersonFiles.Mismatch;
import org.almoner.application.port.in.PersonFiles.Obstacle;
import org.almoner.domain.retention.RetentionRule;

/** Why people may not be erased, in words. */
public final class ErasureWords {

    private ErasureWords() {}

    /** {@return what in the store is of another scheme} */
    public static String mismatch(Mismatch reason) {
        if (reason instanceof Mismatch.Latest latest) {
            return "the database is of scheme " + latest.scheme()
                    + ", by its latest run, or need where it has no run; give that one with --scheme";
        }
        Mismatch.OpenRun open = (Mismatch.OpenRun) reason;
        return "run " + open.run() + " of scheme " + open.scheme()
                + " is open, and may post for anybody; approve or reject it first, with --scheme " + open.scheme()
                + " or its file";
    }

    /** {@return why a person may not be erased, and what to do} */
    public static String obstacle(Obstacle obstacle) {
        if (obstacle instanceof Obstacle.UnknownPerson) {
            return "nobody of that reference is known";
        }
        if (obstacle instanceof Obstacle.NoRule none) {
            return noRule(none.scheme());
        }
        if (obstacle instanceof Obstacle.CareGoesOn care) {
            return "care goes on, by the " + care.kind().name().replace('-', ' ') + " of " + care.pack() + " on "
                    + Figures.days(care.holds()) + "; end it first, or record the death";
        }
        if (obstacle instanceof Obstacle.MoneyToCome money) {
            return "money is to come, by the " + money.kind().name().replace('-', ' ') + " on "
                    + Figures.days(money.holds()) + "; end or withdraw it first";
        }
        if (obstacle instanceof Obstacle.DebtDeferred debt) {
            return Figures.pounds(debt.owed())
                    + " of charges were deferred and are not repaid; record the repayment and post it first";
        }
        if (obstacle instanceof Obstacle.Kept kept) {
            return kept(kept.rule()) + ", and may go from " + kept.until() + " on";
        }
        if (obstacle instanceof Obstacle.NeedOpen need) {
            return "need " + need.need() + " is open; decide or withdraw it first";
        }
        if (obstacle instanceof Obstacle.ComplaintOpen complaint) {
            return "complaint " + complaint.reference()
                    + " is open; answer it, or record what the ombudsman decided, first";
        }
        return obstacle instanceof Obstacle.LineHeld held
                ? "line " + held.line() + " is held; release it and post it first"
                : "run " + ((Obstacle.RunOpen) obstacle).run()
                        + " would post for the person; approve or reject it first";
    }

    /** {@return that nobody may be erased by the scheme} */
    public static String noRule(String scheme) {
        return "scheme " + scheme + " has no rule of retention in force on the day; give it a section retention";
    }

    private static String kept(RetentionRule rule) {
        return switch (rule.of()) {
                    case CARE_FILE -> "the care file is kept for ";
                    case MONEY -> "what was paid and charged is kept for ";
                }
                + Figures.counted(rule.years(), "year")
                + switch (rule.after()) {
                    case CARE_ENDED -> " after care ended (";
                    case FINANCIAL_YEAR_OF_LAST_POSTING -> " after the financial year in which money moved last (";
                }
                + rule.source()
                + (rule.confidence().isConfirmed() ? ")" : ", not confirmed)");
    }
}
