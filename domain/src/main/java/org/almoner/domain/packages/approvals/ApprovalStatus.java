package org.almoner.domain.packages.approvals;

/** Whether a package has the approval that it needs on a day. */
public sealed interface ApprovalStatus {

    /** {@return whether nothing is lacking} */
    default boolean isEnough() {
        return this instanceof NotNeeded || this instanceof Approved;
    }

    /** The scheme asks for no approval, or nothing is wanted on the day. */
    record NotNeeded() implements ApprovalStatus {}

    /**
     * All that is planned was approved.
     *
     * @param approval that covers it
     * @param cost what it comes to, by the prices of the approval
     */
    record Approved(Approval approval, Cost cost) implements ApprovalStatus {}

    /** Nothing was ever approved for the day. */
    record Unapproved() implements ApprovalStatus {}

    /**
     * More is planned than was approved.
     *
     * @param approval up to where it was approved
     * @param cost what it comes to, by the prices of the approval
     */
    record Exceeded(Approval approval, Cost cost) implements ApprovalStatus {}

    /**
     * What is planned cannot be priced, so nobody can tell whether it was approved.
     *
     * @param approval that there is
     */
    record Unpriced(Approval approval) implements ApprovalStatus {}

    /** {@return how a cost stands to what was approved} */
    static ApprovalStatus of(Approval approval, Cost cost) {
        return cost.isWithin(approval.upTo()) ? new Approved(approval, cost) : new Exceeded(approval, cost);
    }
}
