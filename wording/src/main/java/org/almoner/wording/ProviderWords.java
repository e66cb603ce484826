package org.almoner.wording;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

/** What is known of a provider on a day, line by line. */
public final class ProviderWords {

    private final Scheme scheme;
    private final LocalDate day;
    private final ProviderHistory history;
    private final ProviderRecord known;

    private ProviderWords(Scheme scheme, LocalDate day, ProviderHistory history) {
        this.scheme = scheme;
        this.day = day;
        this.history = history;
        this.known = history.asKnownAt(Instant.MAX);
    }

    /**
     * Something that is known.
     *
     * @param name of what it is about
     * @param words what is known of it
     */
    public record Line(String name, String words) {}

    /**
     * {@return registration, standing, approvals, rating and what is known of its quality}
     *
     * @param scheme by whose rules
     * @param day on which
     * @param history all that was recorded about the provider
     */
    public static ImmutableList<Line> lines(Scheme scheme, LocalDate day, ProviderHistory history) {
        ProviderWords words = new ProviderWords(scheme, day, history);
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        words.find(ProviderFacts.REGISTRATION)
                .ifPresent(registration -> line(lines, "registration", registered(registration)));
        words.standing(lines);
        words.find(ProviderFacts.CARERS).ifPresent(carers -> line(lines, "carers", CarersWords.of(carers)));
        words.approvals(lines);
        words.rating(lines);
        words.evidence(lines);
        return lines.build();
    }

    private static void line(ImmutableList.Builder<Line> lines, String name, String words) {
        lines.add(new Line(name, words));
    }

    private <T> Optional<T> find(FactKind<T> kind) {
        return known.facts().of(kind).find(day);
    }

    private static String registered(Registration registration) {
        return registration
                .regulatorId()
                .map(id -> id
                        + (registration.locations().isEmpty()
                                ? ""
                                : ", location "
                                        + registration.locations().stream()
                                                .map(RegulatorId::toString)
                                                .collect(Collectors.joining(", ")))
                        + (registration.serviceTypes().isEmpty()
                                ? ""
                                : ": " + String.join(", ", registration.serviceTypes())))
                .orElse("none with the regulator");
    }

    /** The fact that counts on the day says since when, by whom and why. */
    private void standing(ImmutableList.Builder<Line> lines) {
        Standing now = find(ProviderFacts.STANDING).orElse(Standing.ACTIVE);
        Optional<Fact<Standing>> told = history.facts().of(ProviderFacts.STANDING).facts().stream()
                .filter(fact -> fact.holds().contains(day))
                .reduce((earlier, later) -> later);
        line(
                lines,
                "standing",
                Figures.words(now)
                        + told.map(fact -> ", " + Figures.days(fact.holds()) + ": "
                                        + fact.known().reason() + " ("
                                        + fact.known().by() + ")")
                                .orElse(""));
    }

    private void approvals(ImmutableList.Builder<Line> lines) {
        for (Check check : Check.values()) {
            find(check.kind()).ifPresent(approval -> line(lines, Figures.words(check), approved(approval)));
        }
    }

    private static String approved(ProviderApproval approval) {
        return (approval.approved() ? "approved by " : "decided against by ")
                + approval.decidedBy()
                + approval.score().map(score -> ", scored " + score).orElse("")
                + (approval.evidence().isEmpty()
                        ? ""
                        : "; seen: "
                                + approval.evidence().entrySet().stream()
                                        .map(seen -> seen.getKey() + " (" + seen.getValue() + ")")
                                        .collect(Collectors.joining(", ")));
    }

    private void rating(ImmutableList.Builder<Line> lines) {
        scheme.providers()
                .rate(known, day)
                .ifPresent(decision -> line(
                        lines,
                        "rating",
                        decision.level().map(RatingLevel::name).orElse("none")
                                + decision.score()
                                        .map(score -> ", score " + score.rounded())
                                        .orElse("")));
    }

    private void evidence(ImmutableList.Builder<Line> lines) {
        find(ProviderFacts.REGULATOR_RATING).ifPresent(rating -> line(lines, "regulator", regulated(rating)));
        find(ProviderFacts.FEEDBACK)
                .ifPresent(feedback -> line(lines, "feedback", feedback.score() + " agree, " + feedback.collected()));
        find(ProviderFacts.CHARTER).ifPresent(charter -> line(lines, "charter", kept(charter)));
        find(ProviderFacts.IMPROVEMENT_PLAN).ifPresent(plan -> line(lines, "improvement", planned(plan)));
        find(ProviderFacts.FINDINGS).ifPresent(findings -> line(lines, "findings", found(findings)));
        long complaints = known.facts().of(ProviderFacts.COMPLAINTS).within(untilDay()).entries().stream()
                .map(received -> received.value())
                .mapToLong(received -> received.received().size())
                .sum();
        long upheld = known.facts().of(ProviderFacts.COMPLAINTS).within(untilDay()).entries().stream()
                .mapToLong(received -> received.value().upheld())
                .sum();
        if (complaints > 0) {
            line(lines, "complaints", Figures.counted(complaints, "complaint") + " in a year, " + upheld + " upheld");
        }
    }

    private DateRange untilDay() {
        return DateRange.of(day.plusDays(1).minusYears(1), day.plusDays(1));
    }

    private static String regulated(RegulatorRating rating) {
        return rating.overall() + " ("
                + Stream.of(QualityDomain.values())
                        .map(domain -> Figures.words(domain) + " " + rating.of(domain))
                        .collect(Collectors.joining(", "))
                + "), inspected " + rating.inspected();
    }

    private String kept(Charter charter) {
        Stream<String> elements = scheme.providers().charter().isEmpty()
                ? charter.commitments().keySet().stream()
                : scheme.providers().charter().stream();
        return elements.map(element -> element + " "
                        + charter.find(element)
                                .map(commitment -> Figures.words(commitment.answer())
                                        + commitment
                                                .note()
                                                .map(note -> " (" + note + ")")
                                                .orElse(""))
                                .orElse("not answered"))
                .collect(Collectors.joining(", "));
    }

    private String planned(ImprovementPlan plan) {
        return plan.aim() + ", due " + plan.due() + (plan.isOverdueOn(day) ? ", overdue" : "");
    }

    private static String found(Findings findings) {
        return findings.issues().entrySet().stream()
                        .map(issue -> issue.getKey() + " " + issue.getValue())
                        .collect(Collectors.joining(", "))
                + ", by the " + Figures.words(findings.by()) + " on " + findings.reported();
    }

    /** {@return in how many zones it serves in which role, such as {@code prime in 2, supplementary in 1}} */
    public static String zones(Provider provider) {
        return Arrays.stream(Role.values())
                .map(role -> {
                    long zones = provider.memberships().values().stream()
                            .filter(place -> place.role() == role)
                            .count();
                    return zones == 0 ? "" : Figures.words(role) + " in " + zones;
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** {@return how many hours it offers at which times of the day, such as {@code morning 10}} */
    public static String dayParts(Membership place) {
        return place.dayParts().entrySet().stream()
                .map(part -> part.getKey() + " " + Figures.hours(part.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** {@return how many units it has of each service that is not given in visits} */
    public static String places(Membership place) {
        return place.places().entrySet().stream()
                .map(service -> Figures.code(service.getKey()) + " " + service.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {@return the lots and services that it serves} */
    public static String serves(Membership place) {
        return place.offerings().isEmpty()
                ? "all"
                : place.offerings().stream().map(BrokerageWords::offering).collect(Collectors.joining(", "));
    }

    /** {@return what it tendered} */
    public static String prices(Membership place) {
        return place.prices().entrySet().stream()
                .map(price -> BrokerageWords.offering(price.getKey()) + " " + Figures.price(price.getValue()))
                .collect(Collectors.joining(", "));
    }
}
