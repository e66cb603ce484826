package org.almoner.wording;

import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.Cost;

/** Whether packages are approved, in words. */
public final class ApprovalWords {

    private ApprovalWords() {}

    /** {@return whether it is approved} */
    public static String of(ApprovalStatus status) {
        if (status instanceof ApprovalStatus.NotNeeded) {
            return "not needed";
        }
        if (status instanceof ApprovalStatus.Unapproved) {
            return "lacking: nothing was approved for the day";
        }
        if (status instanceof ApprovalStatus.Unpriced) {
            return "lacking: what is planned cannot be priced";
        }
        if (status instanceof ApprovalStatus.Exceeded exceeded) {
            return "lacking: " + amount(exceeded.cost()) + " is planned, but only "
                    + amount(exceeded.approval().upTo()) + " was approved, at the prices of "
                    + exceeded.approval().since();
        }
        return given(((ApprovalStatus.Approved) status).approval());
    }

    /** {@return what was approved, and by whom} */
    static String given(Approval approval) {
        return "up to " + amount(approval.upTo()) + ", the whole by " + by(approval.decision())
                + approval.change()
                        .map(change -> ", changes by " + by(change.decision()))
                        .orElse("");
    }

    private static String by(Approval.Decision decision) {
        return decision.approvedBy() + " (" + decision.role() + ")";
    }

    private static String amount(Cost cost) {
        return Figures.pounds(cost.weekly()) + " a week"
                + (cost.oneOff().isZero() ? "" : " and " + Figures.pounds(cost.oneOff()) + " once");
    }
}
