package org.almoner.domain.packages.reviews;

/** A review of a package that took place, on its one day. */
public enum Review {
    /** By the council: the next is due from here. */
    SOCIAL_WORK,
    /** Led by the provider; when the council looks again does not change (rule C7). */
    PROVIDER_LED
}
