package org.almoner.domain.zones;

/** What kind of zone it is (rules L1 and C1). What follows from the kind is data of the scheme. */
public enum ZoneKind {
    /** Several towns, with thousands of hours a week. */
    LARGE,
    /** A town and its surroundings, with about a thousand hours a week. */
    MEDIUM,
    /** One small town. */
    SMALL_TOWN,
    /** Villages that one provider can still serve. */
    SMALL_RURAL,
    /** Villages without a prime provider: any provider may take a package. */
    RURAL_FREE,
    /** The whole of a council that has no zones. */
    CITY_WIDE
}
