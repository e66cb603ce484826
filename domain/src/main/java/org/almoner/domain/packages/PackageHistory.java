package org.almoner.domain.packages;

import java.time.Instant;
import org.almoner.domain.time.Histories;

/**
 * All that was ever recorded about a care package. Immutable.
 *
 * @param id the council's reference
 * @param person whose package it is
 * @param facts of the kinds of {@link PackageFacts}
 */
public record PackageHistory(PackageId id, PersonId person, Histories facts) {

    /** {@return the package as it was known at the instant, that instant included} */
    public CarePackage asKnownAt(Instant instant) {
        return new CarePackage(id, person, facts.asKnownAt(instant));
    }
}
