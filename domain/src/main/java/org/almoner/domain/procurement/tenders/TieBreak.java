package org.almoner.domain.procurement.tenders;

/** What puts bidders of equal points in order. */
public enum TieBreak {
    /** More points for quality. */
    QUALITY,
    /** More points for social value. */
    SOCIAL_VALUE,
    /** The lower price. */
    PRICE
}
