package org.almoner.application.port.in;

import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.time.DateRange;

/** What the council returns to the centre. Nothing is recorded. */
public interface Returns {

    /**
     * {@return the events of the people whom the council supports in the period, as known now, and the costs of their services held against what runs
     * posted}
     *
     * @param period with an end
     * @param progress is told how many people are worked out
     * @throws IllegalArgumentException if the period has no end, or no week of the scheme's term begins in it; the message says what to do
     */
    ClientReturn clientLevel(DateRange period, Progress progress);
}
