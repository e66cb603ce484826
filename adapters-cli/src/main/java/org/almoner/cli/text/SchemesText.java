package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.Figures;

/**
 * Schemes at a glance, in words and as JSON.
 *
 * @param schemes in order
 */
public record SchemesText(ImmutableList<Scheme> schemes) {

    /** {@return a table, and what each scheme is called and rests on, for people} */
    public String text() {
        TextTable table =
                TextTable.of("Scheme", "Council", "In force", ">Zones", ">Bands", "Lots and services", ">Assumptions");
        for (Scheme scheme : schemes) {
            table.row(
                    scheme.id(),
                    scheme.council(),
                    scheme.term().toString(),
                    Figures.count(scheme.zones().size()),
                    Figures.count(scheme.bands().size()),
                    bought(scheme),
                    Figures.count(scheme.assumptions().size()));
        }
        return table.widest(36) + "\n"
                + schemes.stream().map(SchemesText::paragraph).collect(Collectors.joining("\n"));
    }

    private static String bought(Scheme scheme) {
        PartNames names = new PartNames(scheme);
        return scheme.charging().rates().offerings().stream()
                .map(offering -> names.name(offering))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String paragraph(Scheme scheme) {
        return scheme.id() + ": " + scheme.title() + ".\n"
                + scheme.sources().stream()
                        .map(source -> "  from " + source + "\n")
                        .collect(Collectors.joining());
    }

    /** {@return the same for programs, with every assumption} */
    public ArrayNode json() {
        return Json.array(schemes, SchemesText::json);
    }

    private static ObjectNode json(Scheme scheme) {
        ObjectNode json = Json.object("scheme", scheme.id())
                .put("council", scheme.council())
                .put("title", scheme.title())
                .put("term", scheme.term().toString());
        json.set(
                "zones",
                Json.texts(scheme.zones().stream().map(zone -> zone.code()).toList()));
        json.set(
                "bands",
                Json.texts(scheme.bands().stream().map(Scheme.PriceBand::code).toList()));
        ImmutableSortedSet<String> lots = scheme.charging().rates().offerings().stream()
                .map(offering -> offering.lot().toString())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        ImmutableSortedSet<String> services = scheme.charging().rates().offerings().stream()
                .map(offering -> offering.service().toString())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        json.set("lots", Json.texts(lots));
        json.set("services", Json.texts(services));
        json.set("sources", Json.texts(scheme.sources()));
        json.set("assumptions", Json.texts(scheme.assumptions()));
        return json;
    }
}
