package org.almoner.domain.packages;

import java.time.Instant;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Timeline;

/**
 * All that was ever recorded about a person. Immutable.
 *
 * @param id the council's reference
 * @param facts of the kinds of {@link PersonFacts}
 */
public record PersonHistory(PersonId id, Histories facts) {

    /** {@return date of birth and home on each day, as known at the instant, that instant included} */
    public Timeline<Person> personAsKnownAt(Instant instant) {
        return facts.of(PersonFacts.PERSON).asKnownAt(instant);
    }
}
