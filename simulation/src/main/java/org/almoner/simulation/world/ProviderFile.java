package org.almoner.simulation.world;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.entry.CheckRule;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.evidence.SelfAssessment;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * What is on file of an invented provider's fitness and quality when the world begins. Immutable.
 *
 * @param provider whose file
 * @param registration with the regulator
 * @param ratings what the regulator published, the last without end
 * @param selfAssessment how it scores itself
 * @param feedback what people answered
 * @param inspection what the council found
 * @param plan what it agreed to put right, where it has to and agreed
 * @param approvals by each check that the scheme asks for, each by somebody else
 */
public record ProviderFile(
        ProviderId provider,
        Registration registration,
        Timeline<RegulatorRating> ratings,
        SelfAssessment selfAssessment,
        Feedback feedback,
        Inspection inspection,
        Optional<ImprovementPlan> plan,
        ImmutableMap<Check, ProviderApproval> approvals) {

    private static final int MOST_RATINGS = 3;
    private static final int LEAST_MONTHS_BETWEEN = 6;
    private static final int MOST_MONTHS_BETWEEN = 30;
    private static final int DAYS_TO_PUBLICATION = 60;

    private static final List<RegulatorGrade> GRADES = List.of(
            RegulatorGrade.GOOD,
            RegulatorGrade.REQUIRES_IMPROVEMENT,
            RegulatorGrade.OUTSTANDING,
            RegulatorGrade.NOT_RATED);
    private static final List<Integer> HOW_OFTEN_EACH_GRADE = List.of(70, 17, 8, 5);
    private static final int DOMAIN_AS_OVERALL_PER_MILLE = 800;

    private static final int PLAN_PER_MILLE = 600;
    private static final int PLAN_MONTHS = 6;
    private static final String HOME_CARE = "Domiciliary care service";

    private static final int LOWEST_SCORE = 60;
    private static final int HIGHEST_SCORE = 98;
    private static final int LEAST_ANSWERS = 10;
    private static final int MOST_ANSWERS = 80;
    private static final String ANY_STATEMENT = "respect";

    /** {@return the file of the provider of the world, the same for the same seed} */
    static ProviderFile of(World world, Provider provider) {
        Dice dice = Dice.of(world.seed(), "file " + provider.id());
        LocalDate monday = world.week().monday();
        int number = dice.between(100_000_000, 999_999_999);
        EntryRules entry = world.scheme().providers().entry();
        Timeline<RegulatorRating> ratings = ratings(monday, dice);
        return new ProviderFile(
                provider.id(),
                new Registration(
                        provider.name(),
                        Optional.of(new RegulatorId("1-" + number)),
                        ImmutableSortedSet.of(new RegulatorId("1-" + number + "1")),
                        serviceTypes(world.scheme(), provider)),
                ratings,
                new SelfAssessment(monday.minusDays(dice.between(1, 90)), score(dice)),
                feedback(world, monday, dice),
                new Inspection(monday.minusDays(dice.between(1, 90)), score(dice)),
                ratings.find(monday)
                        .filter(rating -> rating.overall() == RegulatorGrade.REQUIRES_IMPROVEMENT)
                        .filter(rating -> dice.chance(PLAN_PER_MILLE))
                        .map(rating -> new ImprovementPlan("to be rated good again", monday.plusMonths(PLAN_MONTHS))),
                entry.checks().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                Map.Entry::getKey, check -> approval(check.getKey(), check.getValue()))));
    }

    /** What the scheme asks for, of what it gives; home care for visits of which the scheme says nothing. What else a service is, no scheme says. */
    private static ImmutableSortedSet<String> serviceTypes(Scheme scheme, Provider provider) {
        ImmutableMap<ServiceCode, String> asked = scheme.providers().entry().serviceTypes();
        ImmutableList<Offering> visits =
                scheme.charging().rates().pricedByTheClock(scheme.term().from());
        return scheme.charging().rates().offerings().stream()
                .filter(offering -> provider.memberships().values().stream().anyMatch(place -> place.serves(offering)))
                .flatMap(offering -> Optional.ofNullable(asked.get(offering.service()))
                        .or(() -> asked.isEmpty() && visits.contains(offering)
                                ? Optional.of(HOME_CARE)
                                : Optional.empty())
                        .stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private static ProviderApproval approval(Check check, CheckRule rule) {
        return new ProviderApproval(
                true,
                ImmutableSortedMap.copyOf(Maps.asMap(rule.evidence(), code -> "file of " + code)),
                rule.leastScore(),
                "world:" + Ascii.toLowerCase(check.name()).replace('_', '-') + "-officer");
    }

    private static Timeline<RegulatorRating> ratings(LocalDate monday, Dice dice) {
        Timeline<RegulatorRating> ratings = Timeline.empty();
        int number = dice.between(1, MOST_RATINGS);
        LocalDate published = monday;
        for (int back = 0; back < number; back++) {
            published = published.minusMonths(dice.between(LEAST_MONTHS_BETWEEN, MOST_MONTHS_BETWEEN));
            DateRange holds = back == 0
                    ? DateRange.from(published)
                    : DateRange.of(published, ratings.entries().get(0).holds().from());
            ratings = ratings.with(holds, rating(published, dice));
        }
        return ratings;
    }

    private static RegulatorRating rating(LocalDate published, Dice dice) {
        RegulatorGrade overall = GRADES.get(dice.weighted(HOW_OFTEN_EACH_GRADE));
        Map<QualityDomain, RegulatorGrade> domains = new EnumMap<>(QualityDomain.class);
        if (overall != RegulatorGrade.NOT_RATED) {
            for (QualityDomain domain : QualityDomain.values()) {
                domains.put(domain, dice.chance(DOMAIN_AS_OVERALL_PER_MILLE) ? overall : RegulatorGrade.GOOD);
            }
        }
        return new RegulatorRating(
                published.minusDays(dice.between(1, DAYS_TO_PUBLICATION)), overall, ImmutableMap.copyOf(domains));
    }

    private static Feedback feedback(World world, LocalDate monday, Dice dice) {
        ImmutableList<String> statements =
                world.scheme().providers().statements().isEmpty()
                        ? ImmutableList.of(ANY_STATEMENT)
                        : world.scheme().providers().statements().asList();
        return new Feedback(
                monday.minusDays(dice.between(1, 90)),
                statements.stream()
                        .map(statement -> answers(statement, dice))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Feedback.Answers answers(String statement, Dice dice) {
        int given = dice.between(LEAST_ANSWERS, MOST_ANSWERS);
        return new Feedback.Answers(statement, given, given * dice.between(LOWEST_SCORE, HIGHEST_SCORE) / 100);
    }

    private static Percentage score(Dice dice) {
        return Percentage.of(dice.between(LOWEST_SCORE, HIGHEST_SCORE));
    }
}
