package org.almoner.domain.performance.scorecard;

/** What a scorecard measures, each as a numerator over a denominator. */
public enum Indicator {
    /** Minutes from offer to acceptance, over the acceptances of which that is known. */
    TIME_TO_ACCEPT(Unit.MINUTES, true),
    /** Acceptances within the scheme's time, over the acceptances of which the time is known. */
    PICK_UP_IN_TIME(Unit.SHARE, false),
    /** Acceptances over offers. */
    ACCEPTANCE(Unit.SHARE, false),
    /** Packages of whose first visit a carer came, over those whose first visit was reported. */
    START_ON_TIME(Unit.SHARE, false),
    /** Visits to which a carer came within the scheme's minutes of the plan, over visits to which a carer came. */
    PUNCTUALITY(Unit.SHARE, false),
    /** Minutes that carers stayed, none beyond the plan, over the minutes planned of the same visits. */
    LENGTH_OF_STAY(Unit.SHARE, false),
    /** Visits that were missed, over those reported and not cancelled. */
    MISSED_VISITS(Unit.SHARE, true),
    /** Visits by the package's regular carers, over visits of which the carer is known. */
    CONTINUITY(Unit.SHARE, false),
    /** Visits that were reported, over visits planned while the person was there. */
    REPORTING(Unit.SHARE, false),
    /** Complaints that were not found wrong, over visits to which a carer came; of the provider in all zones. */
    COMPLAINTS(Unit.PER_THOUSAND, true),
    /** The score of the council's rating; of the provider in all zones. */
    QUALITY(Unit.SHARE, false);

    private final Unit unit;
    private final boolean lowerIsBetter;

    Indicator(Unit unit, boolean lowerIsBetter) {
        this.unit = unit;
        this.lowerIsBetter = lowerIsBetter;
    }

    /** {@return in what it is told} */
    public Unit unit() {
        return unit;
    }

    /** {@return whether less of it is better} */
    public boolean lowerIsBetter() {
        return lowerIsBetter;
    }

    /** In what an indicator is told. */
    public enum Unit {
        /** A part of all, in per cent. */
        SHARE,
        /** Minutes each. */
        MINUTES,
        /** For each thousand. */
        PER_THOUSAND
    }
}
