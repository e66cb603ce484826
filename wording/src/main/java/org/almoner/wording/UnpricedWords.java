package org.almoner.wording;

import org.almoner.domain.charging.UnpricedVisit;

/** Why no money follows from visits, in words. */
public final class UnpricedWords {

    private UnpricedWords() {}

    /** {@return why no money follows from a visit, in words} */
    public static String of(UnpricedVisit.Reason reason) {
        return switch (reason) {
            case NOT_PLANNED -> "no plan has a visit at that time";
            case OUTSIDE_TERM -> "the day is outside the scheme's term";
            case NO_PROVIDER -> "a visit is planned, but the package has no provider on the day";
            case NOT_THIS_PROVIDER -> "another provider than the package's own reported it";
            case PERSON_ABSENT -> "the person was away, in hospital, or had died";
            case NO_HOME -> "nothing says where the person lives on the day";
            case NO_BAND -> "the person's postcode has no zone and band on the day";
            case NO_OFFERING -> "the package does not say which lot and service of the scheme it is of";
            case PRICE_REFUSED -> "the scheme does not allow the price agreed for the package";
            case NO_PRICE -> "the scheme has no price for the band on the day";
            case NOTHING_TO_TOP_UP -> "a third party tops up a service, and there is none in the week";
            case NO_NURSING_AMOUNT -> "what the NHS pays for a week of nursing is not known on the day";
            case TIME_BANK_EMPTY -> "the time bank has less time left than the visit takes";
        };
    }
}
