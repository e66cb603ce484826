package org.almoner.domain.complaints;

/** What somebody who turns to the council wants. */
public enum Nature {
    /** That something is put right. */
    COMPLAINT,
    /** To know something on behalf of somebody, as members of Parliament and of the council do. */
    ENQUIRY,
    /** To praise. */
    COMPLIMENT
}
