package org.almoner.domain.returns;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.returns.ClientEvent.Assessed;
import org.almoner.domain.returns.ClientEvent.Care;
import org.almoner.domain.returns.ClientEvent.Client;
import org.almoner.domain.returns.ClientEvent.Reviewed;
import org.almoner.domain.returns.ClientEvent.Served;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timelines;

/**
 * Finds the events of people in a period. Requests for support are no facts here, so there are none of them; of a person of whom nobody knows where and when born,
 * nothing is told.
 */
public final class ClientEvents {

    private final RateCard rates;
    private final DateRange term;
    private final ServiceMoney money;
    private final DateRange period;
    private final Instant known;

    /**
     * Of a period.
     *
     * @param rates say which service a package is
     * @param term of the scheme, by which costs are worked out
     * @param money works them out
     * @param period with an end
     * @param known the facts are those known at this instant, included
     */
    public ClientEvents(RateCard rates, DateRange term, ServiceMoney money, DateRange period, Instant known) {
        this.rates = rates;
        this.term = term;
        this.money = money;
        this.period = period;
        this.known = known;
    }

    /** {@return the person's events: assessments, services package by package, and reviews} */
    public ImmutableList<ClientEvent> of(CaseFile file) {
        Timelines person = file.person().facts().asKnownAt(known);
        ImmutableList<CarePackage> packages =
                file.packages().stream().map(pack -> pack.asKnownAt(known)).collect(ImmutableList.toImmutableList());
        return Stream.of(
                        assessed(person),
                        packages.stream().flatMap(pack -> served(file, person, pack)),
                        packages.stream().flatMap(pack -> reviewed(person, pack)))
                .flatMap(events -> events)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<ClientEvent> assessed(Timelines person) {
        return person.of(PersonFacts.NEEDS).entries().stream()
                .filter(needs -> period.contains(needs.holds().from()))
                .flatMap(needs -> client(person, needs.holds().from())
                        .map(who -> new Assessed(
                                who,
                                needs.holds().from(),
                                !needs.value().outcomes().isEmpty()))
                        .stream());
    }

    private Stream<ClientEvent> reviewed(Timelines person, CarePackage pack) {
        return pack.facts().of(PackageFacts.REVIEW).entries().stream()
                .filter(review -> review.value() == Review.SOCIAL_WORK)
                .flatMap(review -> review.holds().days())
                .filter(period::contains)
                .flatMap(day -> client(person, day).map(who -> new Reviewed(who, pack.id(), day)).stream());
    }

    private Stream<ClientEvent> served(CaseFile file, Timelines person, CarePackage pack) {
        return new CareGiven(pack, person, rates)
                .all().stream()
                        .flatMap(care -> care.days().intersection(period).stream()
                                .flatMap(days -> served(file, person, care, days).stream()));
    }

    private Optional<ClientEvent> served(CaseFile file, Timelines person, Care care, DateRange days) {
        LocalDate last = days.end().orElseThrow().minusDays(1);
        return client(person, last)
                .map(who -> new Served(
                        who,
                        care,
                        Optional.of(last).filter(term::contains).flatMap(day -> money.weekly(file, care, day, known))));
    }

    private static Optional<Client> client(Timelines person, LocalDate day) {
        return person.of(PersonFacts.PERSON).find(day).map(found -> new Client(found, died(person)));
    }

    private static Optional<LocalDate> died(Timelines person) {
        return person.of(PersonFacts.ABSENCE).entries().stream()
                .filter(absence -> absence.value() == Absence.DECEASED)
                .map(absence -> absence.holds().from().minusDays(1))
                .findFirst();
    }
}
