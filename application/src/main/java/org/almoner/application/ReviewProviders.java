package org.almoner.application;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.ProviderReviews;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.out.Store;
import org.almoner.domain.performance.scorecard.ProviderEvents;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.domain.performance.scorecard.ZoneReview.Reviewed;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.evidence.FindingThemes;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.ZoneCode;

/** Rates, measures and reviews providers by the scheme and what is known now. */
final class ReviewProviders implements ProviderReviews {

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;
    private final CareRecords records;

    ReviewProviders(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
        this.records = new RecordFacts(scheme, store, clerk);
    }

    @Override
    public ImmutableList<QualityDecision> ratings(LocalDate day) {
        return known().filter(provider -> provider.on(day).isPresent())
                .flatMap(provider -> scheme.providers().rate(provider, day).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<ProviderRecord> known() {
        Instant now = clerk.next();
        return store.providers().all().stream().map(provider -> provider.asKnownAt(now));
    }

    private Optional<ProviderRecord> find(ProviderId provider) {
        return store.providers().find(provider).map(history -> history.asKnownAt(clerk.next()));
    }

    @Override
    public Optional<QualityDecision> rate(ProviderId provider, LocalDate day) {
        return find(provider).flatMap(known -> scheme.providers().rate(known, day));
    }

    @Override
    public ImmutableList<EntryRefusal> refusals(ProviderId provider, LocalDate day) {
        return find(provider)
                .map(known -> scheme.providers().refusals(known, day))
                .orElse(ImmutableList.of());
    }

    @Override
    public ImmutableList<Scorecard> scorecards(DateRange period, Optional<ZoneCode> zone) {
        return events(period).stream()
                .map(events -> scorecard(events, period, zone))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<ProviderEvents> events(DateRange period) {
        return new GatherEvents(scheme, store, clerk.next()).of(period);
    }

    /** The rating is that of the last day. */
    private Scorecard scorecard(ProviderEvents events, DateRange period, Optional<ZoneCode> zone) {
        Optional<QualityDecision> rating =
                period.end().flatMap(end -> scheme.providers().rate(events.provider(), end.minusDays(1)));
        return events.scorecard(scheme.providers().scorecard(), period, zone, rating);
    }

    @Override
    public FindingThemes themes(DateRange days) {
        return FindingThemes.of(
                known().flatMap(provider -> provider.facts().of(ProviderFacts.FINDINGS).entries().stream())
                        .map(Timeline.Entry::value)
                        .filter(report -> days.contains(report.reported()))
                        .toList());
    }

    @Override
    public Measured<ImmutableList<ZoneReview>> review(YearMonth last) {
        return onceOver(
                last.plusMonths(1).atDay(1),
                () -> scheme.providers().roleReview().stream()
                        .flatMap(rules -> review(rules, last))
                        .collect(ImmutableList.toImmutableList()));
    }

    private <T> Measured<T> onceOver(LocalDate after, Supplier<T> result) {
        return clerk.today().isBefore(after)
                ? new Measured.NotOver<>(after.minusDays(1))
                : new Measured.Done<>(result.get());
    }

    private Stream<ZoneReview> review(RoleReviewRules rules, YearMonth last) {
        ImmutableList<YearMonth> months = IntStream.range(0, rules.months())
                .mapToObj(i -> last.minusMonths(rules.months() - 1L - i))
                .collect(ImmutableList.toImmutableList());
        LocalDate day = last.plusMonths(1).atDay(1);
        ImmutableList<ProviderEvents> events = events(DateRange.of(months.get(0).atDay(1), day));
        return scheme.zones().stream()
                .map(zone -> ZoneReview.of(
                        zone,
                        rules,
                        months,
                        events.stream()
                                .flatMap(each -> reviewed(each, zone.code(), months, day).stream())
                                .toList()));
    }

    private Optional<Reviewed> reviewed(
            ProviderEvents events, ZoneCode zone, ImmutableList<YearMonth> months, LocalDate day) {
        return events.provider()
                .on(day)
                .flatMap(provider -> provider.findMembership(zone)
                        .map(place -> new Reviewed(
                                provider.id(),
                                place.role(),
                                provider.standing().takesNewPackages()
                                        && isInBusiness(
                                                place, scheme.providers().refusals(events.provider(), day)),
                                months.stream()
                                        .map(month -> scorecard(
                                                events,
                                                DateRange.of(
                                                        month.atDay(1),
                                                        month.plusMonths(1).atDay(1)),
                                                Optional.of(zone)))
                                        .collect(ImmutableList.toImmutableList()))));
    }

    /** Whether some care that is served at the place is not refused. */
    private boolean isInBusiness(Membership place, ImmutableList<EntryRefusal> refusals) {
        return refusals.isEmpty()
                || scheme.charging().rates().offerings().stream()
                        .filter(place::serves)
                        .anyMatch(served -> refusals.stream()
                                .noneMatch(refusal -> refusal.concerns(Optional.of(served.service()))));
    }

    @Override
    public RoleChange changeRole(ProviderId provider, ZoneCode zone, Role role, LocalDate from, Author author) {
        return clerk.inOneUnit(now -> {
            Recording recording = change(provider, zone, role, from, author, now);
            Instant after = clerk.next();
            List<Provider> inBusiness = store.providers().all().stream()
                    .flatMap(history -> inBusiness(history.asKnownAt(after), zone, from).stream())
                    .toList();
            return new RoleChange(
                    recording,
                    PrimeShortage.among(inBusiness, scheme.zones()).stream()
                            .filter(shortage -> shortage.zone().equals(zone))
                            .findFirst());
        });
    }

    private Optional<Provider> inBusiness(ProviderRecord known, ZoneCode zone, LocalDate day) {
        ImmutableList<EntryRefusal> refusals = scheme.providers().refusals(known, day);
        return known.on(day)
                .filter(provider -> provider.findMembership(zone)
                        .filter(place -> isInBusiness(place, refusals))
                        .isPresent());
    }

    /** All is checked before anything is recorded: the role changes on all of the days or on none. */
    private Recording change(
            ProviderId provider, ZoneCode zone, Role role, LocalDate from, Author author, Instant now) {
        if (!scheme.term().contains(from)) {
            return new Recording.Refused(ImmutableList.of(new RecordRefusal.OutsideTerm(from, scheme.term())));
        }
        Optional<ProviderRecord> known = find(provider);
        if (known.isEmpty()) {
            return new Recording.Refused(ImmutableList.of(new RecordRefusal.UnknownProvider(provider)));
        }
        ImmutableList<Timeline.Entry<Memberships>> places =
                known.get().facts().of(ProviderFacts.MEMBERSHIPS).within(DateRange.from(from)).entries().stream()
                        .flatMap(entry -> entry.value().find(zone).stream()
                                .map(place -> new Timeline.Entry<>(
                                        entry.holds(), entry.value().with(zone, place.in(role)))))
                        .collect(ImmutableList.toImmutableList());
        if (places.isEmpty()) {
            return new Recording.Refused(ImmutableList.of(new RecordRefusal.NoPlaceInZone(provider, zone, from)));
        }
        ProviderRefusals rules = new ProviderRefusals(scheme, store);
        ImmutableList<RecordRefusal> refusals = places.stream()
                .flatMap(entry -> rules.of(provider, ProviderFacts.MEMBERSHIPS, entry.value(), entry.holds(), author))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (!refusals.isEmpty()) {
            return new Recording.Refused(refusals);
        }
        places.forEach(entry -> store.providers()
                .record(provider, ProviderFacts.MEMBERSHIPS, Fact.of(entry.value(), entry.holds(), author.since(now))));
        return new Recording.Recorded();
    }

    @Override
    public Measured<ImmutableList<ProviderId>> recordIndicators(DateRange period, Author author) {
        LocalDate after = period.end()
                .orElseThrow(
                        () -> new IllegalArgumentException("a period that is measured has an end, but got " + period));
        return onceOver(
                after,
                () -> clerk.inOneUnit(now -> scorecards(period, Optional.empty()).stream()
                        .filter(card -> card.indicators(scheme.providers().scorecard())
                                .filter(indicators -> records.record(
                                                card.provider(),
                                                ProviderFacts.INDICATORS,
                                                indicators,
                                                DateRange.from(after),
                                                author)
                                        instanceof Recording.Recorded)
                                .isPresent())
                        .map(Scorecard::provider)
                        .collect(ImmutableList.toImmutableList())));
    }
}
