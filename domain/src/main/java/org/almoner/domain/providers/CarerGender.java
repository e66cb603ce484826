package org.almoner.domain.providers;

/** The gender of carer for which a person asks. */
public enum CarerGender {
    /** Women only. */
    FEMALE,
    /** Men only. */
    MALE
}
