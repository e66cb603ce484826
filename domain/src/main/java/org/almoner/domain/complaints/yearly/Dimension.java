package org.almoner.domain.complaints.yearly;

/** By what complaints are counted. */
public enum Dimension {
    /** How they ended. */
    OUTCOME,
    /** The month in which they were received. */
    MONTH,
    /** The division of the council. */
    DIVISION,
    /** Who said it. */
    ORIGINATOR,
    /** What they are about; each may be about several. */
    SUBJECT,
    /** The services that they are about; each may be about several. */
    SERVICE;

    /** {@return whether one complaint may be counted under several codes} */
    public boolean isMultiple() {
        return this == SUBJECT || this == SERVICE;
    }
}
