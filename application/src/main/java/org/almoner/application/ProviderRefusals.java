package org.almoner.application;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.out.Store;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision.Refused;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Zone;

/** Why what is told of a provider is not recorded. */
final class ProviderRefusals {

    private final Scheme scheme;
    private final Store store;

    ProviderRefusals(Scheme scheme, Store store) {
        this.scheme = scheme;
        this.store = store;
    }

    Stream<RecordRefusal> of(ProviderId provider, FactKind<?> kind, Object value, DateRange holds, Author author) {
        return Stream.of(
                        value instanceof Registration ? Stream.<RecordRefusal>empty() : unknown(provider),
                        value instanceof ProviderApproval approval
                                ? approval(provider, kind, approval, holds, author)
                                : ofScheme(value, holds.from()),
                        value instanceof Memberships memberships
                                ? tooManyPrimes(provider, memberships, holds)
                                : Stream.<RecordRefusal>empty())
                .flatMap(refusals -> refusals);
    }

    Stream<RecordRefusal> unknown(ProviderId provider) {
        return store.providers().find(provider).isPresent()
                ? Stream.empty()
                : Stream.of(new RecordRefusal.UnknownProvider(provider));
    }

    /** Who decides records it, and somebody else decides the other stage where the scheme says so (rule S2). */
    private Stream<RecordRefusal> approval(
            ProviderId provider, FactKind<?> kind, ProviderApproval approval, DateRange holds, Author author) {
        Stream<RecordRefusal> recorder = Authors.areSame(approval.decidedBy(), author.by())
                ? Stream.empty()
                : Stream.of(new RecordRefusal.DecidedByAnother(approval.decidedBy(), author.by()));
        FactKind<ProviderApproval> other = kind.equals(ProviderFacts.BUSINESS_APPROVAL)
                ? ProviderFacts.QUALITY_APPROVAL
                : ProviderFacts.BUSINESS_APPROVAL;
        Stream<RecordRefusal> bothStages = kind.equals(ProviderFacts.DUE_DILIGENCE)
                        || !scheme.providers().entry().differentPeople()
                ? Stream.empty()
                : store.providers().find(provider).stream()
                        .flatMap(history ->
                                history.facts().of(other).asKnownAt(Instant.MAX).within(holds).entries().stream())
                        .map(stage -> stage.value().decidedBy())
                        .filter(by -> Authors.areSame(by, approval.decidedBy()))
                        .distinct()
                        .map(RecordRefusal.DecidedBothStages::new);
        return Stream.concat(recorder, bothStages);
    }

    private Stream<RecordRefusal> ofScheme(Object value, LocalDate since) {
        ProviderRules rules = scheme.providers();
        if (value instanceof Memberships memberships) {
            return memberships(memberships, since);
        }
        if (value instanceof Feedback feedback) {
            return unknownCodes(
                    "statement",
                    feedback.answers().stream().map(Feedback.Answers::statement).toList(),
                    rules.statements());
        }
        if (value instanceof Charter charter) {
            return unknownCodes("element of the charter", charter.commitments().keySet(), rules.charter());
        }
        return value instanceof Findings findings
                ? unknownCodes("theme", findings.issues().keySet(), rules.themes())
                : Stream.empty();
    }

    private static Stream<RecordRefusal> unknownCodes(
            String what, Collection<String> named, ImmutableSet<String> known) {
        return known.isEmpty()
                ? Stream.empty()
                : unknown(named, known, code -> new RecordRefusal.UnknownCode(what, code, known));
    }

    private Stream<RecordRefusal> memberships(Memberships memberships, LocalDate since) {
        Set<?> zones = scheme.zones().stream().map(Zone::code).collect(ImmutableSet.toImmutableSet());
        return Stream.concat(
                unknown(memberships.zones().keySet(), zones, RecordRefusal.UnknownZone::new),
                memberships.zones().values().stream().flatMap(place -> place(place, since)));
    }

    /** A zone has no more primes on any day than it may have (rule L6). */
    private Stream<RecordRefusal> tooManyPrimes(ProviderId provider, Memberships memberships, DateRange holds) {
        return scheme.zones().stream()
                .filter(zone -> isPrime(memberships, zone))
                .flatMap(zone -> zone
                        .maximumPrimes()
                        .filter(most -> !zone.mayHavePrimes(1 + mostOthers(provider, zone, holds)))
                        .map(most -> new RecordRefusal.TooManyPrimes(zone.code(), most))
                        .stream());
    }

    private int mostOthers(ProviderId provider, Zone zone, DateRange holds) {
        List<DateRange> primes = store.providers().all().stream()
                .filter(other -> !other.id().equals(provider))
                .flatMap(other ->
                        other
                                .facts()
                                .of(ProviderFacts.MEMBERSHIPS)
                                .asKnownAt(Instant.MAX)
                                .within(holds)
                                .entries()
                                .stream())
                .filter(entry -> isPrime(entry.value(), zone))
                .map(Timeline.Entry::holds)
                .toList();
        return primes.stream()
                .mapToInt(days -> Math.toIntExact(primes.stream()
                        .filter(others -> others.contains(days.from()))
                        .count()))
                .max()
                .orElse(0);
    }

    private static boolean isPrime(Memberships memberships, Zone zone) {
        return memberships
                .find(zone.code())
                .filter(place -> place.role() == Role.PRIME)
                .isPresent();
    }

    private Stream<RecordRefusal> place(Membership place, LocalDate since) {
        RateCard rates = scheme.charging().rates();
        Set<Offering> named = ImmutableSet.<Offering>builder()
                .addAll(place.offerings())
                .addAll(place.prices().keySet())
                .build();
        return Stream.concat(
                unknown(named, rates.offerings(), RecordRefusal.UnknownOffering::new),
                place.prices().entrySet().stream()
                        .flatMap(tendered -> rates.termsOn(tendered.getKey(), since)
                                                .check(tendered.getValue())
                                        instanceof Refused refused
                                ? Stream.of(new RecordRefusal.PriceNotAllowed(tendered.getKey(), refused.detail()))
                                : Stream.empty()));
    }

    private static <T> Stream<RecordRefusal> unknown(
            Collection<T> named, Set<?> known, Function<T, RecordRefusal> refusal) {
        return named.stream().filter(each -> !known.contains(each)).map(refusal);
    }
}
