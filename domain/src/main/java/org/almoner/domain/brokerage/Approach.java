package org.almoner.domain.brokerage;

/** How the providers of a round are asked, and whose acceptance counts. */
public enum Approach {
    /** One after another in the order of the ranking; the first that accepts is awarded (rules L6, L7). */
    IN_TURN,
    /** All at once; of those that answer in time, the first in the order of the ranking is awarded (rules B3, S3). */
    BEST_BID,
    /** All at once; whoever accepts first is awarded (rule C1). */
    FIRST_BID
}
