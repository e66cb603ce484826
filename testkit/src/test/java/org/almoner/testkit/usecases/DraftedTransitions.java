package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
import org.almoner.application.port.in.TransitionDrafts.Outcome;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.SmallScheme;

/** Councils with a provider that leaves, and what is drafted from them. */
final class DraftedTransitions {

    static final LocalDate GONE = MONDAY.plusWeeks(4);
    static final ServiceCode HOME_CARE = Offering.HOME_CARE.service();
    static final PersonId PARTNER = new PersonId("C-2");
    static final PackageId PARTNERS = new PackageId("K-2");
    static final Leaving LEAVING = leaving(ImmutableSortedMap.of());

    static Leaving leaving(Map<ZoneCode, LocalDate> phases) {
        return new Leaving(ImmutableSortedSet.of(PRIME), GONE, ImmutableSortedMap.copyOf(phases));
    }

    static Council council() {
        Council council = new Council().withPackage().withProviders();
        council.is(PackageFacts.PROVIDER, PRIME);
        return council;
    }

    static void person(Council council, PersonId person, String home) {
        recorded(council.almoner
                .records()
                .record(
                        person,
                        PersonFacts.PERSON,
                        new Person(person, LocalDate.of(1940, 2, 29), Postcode.parse(home)),
                        FROM_MONDAY,
                        Council.CLERK));
    }

    /** A package of two hours a week. */
    static void pack(Council council, PackageId pack, PersonId person, ProviderId provider) {
        council.open(pack, person);
        recorded(council.almoner.records().record(pack, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, Council.CLERK));
        recorded(council.almoner.records().record(pack, PackageFacts.PROVIDER, provider, FROM_MONDAY, Council.CLERK));
    }

    static Outcome.Drafted drafted(Council council, Leaving leaving) {
        Outcome outcome = council.almoner.transitions().draft(leaving);
        assertThat(outcome).isInstanceOf(Outcome.Drafted.class);
        return (Outcome.Drafted) outcome;
    }

    static Receiver.At inTown(ProviderId provider) {
        return new Receiver.At(provider, HOME_CARE, Room.Kind.HOURS, Optional.of(SmallScheme.TOWN));
    }

    static Receiver receiver(Council council, ProviderId provider) {
        Receiver receiver = drafted(council, LEAVING).problem().receivers().get(inTown(provider));
        assertThat(receiver).isNotNull();
        return receiver;
    }

    private DraftedTransitions() {}
}
