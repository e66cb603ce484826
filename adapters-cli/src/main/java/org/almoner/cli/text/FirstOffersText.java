package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.FirstOffers;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;

/**
 * Who would be offered packages first under two schemes, in words and as JSON.
 *
 * @param offers of each package
 * @param first the id of the scheme whose market it is
 * @param second the id of the other scheme
 * @param day on which each package would be placed anew
 * @param names of the providers
 */
public record FirstOffersText(FirstOffers offers, String first, String second, LocalDate day, ProviderNames names) {

    /** {@return how many packages would go to somebody else, and which, for people} */
    public String text() {
        Map<PackageId, FirstOffers.Offer> different = offers.different();
        String all = different.size() + " of " + Figures.counted(offers.offers().size(), "package")
                + " would be offered first to somebody else by scheme " + second
                + ", if each by itself were placed anew on " + day + ".\n"
                + "Providers, zones, roles and the entry bar are those of scheme " + first
                + "; the rounds, the order of offers and the ratings are those of each.\n"
                + "Where a round asks several at once, the bids decide; first is who is before the others without them.\n";
        if (different.isEmpty()) {
            return all;
        }
        TextTable table = TextTable.of("Package", "First by " + first, "First by " + second);
        different.forEach((pack, offer) -> table.row(pack.toString(), name(offer.first()), name(offer.second())));
        return all + "\n" + table;
    }

    private String name(Optional<ProviderId> provider) {
        return provider.map(names::of).orElse("nobody");
    }

    /** {@return the same for programs, with every package} */
    public ObjectNode json() {
        ObjectNode json =
                Json.object("day", day).put("different", offers.different().size());
        json.set("packages", Json.array(offers.offers().entrySet(), each -> {
            ObjectNode offer = Json.object("package", each.getKey());
            each.getValue().first().ifPresent(provider -> offer.put("first", provider.toString()));
            each.getValue().second().ifPresent(provider -> offer.put("second", provider.toString()));
            return offer;
        }));
        return json;
    }
}
