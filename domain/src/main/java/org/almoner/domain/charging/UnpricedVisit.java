package org.almoner.domain.charging;

import org.almoner.domain.delivery.VisitId;

/**
 * A visit from which no money follows because something about it is not known; never dropped in silence. Immutable.
 *
 * @param visit which visit
 * @param reason what is not known
 * @param detail the value that was looked up in vain, the provider that reports, or the time that is left; may be empty
 */
public record UnpricedVisit(VisitId visit, Reason reason, String detail) {

    /** Why no money follows. */
    public enum Reason {
        /** A provider reports a visit that no plan has at that time. */
        NOT_PLANNED,
        /** The day is outside the scheme's term. */
        OUTSIDE_TERM,
        /** A visit is planned, but nobody provides the package on the day. */
        NO_PROVIDER,
        /** A provider reports a visit of a package that another provides on the day. */
        NOT_THIS_PROVIDER,
        /** A provider reports care of a person who was away, in hospital, or had died. */
        PERSON_ABSENT,
        /** Nothing says where the person lives on the day. */
        NO_HOME,
        /** The person's postcode has no zone and band on the day. */
        NO_BAND,
        /** The package names no lot and service of the rate card, or leaves open which of several it is of. */
        NO_OFFERING,
        /** The rate card has no price for the band on the day. */
        NO_PRICE,
        /** The price agreed for the package is outside the envelope, or by another unit than the scheme's (rule C4). */
        PRICE_REFUSED,
        /** A service includes nursing, and what the NHS pays for a week of it is not known on the day. */
        NO_NURSING_AMOUNT,
        /** A third party is to top up a package in a week in which it is of no service. */
        NOTHING_TO_TOP_UP,
        /** The package's visits are drawn from a time bank, and it has less time left than the visit takes. */
        TIME_BANK_EMPTY
    }
}
