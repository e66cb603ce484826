package org.almoner.domain.packages.approvals;

/** What an approval is of. */
public enum ApprovalScope {
    /** The package as a whole: what is changed later counts from here. */
    WHOLE,
    /** What was changed since the whole was approved last, all changes together. */
    CHANGE
}
