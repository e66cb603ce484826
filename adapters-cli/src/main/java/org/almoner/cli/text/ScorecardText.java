package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.Measure;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;

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
                        Stream.of("Provider"), SHOWN.stream().map(indicator -> ">" + name(indicator)))
                .toArray(String[]::new));
        cards.forEach(card -> table.row(Stream.concat(
                        Stream.of(names.of(card.provider())), SHOWN.stream().map(shown -> value(card.of(shown))))
                .toArray(String[]::new)));
        return table.toString();
    }

    private String explanation(Scorecard card) {
        TextTable table = TextTable.of("Indicator", ">Value", ">Numerator", ">Denominator", "What is counted");
        card.measures()
                .forEach(measure -> table.row(
                        name(measure.indicator()),
                        value(measure),
                        Figures.count(measure.numerator()),
                        Figures.count(measure.denominator()),
                        meaning(measure.indicator())));
        return names.of(card.provider()) + ", " + Figures.days(card.period())
                + card.zone().map(zone -> ", in zone " + zone).orElse("") + "\n\n" + table
                + card.indicators(rules)
                        .map(indicators -> "\nMeasured indicators: timely pick-up " + indicators.timelyPickUp()
                                + ", quality of delivery " + indicators.qualityOfDelivery() + ", response to offers "
                                + indicators.responseToOffers() + ".\n")
                        .orElse("\nNot all three indicators are measured yet.\n");
    }

    static String name(Indicator indicator) {
        String words = Figures.words(indicator);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String value(Measure measure) {
        return measure.value().map(value -> figure(measure.indicator(), value)).orElse("-");
    }

    static String figure(Indicator indicator, BigDecimal value) {
        String figure = value.stripTrailingZeros().toPlainString();
        return switch (indicator.unit()) {
            case SHARE -> figure + "%";
            case MINUTES -> figure + " min";
            case PER_THOUSAND -> figure + " in 1,000";
        };
    }

    private String meaning(Indicator indicator) {
        return switch (indicator) {
            case TIME_TO_ACCEPT -> "minutes to acceptances of known time";
            case PICK_UP_IN_TIME -> "acceptances within " + rules.pickUpMinutes() + " minutes";
            case ACCEPTANCE -> "acceptances of offers";
            case START_ON_TIME -> "first visits to which a carer came";
            case PUNCTUALITY -> "carers within " + rules.punctualMinutes() + " minutes of the plan";
            case LENGTH_OF_STAY -> "minutes stayed of minutes planned";
            case MISSED_VISITS -> "missed visits of those reported and not cancelled";
            case CONTINUITY -> "visits by the " + Figures.counted(rules.regularCarers(), "regular carer");
            case REPORTING -> "visits reported of those planned";
            case COMPLAINTS -> "complaints to visits, in all zones";
            case QUALITY -> "score of the council's rating, in hundredths of a per cent";
        };
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
