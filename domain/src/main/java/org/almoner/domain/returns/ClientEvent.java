package org.almoner.domain.returns;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;

/** Something that the return tells of a person. Immutable. */
public sealed interface ClientEvent {

    /** {@return whom it is about, as known on the last of its days in the period} */
    Client client();

    /** {@return the days of it, without an end where it goes on} */
    DateRange days();

    /**
     * A person.
     *
     * @param person date of birth and home
     * @param died on which day, if the person did
     */
    record Client(Person person, Optional<LocalDate> died) {}

    /**
     * What the person needs was assessed.
     *
     * @param client who
     * @param from the first day on which what was found holds
     * @param isEligible whether there are needs that the council has to meet
     */
    record Assessed(Client client, LocalDate from, boolean isEligible) implements ClientEvent {

        @Override
        public DateRange days() {
            return DateRange.day(from);
        }
    }

    /**
     * A review by the council took place.
     *
     * @param client whose
     * @param pack of which package
     * @param day on which
     */
    record Reviewed(Client client, PackageId pack, LocalDate day) implements ClientEvent {

        @Override
        public DateRange days() {
            return DateRange.day(day);
        }
    }

    /**
     * Care is provided or paid for. Where the person is away it goes on.
     *
     * @param client who
     * @param care which
     * @param weekly what a week of it is planned to cost by the latest plan of the period, what the person is charged included, less what the NHS and third
     *     parties bear; empty where something of it has no price
     */
    record Served(Client client, Care care, Optional<Money> weekly) implements ClientEvent {

        @Override
        public DateRange days() {
            return care.days();
        }
    }

    /**
     * Care of one kind by one provider, without a break.
     *
     * @param pack of which package
     * @param means how it reaches the person
     * @param provider who gives it, or holds the person's fund
     * @param service what it is; empty where the package does not say, or for a direct payment
     * @param days on which
     */
    record Care(
            PackageId pack,
            Means means,
            Optional<ProviderId> provider,
            Optional<ServiceCode> service,
            DateRange days) {}

    /** How care reaches the person. */
    enum Means {
        /** The council buys it. */
        COMMISSIONED,
        /** The council pays the person, or whoever holds the person's fund. */
        DIRECT_PAYMENT
    }
}
