package org.almoner.formats.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;

/**
 * A row that was read: a carer's visit, as claimed and as it was. Durations are in seconds. Immutable.
 *
 * @param week of whose, under which contract
 * @param contribution of the person to the week
 * @param payment that is claimed for the week
 * @param order the package, where it is named
 * @param date of the visit
 * @param startClaimed which says which visit it is
 * @param secondsClaimed how long, as claimed
 * @param start when the carer came
 * @param seconds how long the carer stayed
 * @param secondary whether it tells of a second carer
 * @param carers how many were there
 * @param outcome what became of it
 * @param amended whether somebody changed what was logged
 * @param carer who came
 */
record DeliveryRow(
        PersonWeekRef week,
        Money contribution,
        Money payment,
        Optional<PackageId> order,
        LocalDate date,
        LocalTime startClaimed,
        int secondsClaimed,
        LocalTime start,
        int seconds,
        boolean secondary,
        int carers,
        Outcome outcome,
        boolean amended,
        Optional<CarerId> carer) {

    private static final int SECONDS_OF_A_MINUTE = 60;

    /** A person's week under a contract, of which rows stand together. */
    record PersonWeekRef(String contract, PersonId person, LocalDate ending, String ourRef) {}

    /** {@return how long the carer stayed, in whole minutes that were over} */
    int minutes() {
        return seconds / SECONDS_OF_A_MINUTE;
    }

    /** {@return whether the other, of the same person, is a second carer of this visit: one whose claimed start is within its claimed time} */
    boolean isVisitOf(DeliveryRow other) {
        int after = other.startClaimed().toSecondOfDay() - startClaimed.toSecondOfDay();
        return date.equals(other.date())
                && order.equals(other.order())
                && after >= 0
                && after < Math.max(secondsClaimed, 1);
    }
}
