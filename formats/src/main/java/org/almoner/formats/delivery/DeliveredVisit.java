package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PersonId;

/**
 * A report of a visit, with what the file tells beside. Immutable.
 *
 * @param report what became of it
 * @param person whose visit
 * @param contract under which it was given, as others call it
 * @param serviceType that it is of, as others call it
 * @param claimed how long each carer stayed, as claimed; up to a day, in whole seconds
 */
public record DeliveredVisit(
        VisitRecord report, PersonId person, String contract, String serviceType, Duration claimed) {

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Refuses what no row can tell.
     *
     * @throws IllegalArgumentException if a text is blank, or what is claimed is negative, more than a day or not of whole seconds
     */
    public DeliveredVisit {
        checkArgument(
                !contract.isBlank() && !serviceType.isBlank(),
                "a visit is under a contract, and of a type of service, but got '%s' and '%s'",
                contract,
                serviceType);
        checkArgument(
                !claimed.isNegative()
                        && claimed.compareTo(DAY) <= 0
                        && claimed.equals(Duration.ofSeconds(claimed.toSeconds())),
                "up to a day is claimed, in whole seconds, but got %s",
                claimed);
    }
}
