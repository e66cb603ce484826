package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/**
 * The visits and services of a package that are wanted from a provider, or those of them that nobody gives. Immutable.
 *
 * @param visits on each day that they are wanted
 * @param services on each day that they are wanted
 */
record WantedCare(Timeline<WeeklyPlan> visits, Timeline<Service> services) {

    /** {@return all that is planned of the package, whoever pays for it} */
    static WantedCare planned(CarePackage pack) {
        return new WantedCare(pack.plan(), pack.facts().of(PackageFacts.SERVICE));
    }

    /**
     * {@return what is wanted from a provider: all that is planned, but nothing after a death, and nothing while the person buys the care} What
     * is bought from an individual service fund is wanted from the provider that holds it.
     */
    static WantedCare fromProviders(CarePackage pack, Timelines person) {
        return planned(pack)
                .without(person.of(PersonFacts.ABSENCE).entries().stream()
                        .filter(entry -> entry.value() == Absence.DECEASED)
                        .map(Timeline.Entry::holds))
                .without(payments(pack).stream()
                        .filter(entry -> entry.value().fundHolder().isEmpty())
                        .map(Timeline.Entry::holds));
    }

    /** {@return what waits for a provider: what is wanted from one, and nobody gives} */
    static WantedCare waiting(CarePackage pack, Timelines person) {
        return fromProviders(pack, person)
                .without(givers(pack).entries().stream().map(Timeline.Entry::holds));
    }

    /** {@return who gives the care: its provider or, where it has none, whoever holds the individual service fund} */
    static Timeline<ProviderId> givers(CarePackage pack) {
        Timeline<ProviderId> givers = Timeline.empty();
        for (Timeline.Entry<DirectPayment> entry : payments(pack)) {
            Optional<ProviderId> holder = entry.value().fundHolder();
            givers = holder.isPresent() ? givers.with(entry.holds(), holder.get()) : givers;
        }
        for (Timeline.Entry<ProviderId> entry : pack.provider().entries()) {
            givers = givers.with(entry.holds(), entry.value());
        }
        return givers;
    }

    private static ImmutableList<Timeline.Entry<DirectPayment>> payments(CarePackage pack) {
        return pack.facts().of(PackageFacts.DIRECT_PAYMENT).entries();
    }

    private WantedCare without(Stream<DateRange> ranges) {
        WantedCare less = this;
        for (DateRange range : ranges.toList()) {
            less = new WantedCare(less.visits.without(range), less.services.without(range));
        }
        return less;
    }

    /** {@return the part of it on days of the range} */
    WantedCare within(DateRange range) {
        return new WantedCare(visits.within(range), services.within(range));
    }

    boolean isEmpty() {
        return visits.isEmpty() && services.isEmpty();
    }

    boolean isWantedOn(LocalDate day) {
        return visits.find(day).isPresent() || services.find(day).isPresent();
    }

    /** {@return the first day on which anything is wanted, or empty when nothing is} */
    Optional<LocalDate> start() {
        return days().stream().findFirst().map(DateRange::from);
    }

    /** {@return the days on which anything is wanted, each stretch of them as long as it can be, the earliest first} */
    ImmutableList<DateRange> days() {
        RangeSet<LocalDate> wanted = TreeRangeSet.create();
        for (Timeline<?> timeline : List.of(visits, services)) {
            timeline.entries().forEach(entry -> wanted.add(entry.holds().range()));
        }
        return wanted.asRanges().stream().map(DateRange::of).collect(ImmutableList.toImmutableList());
    }
}
