package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.time.Hours;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderWords;

/**
 * The providers of a day, in words and as JSON.
 *
 * @param rules of the scheme
 * @param day on which
 * @param providers all that was recorded about them
 */
public record ProvidersText(ProviderRules rules, LocalDate day, Collection<ProviderHistory> providers) {

    /** {@return a table of the providers that are registered on the day} */
    public String text() {
        List<ProviderRecord> known = known();
        if (known.isEmpty()) {
            return "There is no provider on " + day + ".\n";
        }
        TextTable table = TextTable.of("Provider", "Standing", "Zones", ">Hours a week", "Rating", "Business");
        known.forEach(record -> {
            Provider provider = record.on(day).orElseThrow();
            int reasons = rules.refusals(record, day).size();
            table.row(
                    provider.id() + " " + provider.name(),
                    Figures.words(provider.standing()),
                    ProviderWords.zones(provider),
                    Figures.hours(capacity(provider)),
                    level(record),
                    reasons == 0 ? "yes" : "no, " + Figures.counted(reasons, "reason"));
        });
        return table.toString();
    }

    private List<ProviderRecord> known() {
        return providers.stream()
                .map(provider -> provider.asKnownAt(Instant.MAX))
                .filter(provider -> provider.on(day).isPresent())
                .toList();
    }

    private String level(ProviderRecord record) {
        return rules.rate(record, day)
                .flatMap(QualityDecision::level)
                .map(RatingLevel::name)
                .orElse(rules.quality().isPresent() ? "none" : "-");
    }

    private static Hours capacity(Provider provider) {
        return provider.memberships().values().stream()
                .map(Membership::weeklyCapacity)
                .reduce(Hours.ZERO, Hours::plus);
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("on", day);
        json.set("providers", Json.array(known(), record -> {
            Provider provider = record.on(day).orElseThrow();
            ObjectNode each = Json.object("provider", provider.id())
                    .put("name", provider.name())
                    .put("standing", provider.standing().name())
                    .put("weeklyCapacity", capacity(provider).toString());
            rules.rate(record, day)
                    .flatMap(QualityDecision::level)
                    .ifPresent(level -> each.put("rating", level.code()));
            each.set("zones", ProviderText.zones(provider));
            each.set("refusals", ProviderText.refusals(rules.refusals(record, day)));
            return each;
        }));
        return json;
    }
}
