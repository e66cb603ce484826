package org.almoner.domain.returns;

import com.google.common.base.Ascii;

/** Why what was posted for care is not what the return says that it costs. In the order in which one leads to the other. */
public enum Difference {
    /** The return tells the latest cost for all days; before, plan, price or funding were others, or it began or ended within a week. */
    OTHER_COST_BEFORE,
    /** The person was away or in hospital, or the care was suspended. */
    SUSPENDED,
    /** Nobody has reported the visit. */
    NOT_REPORTED,
    /** The visit was missed or cancelled, or nobody was let in. */
    NOT_DELIVERED,
    /** Carers stayed for another time than planned, as far as that counts. */
    OTHER_TIME,
    /** The person adds the own share to a direct payment, which is paid without it. */
    OWN_SHARE,
    /** What was not spent of direct payments is taken back. */
    SURPLUS,
    /** The line is held. */
    HELD,
    /** No run has settled the line. */
    NOT_SETTLED,
    /** A run settled the line, and what is due has come out otherwise since: the next run posts it. */
    CORRECTION_DUE;

    /** {@return the name in lower-case words, such as {@code other-cost-before}} */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name()).replace('_', '-');
    }
}
