package org.almoner.domain.delivery;

/** What a visit turned out to be, judged against its plan with the tolerance of a rule. */
public enum VisitStatus {
    /** As planned, within the tolerance. */
    DELIVERED,
    /** Shorter than planned by more than the tolerance, for either carer. */
    SHORT,
    /** Of the planned length, but begun later than the tolerance allows. */
    LATE,
    /** Nobody came. */
    MISSED,
    /** The carer was not let in. */
    NO_ACCESS,
    /** Cancelled in time. */
    CANCELLED_WITH_NOTICE,
    /** Cancelled too late. */
    CANCELLED_WITHOUT_NOTICE,
    /** The provider has not reported it yet. */
    UNREPORTED
}
