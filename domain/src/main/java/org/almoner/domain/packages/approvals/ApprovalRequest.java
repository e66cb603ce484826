package org.almoner.domain.packages.approvals;

import org.almoner.domain.time.Authors;

/**
 * Approval was asked for, and not answered yet. Immutable.
 *
 * @param askedBy a reference, never a person's name
 */
public record ApprovalRequest(String askedBy) {

    /**
     * Refuses a request that nobody answers for.
     *
     * @throws IllegalArgumentException if the reference is blank
     */
    public ApprovalRequest {
        Authors.checkGiven(askedBy, "who asks for approval");
    }
}
