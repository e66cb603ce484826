package org.almoner.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.json.FactJson;
import org.almoner.wording.CarersWords;
import org.almoner.wording.EntryWords;
import org.almoner.wording.Figures;
import org.almoner.wording.ReasonCode;

/**
 * All that is known of a provider on a day, in words and as JSON.
 *
 * @param scheme by whose rules
 * @param day on which
 * @param history all that was recorded about it
 */
public record ProviderText(Scheme scheme, LocalDate day, ProviderHistory history) {

    private static final int NAME = 17;

    private ProviderRecord known() {
        return history.asKnownAt(Instant.MAX);
    }

    private <T> Optional<T> find(FactKind<T> kind) {
        return known().facts().of(kind).find(day);
    }

    /** {@return who it is, where it serves, what is known of its quality, and every reason against business with it} */
    public String text() {
        StringBuilder text = new StringBuilder(history.id() + " "
                + find(ProviderFacts.REGISTRATION).map(Registration::name).orElse("is not known on the day")
                + ", on " + day + "\n\n");
        find(ProviderFacts.REGISTRATION)
                .ifPresent(registration -> line(text, "registration", registered(registration)));
        standing(text);
        find(ProviderFacts.CARERS).ifPresent(carers -> line(text, "carers", CarersWords.of(carers)));
        approvals(text);
        rating(text);
        evidence(text);
        history.facts().lastLearned().ifPresent(instant -> line(text, "as read", instant.toString()));
        places(text);
        reasons(text);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String words) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(NAME - name.length()))
                .append(words)
                .append('\n');
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
    private void standing(StringBuilder text) {
        Standing now = find(ProviderFacts.STANDING).orElse(Standing.ACTIVE);
        Optional<Fact<Standing>> told = history.facts().of(ProviderFacts.STANDING).facts().stream()
                .filter(fact -> fact.holds().contains(day))
                .reduce((earlier, later) -> later);
        line(
                text,
                "standing",
                Figures.words(now)
                        + told.map(fact -> ", " + Figures.days(fact.holds()) + ": "
                                        + fact.known().reason() + " ("
                                        + fact.known().by() + ")")
                                .orElse(""));
    }

    private void approvals(StringBuilder text) {
        for (Check check : Check.values()) {
            find(check.kind()).ifPresent(approval -> line(text, Figures.words(check), approved(approval)));
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

    private void rating(StringBuilder text) {
        scheme.providers()
                .rate(known(), day)
                .ifPresent(decision -> line(
                        text,
                        "rating",
                        decision.level().map(RatingLevel::name).orElse("none")
                                + decision.score()
                                        .map(score -> ", score " + score.rounded())
                                        .orElse("")));
    }

    private void evidence(StringBuilder text) {
        find(ProviderFacts.REGULATOR_RATING).ifPresent(rating -> line(text, "regulator", regulated(rating)));
        find(ProviderFacts.FEEDBACK)
                .ifPresent(feedback -> line(text, "feedback", feedback.score() + " agree, " + feedback.collected()));
        find(ProviderFacts.CHARTER).ifPresent(charter -> line(text, "charter", kept(charter)));
        find(ProviderFacts.IMPROVEMENT_PLAN).ifPresent(plan -> line(text, "improvement", planned(plan)));
        find(ProviderFacts.FINDINGS).ifPresent(findings -> line(text, "findings", found(findings)));
        long complaints = known().facts().of(ProviderFacts.COMPLAINTS).within(untilDay()).entries().stream()
                .map(received -> received.value())
                .mapToLong(received -> received.received().size())
                .sum();
        long upheld = known().facts().of(ProviderFacts.COMPLAINTS).within(untilDay()).entries().stream()
                .mapToLong(received -> received.value().upheld())
                .sum();
        if (complaints > 0) {
            line(text, "complaints", Figures.counted(complaints, "complaint") + " in a year, " + upheld + " upheld");
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

    private void places(StringBuilder text) {
        Memberships places = find(ProviderFacts.MEMBERSHIPS).orElse(Memberships.NONE);
        if (places.zones().isEmpty()) {
            return;
        }
        TextTable table =
                TextTable.of("Zone", "Role", ">Hours a week", "By part of the day", "Places", "Serves", "Tendered");
        places.zones()
                .forEach((zone, place) -> table.row(
                        zone.code(),
                        Figures.words(place.role()),
                        Figures.hours(place.weeklyCapacity()),
                        place.dayParts().entrySet().stream()
                                .map(part -> part.getKey() + " " + Figures.hours(part.getValue()))
                                .collect(Collectors.joining(", ")),
                        place.places().entrySet().stream()
                                .map(service -> service.getKey() + " " + service.getValue())
                                .collect(Collectors.joining(", ")),
                        place.offerings().isEmpty()
                                ? "all"
                                : place.offerings().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")),
                        prices(place)));
        text.append('\n').append(table);
    }

    private static String prices(Membership place) {
        return place.prices().entrySet().stream()
                .map(price -> price.getKey() + " " + Figures.price(price.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void reasons(StringBuilder text) {
        Collection<EntryRefusal> refusals = scheme.providers().refusals(known(), day);
        text.append(
                refusals.isEmpty()
                        ? "\nThe council may do business with it.\n"
                        : "\nThe council does no business with it:\n");
        refusals.forEach(
                refusal -> text.append("  - ").append(EntryWords.of(refusal)).append('\n'));
    }

    /** {@return the same for programs; each kind of fact in the form in which stores keep it} */
    public ObjectNode json() {
        ObjectNode json = Json.object("provider", history.id()).put("on", day.toString());
        ObjectNode facts = Json.object();
        ProviderFacts.ALL.stream()
                .filter(kind -> !kind.equals(ProviderFacts.COMPLAINTS))
                .forEach(kind ->
                        find(kind).ifPresent(value -> facts.set(kind.name(), Json.parse(FactJson.write(value)))));
        json.set("facts", facts);
        scheme.providers()
                .rate(known(), day)
                .flatMap(QualityDecision::level)
                .ifPresent(level -> json.put("rating", level.code()));
        json.set("refusals", refusals(scheme.providers().refusals(known(), day)));
        history.facts().lastLearned().ifPresent(instant -> json.put("asRead", instant.toString()));
        return json;
    }

    /** {@return reasons for programs} */
    static JsonNode refusals(Collection<EntryRefusal> refusals) {
        return Json.array(
                refusals,
                refusal -> Json.object("reason", ReasonCode.of(refusal)).put("words", EntryWords.of(refusal)));
    }

    /** {@return the zones that it serves, for programs} */
    static ObjectNode zones(Provider provider) {
        ObjectNode zones = Json.object();
        provider.memberships()
                .forEach((zone, place) -> zones.set(
                        zone.code(),
                        Json.object("role", place.role())
                                .put("weeklyCapacity", place.weeklyCapacity().toString())));
        return zones;
    }
}
