package org.almoner.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.FactKind;
import org.almoner.json.FactJson;
import org.almoner.wording.EntryWords;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderWords;
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
        ProviderWords.lines(scheme, day, history).forEach(line -> line(text, line.name(), line.words()));
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
                        ProviderWords.dayParts(place),
                        ProviderWords.places(place),
                        ProviderWords.serves(place),
                        ProviderWords.prices(place)));
        text.append('\n').append(table);
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
