package org.almoner.domain.agreements;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import org.almoner.domain.money.Money;

/**
 * What a third party pays each week so that a person may have a dearer place than the council would pay for (rule K6). It is
 * paid in addition to what the person is charged, and never for needs. Immutable.
 *
 * @param weekly for seven days; above nothing
 * @param thirdParty who pays: a reference, never a name
 * @param chosenBy who chose the place: the person, or whoever speaks for the person; a reference
 * @param agreed the day on which the third party agreed in writing
 */
public record TopUp(Money weekly, String thirdParty, String chosenBy, LocalDate agreed) {

    /**
     * Refuses a top-up of nothing, or without the people whom it takes.
     *
     * @throws IllegalArgumentException if the amount is not above nothing, or a reference is blank
     */
    public TopUp {
        checkArgument(weekly.pence() > 0, "a top-up is above nothing, but is %s", weekly);
        checkArgument(!thirdParty.isBlank(), "a top-up needs the reference of the third party who pays it");
        checkArgument(!chosenBy.isBlank(), "a top-up needs the reference of who chose the place");
    }
}
