package org.almoner.domain.providers.entry;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.Timeline;

/**
 * What a council asks of a provider before it does business with it. Immutable.
 *
 * @param registered whether it must be registered with the regulator
 * @param serviceTypes for what it must be registered to give a service, in the regulator's words
 * @param inspected whether the regulator must have inspected it
 * @param overall the least overall grade, where one is asked for
 * @param domains the least grade of domains
 * @param byAward the least overall grade once there is a contract, which an improvement plan in time makes up for
 * @param checks what must have been decided for it
 * @param differentPeople whether the two stages of approval are decided by different people (rule S2)
 */
public record EntryRules(
        boolean registered,
        ImmutableMap<ServiceCode, String> serviceTypes,
        boolean inspected,
        Optional<RegulatorGrade> overall,
        ImmutableMap<QualityDomain, RegulatorGrade> domains,
        Optional<RegulatorGrade> byAward,
        ImmutableMap<Check, CheckRule> checks,
        boolean differentPeople) {

    /** Everybody may do business. */
    public static final EntryRules NONE = new EntryRules(
            false,
            ImmutableMap.of(),
            false,
            Optional.empty(),
            ImmutableMap.of(),
            Optional.empty(),
            ImmutableMap.of(),
            false);

    /**
     * Refuses a rule about two stages where one of them is not asked for.
     *
     * @throws IllegalArgumentException if different people are to decide the stages, and there are not both
     */
    public EntryRules {
        checkPart(
                !differentPeople || (checks.containsKey(Check.BUSINESS) && checks.containsKey(Check.QUALITY)),
                "different-people",
                "different people can only decide two stages, but the checks are not both 'business' and 'quality'; add the"
                        + " one that is missing, or leave 'different-people' out");
    }

    /** When the bar is looked at. */
    public enum Moment {
        /** When a provider asks to join. */
        ENTRY,
        /** When there is a contract, and on every day of it. */
        CONTRACT
    }

    /**
     * {@return every reason why the council does no business with the provider; none when it may}
     *
     * @param provider as known at some instant
     * @param day on which it is asked
     * @param moment whether a contract needs more than joining
     */
    public ImmutableList<EntryRefusal> refusals(ProviderRecord provider, LocalDate day, Moment moment) {
        Optional<RegulatorRating> rating =
                provider.facts().of(ProviderFacts.REGULATOR_RATING).find(day);
        return Stream.of(
                        registration(provider, day),
                        grades(rating),
                        moment == Moment.CONTRACT ? contract(provider, day, rating) : Stream.<EntryRefusal>empty(),
                        checks.entrySet().stream()
                                .filter(check -> asks(check.getValue(), provider))
                                .flatMap(check -> check(check.getKey(), check.getValue(), provider, day)),
                        bothStages(provider, day))
                .flatMap(refusals -> refusals)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<EntryRefusal> registration(ProviderRecord provider, LocalDate day) {
        Optional<Registration> registration =
                provider.facts().of(ProviderFacts.REGISTRATION).find(day);
        if (registered && registration.flatMap(Registration::regulatorId).isEmpty()) {
            return Stream.of(new EntryRefusal.NotRegistered());
        }
        Memberships places =
                provider.facts().of(ProviderFacts.MEMBERSHIPS).find(day).orElse(Memberships.NONE);
        return serviceTypes.entrySet().stream()
                .filter(service -> serves(places, service.getKey()))
                .filter(service -> registration
                        .filter(known -> known.isFor(service.getValue()))
                        .isEmpty())
                .map(service -> new EntryRefusal.NotRegisteredFor(service.getKey(), service.getValue()));
    }

    private static boolean serves(Memberships places, ServiceCode service) {
        return places.zones().values().stream()
                .map(Membership::offerings)
                .anyMatch(offerings -> offerings.isEmpty()
                        || offerings.stream()
                                .anyMatch(offering -> offering.service().equals(service)));
    }

    private Stream<EntryRefusal> grades(Optional<RegulatorRating> rating) {
        if (rating.isEmpty()) {
            return inspected || overall.isPresent() || !domains.isEmpty()
                    ? Stream.of(new EntryRefusal.NeverInspected())
                    : Stream.empty();
        }
        Stream<EntryRefusal> ofAll = overall.stream()
                .filter(least -> !rating.get().overall().isAtLeast(least))
                .map(least -> new EntryRefusal.GradeTooLow(
                        Optional.empty(), least, rating.get().overall()));
        Stream<EntryRefusal> ofDomains = domains.entrySet().stream()
                .filter(domain -> !rating.get().of(domain.getKey()).isAtLeast(domain.getValue()))
                .map(domain -> new EntryRefusal.GradeTooLow(
                        Optional.of(domain.getKey()),
                        domain.getValue(),
                        rating.get().of(domain.getKey())));
        return Stream.concat(ofAll, ofDomains);
    }

    private Stream<EntryRefusal> contract(ProviderRecord provider, LocalDate day, Optional<RegulatorRating> rating) {
        RegulatorGrade grade = rating.map(RegulatorRating::overall).orElse(RegulatorGrade.NOT_RATED);
        Optional<ImprovementPlan> plan =
                provider.facts().of(ProviderFacts.IMPROVEMENT_PLAN).find(day);
        boolean isInTime = plan.filter(agreed -> !agreed.isOverdueOn(day)).isPresent();
        return byAward.stream()
                .filter(least -> !grade.isAtLeast(least) && !isInTime)
                .map(least -> new EntryRefusal.NoImprovementPlan(least, grade, plan.map(ImprovementPlan::due)));
    }

    /** {@return whether the check is asked of the provider} Who has no place yet joins later than any day. */
    private static boolean asks(CheckRule rule, ProviderRecord provider) {
        Optional<LocalDate> joined = provider.facts().of(ProviderFacts.MEMBERSHIPS).entries().stream()
                .filter(entry -> !entry.value().zones().isEmpty())
                .map(Timeline.Entry::holds)
                .map(days -> days.from())
                .findFirst();
        return rule.joinedAfter()
                .map(after -> joined.filter(first -> !first.isAfter(after)).isEmpty())
                .orElse(true);
    }

    private static Stream<EntryRefusal> check(Check check, CheckRule rule, ProviderRecord provider, LocalDate day) {
        Optional<ProviderApproval> approval = provider.facts().of(check.kind()).find(day);
        if (approval.filter(ProviderApproval::approved).isEmpty()) {
            return Stream.of(new EntryRefusal.NotApproved(check, approval.map(ProviderApproval::decidedBy)));
        }
        ImmutableSortedSet<String> missing = rule.evidence().stream()
                .filter(code -> !approval.get().evidence().containsKey(code))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        Stream<EntryRefusal> evidence =
                missing.isEmpty() ? Stream.empty() : Stream.of(new EntryRefusal.EvidenceMissing(check, missing));
        Stream<EntryRefusal> score = rule.leastScore().stream()
                .filter(least -> approval.get()
                        .score()
                        .filter(points -> points.compareTo(least) >= 0)
                        .isEmpty())
                .map(least -> new EntryRefusal.ScoreTooLow(
                        check, least, approval.get().score()));
        return Stream.concat(evidence, score);
    }

    private Stream<EntryRefusal> bothStages(ProviderRecord provider, LocalDate day) {
        if (!differentPeople) {
            return Stream.empty();
        }
        Optional<String> first =
                provider.facts().of(Check.BUSINESS.kind()).find(day).map(ProviderApproval::decidedBy);
        Optional<String> second =
                provider.facts().of(Check.QUALITY.kind()).find(day).map(ProviderApproval::decidedBy);
        return first
                .filter(by -> second.filter(other -> Authors.areSame(by, other)).isPresent())
                .map(EntryRefusal.DecidedBySamePerson::new)
                .stream()
                .map(EntryRefusal.class::cast);
    }
}
