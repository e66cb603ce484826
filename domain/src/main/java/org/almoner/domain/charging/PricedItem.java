package org.almoner.domain.charging;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.money.ExactMoney;

/** Part of a remittance line: what was given on one day, as the provider, the council, the NHS and the person each meet it. Exact: pennies are only made where a line is. */
public sealed interface PricedItem permits PricedVisit, PricedService {

    /** {@return the day on which it began} */
    LocalDate day();

    /** {@return what the provider earns by it} */
    ExactMoney gross();

    /** {@return the part of the gross that the NHS bears} */
    ExactMoney health();

    /** {@return the part of the gross that a third party bears} */
    ExactMoney topUp();

    /** {@return what it adds to the person's cost of care: nothing where {@link #uncharged} says why} */
    ExactMoney costToPerson();

    /** {@return why it does not add to the person's cost of care, or empty when it does} */
    Optional<Uncharged> uncharged();

    /** {@return who collects what the person is charged for it} */
    Collector collector();
}
