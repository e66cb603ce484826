package org.almoner.domain.delivery;

/** What a visit turned out to be, judged against its plan with the tolerance of a rule. */
public enum VisitStatus {
    /** As planned, within the tolerance. */
    DELIVERED,
    /** Shorter than planned by more than the tolerance, for either carer. */
    SHORT,
    /** Of the planned length, but begun later than the tolerance allows. */
    LATE,
    /** A carer came; when the carer left is not known. */
    NO_LOG_OUT,
    /** Nobody came, or only for so short a time that the rule takes it as missed. */
    MISSED,
    /** The carer was not let in. */
    NO_ACCESS,
    /** Cancelled in time. */
    CANCELLED_WITH_NOTICE,
    /** Cancelled too late. */
    CANCELLED_WITHOUT_NOTICE,
    /** The person was away, in hospital, or had died. */
    PERSON_ABSENT,
    /** The provider has not reported it yet. */
    UNREPORTED
}
