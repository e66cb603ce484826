package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.collect.ImmutableList;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.PartNames;
import org.almoner.cli.text.TextTable;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.simulation.world.World;
import org.almoner.wording.Figures;

/**
 * The places in homes, nights and sessions of a world, beside its hours (rules B1, S1).
 *
 * @param world of which they are
 */
record PlacesTable(World world) {

    /** One service. */
    private record Line(
            Offering offering, UnitPrice fee, int planned, int generated, int people, long providers, int places) {}

    private ImmutableList<Line> lines() {
        return world.plannedPlaces().entrySet().stream()
                .map(planned -> line(planned.getKey(), planned.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private Line line(Offering offering, int planned) {
        ImmutableList<Service> services = world.inPlace().stream()
                .filter(each -> each.offering().equals(offering))
                .flatMap(each -> each.service().stream())
                .collect(ImmutableList.toImmutableList());
        return new Line(
                offering,
                world.scheme()
                        .charging()
                        .rates()
                        .findFee(offering, world.scheme().term().from())
                        .orElseThrow(),
                planned,
                services.stream().mapToInt(Service::weeklyUnits).sum(),
                services.size(),
                world.providers().stream()
                        .filter(provider -> provider.memberships().values().stream()
                                .anyMatch(place -> place.placesFor(offering) > 0))
                        .count(),
                world.providers().stream()
                        .flatMap(provider -> provider.memberships().values().stream())
                        .mapToInt((Membership place) -> place.placesFor(offering))
                        .sum());
    }

    TextTable table() {
        TextTable table = TextTable.of(
                "Service", ">Planned a week", ">Generated", ">People", ">Providers", ">Places on a day", ">Fee");
        PartNames names = new PartNames(world.scheme());
        for (Line line : lines()) {
            String name = names.name(line.offering);
            table.row(
                    name.isEmpty() ? line.offering.service().toString() : name,
                    Figures.units(line.planned, line.fee.unit()),
                    Figures.count(line.generated),
                    Figures.count(line.people),
                    Figures.count(line.providers),
                    Figures.count(line.places),
                    Figures.price(line.fee));
        }
        return table;
    }

    ArrayNode json() {
        return Json.array(
                lines(),
                line -> Json.object("service", line.offering)
                        .put("unit", Figures.words(line.fee.unit()))
                        .put("planned", line.planned)
                        .put("generated", line.generated)
                        .put("people", line.people)
                        .put("providers", line.providers)
                        .put("places", line.places));
    }
}
