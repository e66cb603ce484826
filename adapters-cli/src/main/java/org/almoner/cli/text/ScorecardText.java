package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.Measure;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.ScorecardWords;

/**
 * What providers did, in words and as JSON.
 *
 * @param cards what was measured
 * @param explained whether every indicator is told with what was counted, and not one row for each provider
 * @param rules by which it was measured
 * @param names of the providers
 */
public record ScorecardText(
        ImmutableList<Scorecard> cards, boolean explained, ScorecardRules rules, ProviderNames names) {

    /** In a table of all providers there is room for these. */
    private static final List<Indicator> SHOWN = List.of(
            Indicator.ACCEPTANCE,
            Indicator.START_ON_TIME,
            Indicator.PUNCTUALITY,
            Indicator.LENGTH_OF_STAY,
            Indicator.MISSED_VISITS,
            Indicator.CONTINUITY,
            Indicator.COMPLAINTS,
            Indicator.QUALITY);

    /** {@return the indicators of one provider with what was counted, or a row for each provider} */
    public String text() {
        return explained ? cards.stream().map(this::explanation).reduce("", String::concat) : table();
    }

    private String table() {
        TextTable table = TextTable.of(Stream.concat(
                        Stream.of("Provider"), SHOWN.stream().map(indicator -> ">" + ScorecardWords.name(indicator)))
                .toArray(String[]::new));
        cards.forEach(card -> table.row(Stream.concat(
                        Stream.of(names.of(card.provider())),
                        SHOWN.stream().map(shown -> ScorecardWords.value(card.of(shown))))
                .toArray(String[]::new)));
        return table.toString();
    }

    private String explanation(Scorecard card) {
        TextTable table = TextTable.of("Indicator", ">Value", ">Numerator", ">Denominator", "What is counted");
        card.measures()
                .forEach(measure -> table.row(
                        ScorecardWords.name(measure.indicator()),
                        ScorecardWords.value(measure),
                        Figures.count(measure.numerator()),
                        Figures.count(measure.denominator()),
                        ScorecardWords.meaning(measure.indicator(), rules)));
        return names.of(card.provider()) + ", " + Figures.days(card.period())
                + card.zone().map(zone -> ", in zone " + zone).orElse("") + "\n\n" + table
                + card.indicators(rules)
                        .map(indicators -> "\nMeasured indicators: timely pick-up " + indicators.timelyPickUp()
                                + ", quality of delivery " + indicators.qualityOfDelivery() + ", response to offers "
                                + indicators.responseToOffers() + ".\n")
                        .orElse("\nNot all three indicators are measured yet.\n");
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("scorecards", Json.array(cards, card -> {
            ObjectNode each = Json.object("provider", card.provider())
                    .put("from", card.period().from().toString())
                    .put("to", card.period().end().orElseThrow().toString());
            card.zone().ifPresent(zone -> each.put("zone", zone.code()));
            each.set("measures", Json.array(card.measures(), ScorecardText::json));
            return each;
        }));
        return json;
    }

    static ObjectNode json(Measure measure) {
        ObjectNode json = Json.object("indicator", measure.indicator())
                .put("numerator", measure.numerator())
                .put("denominator", measure.denominator())
                .put("unit", measure.indicator().unit().name());
        measure.value().ifPresent(value -> json.put("value", value.toPlainString()));
        return json;
    }
}
