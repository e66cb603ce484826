package org.almoner.domain.charging;

import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;

/**
 * Something learned that changed what is due. Immutable.
 *
 * @param kind what it is about
 * @param subject whose or which: the text form of a package, person or visit
 * @param holds the days it is about
 * @param known since when, by whom and why
 */
public record Change(Kind kind, String subject, DateRange holds, Knowledge known) {

    /** What a change is about. */
    public enum Kind {
        /** The weekly plan of a package. */
        PLAN,
        /** Who provides a package. */
        PROVIDER,
        /** The part of a package that the NHS funds. */
        HEALTH_SHARE,
        /** The person's assessed contribution. */
        CONTRIBUTION,
        /** Where the person lives, or the date of birth. */
        PERSON,
        /** What a provider reports of a visit. */
        VISIT
    }
}
