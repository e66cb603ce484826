package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.wording.Figures;

/**
 * Whose indicators are the measured ones now, in words and as JSON.
 *
 * @param period on which they were measured
 * @param recorded the providers of which all three were measured
 * @param providers every provider that is registered on the day after, as it is then
 */
public record IndicatorsText(DateRange period, ImmutableList<ProviderId> recorded, ImmutableList<Provider> providers) {

    /** {@return what orders the providers from the day after on, for people} */
    public String text() {
        TextTable table =
                TextTable.of("Provider", ">Timely pick-up", ">Quality of delivery", ">Response to offers", "Which");
        for (Provider provider : providers) {
            Indicators indicators = provider.indicators();
            boolean known = !indicators.equals(Indicators.UNKNOWN);
            table.row(
                    provider.id() + " " + provider.name(),
                    known ? indicators.timelyPickUp().toString() : "-",
                    known ? indicators.qualityOfDelivery().toString() : "-",
                    known ? indicators.responseToOffers().toString() : "-",
                    which(provider, known));
        }
        return "The indicators measured on " + Figures.days(period) + " count from "
                + period.end().orElseThrow() + " on for " + recorded.size() + " of "
                + Figures.counted(providers.size(), "provider") + ".\n\n" + table;
    }

    private String which(Provider provider, boolean known) {
        if (recorded.contains(provider.id())) {
            return "measured";
        }
        boolean ofTender = provider.indicators().basis() == Indicators.Basis.TENDER;
        return (known ? ofTender ? "as in the tender" : "as before" : "none") + ", for not all three were measured";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("from", period.end().orElseThrow());
        json.set("providers", Json.array(providers, provider -> {
            Indicators indicators = provider.indicators();
            return Json.object("provider", provider.id())
                    .put("recorded", recorded.contains(provider.id()))
                    .put("timelyPickUp", indicators.timelyPickUp().toString())
                    .put("qualityOfDelivery", indicators.qualityOfDelivery().toString())
                    .put("responseToOffers", indicators.responseToOffers().toString())
                    .put("basis", indicators.basis().name());
        }));
        return json;
    }
}
