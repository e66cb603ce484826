package org.almoner.domain.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.returns.ClientEvent.Care;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/** Which care a package is, day by day: absences do not end it, but death does. */
record CareGiven(CarePackage pack, Timelines person, RateCard rates) {

    /** {@return the care in order, each without a break} */
    ImmutableList<Care> all() {
        return Stream.of(Means.values()).flatMap(means -> of(means).stream()).collect(ImmutableList.toImmutableList());
    }

    private List<Care> of(Means means) {
        List<Care> found = new ArrayList<>();
        ImmutableList<LocalDate> changes = changes().asList();
        for (int i = 0; i < changes.size(); i++) {
            LocalDate first = changes.get(i);
            DateRange days = i + 1 < changes.size() ? DateRange.of(first, changes.get(i + 1)) : DateRange.from(first);
            on(means, days).ifPresent(care -> addOrGoOn(found, care));
        }
        return found;
    }

    private static void addOrGoOn(List<Care> found, Care care) {
        int last = found.size() - 1;
        if (last >= 0 && isGoingOn(found.get(last), care)) {
            Care before = found.remove(last);
            DateRange days = care.days()
                    .end()
                    .map(end -> DateRange.of(before.days().from(), end))
                    .orElseGet(() -> DateRange.from(before.days().from()));
            found.add(new Care(care.pack(), care.means(), care.provider(), care.service(), days));
        } else {
            found.add(care);
        }
    }

    private static boolean isGoingOn(Care before, Care care) {
        return before.days().end().equals(Optional.of(care.days().from()))
                && before.provider().equals(care.provider())
                && before.service().equals(care.service());
    }

    /** {@return the days on which something begins, ends or changes} */
    private ImmutableSortedSet<LocalDate> changes() {
        return Stream.<Timeline<?>>of(
                        pack.plan(),
                        pack.provider(),
                        pack.facts().of(PackageFacts.SERVICE),
                        pack.facts().of(PackageFacts.TIME_BANK),
                        pack.facts().of(PackageFacts.DIRECT_PAYMENT),
                        pack.facts().of(PackageFacts.LOT),
                        pack.facts().of(PackageFacts.SERVICE_TYPE),
                        person.of(PersonFacts.ABSENCE))
                .flatMap(timeline -> timeline.entries().stream())
                .flatMap(entry -> Stream.concat(Stream.of(entry.holds().from()), entry.holds().end().stream()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
    }

    /** {@return the care of days on which nothing changes} */
    private Optional<Care> on(Means means, DateRange days) {
        LocalDate day = days.from();
        if (person.of(PersonFacts.ABSENCE).find(day).equals(Optional.of(Absence.DECEASED))) {
            return Optional.empty();
        }
        if (means == Means.DIRECT_PAYMENT) {
            return pack.facts()
                    .of(PackageFacts.DIRECT_PAYMENT)
                    .find(day)
                    .map(paid -> new Care(pack.id(), means, paid.fundHolder(), Optional.empty(), days));
        }
        return pack.provider()
                .find(day)
                .filter(provider -> isPlanned(day))
                .map(provider -> new Care(pack.id(), means, Optional.of(provider), service(day), days));
    }

    private boolean isPlanned(LocalDate day) {
        return pack.plan().find(day).isPresent()
                || pack.facts().of(PackageFacts.SERVICE).find(day).isPresent()
                || pack.facts().of(PackageFacts.TIME_BANK).find(day).isPresent();
    }

    private Optional<ServiceCode> service(LocalDate day) {
        return rates.offering(pack.lotOn(day), pack.serviceTypeOn(day)).map(Offering::service);
    }
}
