package org.almoner.domain.means;

/** Where a person is cared for, as far as it decides by which rules the person is assessed. */
public enum Setting {
    /** At home, or anywhere else but in a care home. */
    AT_HOME,
    /** In a care home for good. */
    PERMANENT_CARE_HOME,
    /** In a care home for a time, expected to be no longer than 52 weeks. */
    TEMPORARY_CARE_HOME,
    /** In a care home for no longer than eight weeks (SI 2014/2672, regulation 8). */
    SHORT_TERM_CARE_HOME
}
