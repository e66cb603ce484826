package org.almoner.testkit.lives;

import com.google.common.collect.ImmutableList;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SmallScheme;

/**
 * One person's care over a year and a half under the {@linkplain SmallScheme small scheme}: two packages, two providers, and whatever
 * happens. Immutable.
 *
 * @param events in the order of their days
 */
public record Life(ImmutableList<LifeEvent> events) {

    /** The days that a life is about: whole weeks from the first of the scheme's term on. */
    public static final DateRange DAYS =
            DateRange.of(SmallScheme.TERM.from(), SmallScheme.TERM.from().plusWeeks(78));

    /** The person. */
    public static final PersonId PERSON = new PersonId("C-1");

    /** A package, mostly of visits. */
    public static final PackageId VISITS = new PackageId("K-1");

    /** Another, mostly of services or direct payments. */
    public static final PackageId SERVICES = new PackageId("K-2");

    /** Both packages. */
    public static final ImmutableList<PackageId> PACKAGES = ImmutableList.of(VISITS, SERVICES);

    /** Both providers. */
    public static final ImmutableList<ProviderId> PROVIDERS =
            ImmutableList.of(new ProviderId("P-1"), new ProviderId("P-2"));

    /** The times of day at which visits are planned. */
    public static final ImmutableList<LocalTime> STARTS = ImmutableList.of(LocalTime.of(8, 0), LocalTime.of(18, 0));

    /** Puts the events in the order of their days. */
    public Life {
        events = ImmutableList.sortedCopyOf(Comparator.comparing(LifeEvent::on), events);
    }

    /** {@return a life of the events} */
    public static Life of(Collection<LifeEvent> events) {
        return new Life(ImmutableList.copyOf(events));
    }

    /** {@return the same life in which nothing is done with money} */
    public Life withoutRuns() {
        return new Life(events.stream().filter(LifeEvent::isFact).collect(ImmutableList.toImmutableList()));
    }

    /** {@return the events, one a line} */
    @Override
    public String toString() {
        return events.stream().map(Object::toString).collect(Collectors.joining("\n", "Life\n", ""));
    }
}
