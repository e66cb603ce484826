package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.PartNames;
import org.almoner.cli.text.PlacementText;
import org.almoner.cli.text.TextTable;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.almoner.simulation.world.Approvals;
import org.almoner.simulation.world.Case;
import org.almoner.wording.Figures;

/** Finds providers for the packages that wait, and explains one placement (rules L6, L7; property P7). */
final class PlacementStep {

    private static final Author BROKER = new Author("demo:broker", "awarded by brokerage");
    private static final String NOBODY = "nobody";

    private PlacementStep() {}

    /**
     * What came of the step.
     *
     * @param section what it has to show
     * @param placements every one, in the order of the packages
     * @param explained the one that is explained in full, if any was made
     */
    record Placed(Section section, ImmutableList<Placement> placements, Optional<Placement> explained) {

        /** {@return who was found for which package} */
        ImmutableMap<PackageId, ProviderId> awarded() {
            ImmutableMap.Builder<PackageId, ProviderId> awarded = ImmutableMap.builder();
            for (Placement placement : placements) {
                placement.awarded().ifPresent(provider -> awarded.put(pack(placement), provider));
            }
            return awarded.buildOrThrow();
        }
    }

    static Placed of(DemoContext demo) {
        List<Case> waiting = demo.world().waiting();
        List<Placement> placements = demo.bars().during("Placing packages", progress -> {
            List<Placement> made = new ArrayList<>();
            for (Case each : waiting) {
                Approvals.approve(
                        demo.world().scheme(),
                        demo.almoner(),
                        each.pack(),
                        each.wanted().from());
                Outcome outcome = demo.almoner()
                        .brokerage()
                        .place(each.pack(), each.wanted().from(), BROKER);
                if (outcome instanceof Outcome.Done done) {
                    made.add(done.placement());
                } else {
                    throw new IllegalStateException("package " + each.pack() + " could not be offered: " + outcome);
                }
                progress.advanced(made.size(), waiting.size());
            }
            return made;
        });
        Optional<Placement> explained = instructive(placements);
        Section.Builder section = Section.of(
                "placements", "Brokerage places " + Figures.counted(placements.size(), "package") + " and can say why");
        List<Placement> ofVisits = placements.stream()
                .filter(placement -> placement.ranking().need().care().hasVisits())
                .toList();
        if (!ofVisits.isEmpty()) {
            section.table("Who took the packages", summary(ofVisits));
            notTaken(ofVisits).ifPresent(section::words);
        }
        if (!demo.world().plannedPlaces().isEmpty()) {
            section.table("Who took places in homes, nights and sessions", places(placements, demo));
        }
        explained
                .map(placement -> PlacementText.of(placement, demo.names()))
                .ifPresent(one -> section.console("One of them in full:\n\n" + one.text())
                        .onPage("One of them in full, package " + pack(one.placement()) + ". " + one.outcome())
                        .onPage("Those that could be offered package " + pack(one.placement()), one.rankedTable())
                        .onPage("Those that could not", one.excludedTable()));
        return new Placed(section.with(json(placements, explained, demo)), ImmutableList.copyOf(placements), explained);
    }

    /** {@return a placement that the first in the order declined: the one with the most different things to explain} */
    private static Optional<Placement> instructive(List<Placement> placements) {
        return placements.stream()
                .filter(placement -> placement.awarded().isPresent())
                .max(Comparator.comparingInt(PlacementStep::interest)
                        .thenComparing(PlacementStep::pack, Comparator.reverseOrder()));
    }

    private static int interest(Placement placement) {
        int offers = placement.responses().size();
        int declined = offers > 1 && offers <= 4 ? 1_000 : 0;
        long reasons = placement.ranking().verdicts().stream()
                .filter(Verdict.Excluded.class::isInstance)
                .flatMap(verdict -> ((Verdict.Excluded) verdict).reasons().stream())
                .map(Object::getClass)
                .distinct()
                .count();
        return declined + 10 * (int) reasons + offers;
    }

    private static Optional<String> notTaken(List<Placement> placements) {
        long packages = placements.stream()
                .filter(placement -> placement.awarded().isEmpty())
                .count();
        return packages == 0
                ? Optional.empty()
                : Optional.of("Nobody took " + Figures.counted(packages, "package")
                        + ": of those who could be offered one, if any, none accepted. Such a package waits on, and no"
                        + " money follows from its visits.");
    }

    private static TextTable places(List<Placement> placements, DemoContext demo) {
        TextTable table =
                TextTable.of("Service", ">Packages", ">Offers made", ">Declined", ">Asked for a week", ">Placed");
        PartNames names = new PartNames(demo.world().scheme());
        for (Offering offering : demo.world().plannedPlaces().keySet()) {
            List<Placement> asked = placements.stream()
                    .filter(placement -> !placement.ranking().need().care().hasVisits()
                            && placement.ranking().need().offering().equals(Optional.of(offering)))
                    .toList();
            String name = names.name(offering);
            table.row(
                    name.isEmpty() ? offering.service().toString() : name,
                    Figures.count(asked.size()),
                    Figures.count(offers(asked).count()),
                    Figures.count(declined(asked)),
                    units(asked),
                    Figures.count(asked.stream()
                            .filter(placement -> placement.awarded().isPresent())
                            .count()));
        }
        return table;
    }

    private static String units(List<Placement> asked) {
        Map<PriceUnit, Integer> units = asked.stream()
                .flatMap(placement -> placement.ranking().need().care().services().stream())
                .collect(Collectors.groupingBy(
                        ServiceAsked::unit, TreeMap::new, Collectors.summingInt(ServiceAsked::weeklyUnits)));
        return units.entrySet().stream()
                .map(each -> Figures.units(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static long declined(List<Placement> placements) {
        return offers(placements)
                .flatMap(offer -> offer.response().stream())
                .filter(response -> response.answer() instanceof Answer.Declined)
                .count();
    }

    private static TextTable summary(List<Placement> placements) {
        TextTable table = TextTable.of("Taken by", ">Packages", ">Offers made", ">Declined", ">Hours a week");
        Map<String, List<Placement>> byRole = placements.stream()
                .collect(Collectors.groupingBy(PlacementStep::takenBy, TreeMap::new, Collectors.toList()));
        byRole.forEach((role, placed) -> table.row(cells(role, placed)));
        return table.total(cells("All", placements));
    }

    private static String[] cells(String name, List<Placement> placements) {
        long minutes = placements.stream()
                .mapToLong(placement -> placement.ranking().need().weeklyHours().minutes())
                .sum();
        return new String[] {
            name,
            Figures.count(placements.size()),
            Figures.count(offers(placements).count()),
            Figures.count(declined(placements)),
            Figures.hours(Hours.ofMinutes(minutes))
        };
    }

    private static Stream<Offer> offers(List<Placement> placements) {
        return placements.stream().flatMap(placement -> placement.courseUntil(Instant.MAX).offers().stream());
    }

    private static String takenBy(Placement placement) {
        return placement
                .awarded()
                .map(provider -> ((Verdict.Ranked) placement.ranking().getVerdict(provider)).role())
                .map(Figures::words)
                .orElse(NOBODY);
    }

    private static PackageId pack(Placement placement) {
        return placement.ranking().need().pack();
    }

    private static ObjectNode json(List<Placement> placements, Optional<Placement> explained, DemoContext demo) {
        ObjectNode json = Json.object()
                .put("packages", placements.size())
                .put("offers", offers(placements).count());
        ObjectNode takenBy = Json.object();
        placements.stream()
                .collect(Collectors.groupingBy(PlacementStep::takenBy, TreeMap::new, Collectors.counting()))
                .forEach(takenBy::put);
        json.set("takenBy", takenBy);
        json.set(
                "placements",
                Json.array(
                        placements,
                        placement -> Json.object("package", pack(placement))
                                .put("zone", placement.ranking().need().zone().toString())
                                .put("offers", placement.responses().size())
                                .put("takenBy", takenBy(placement))
                                .put(
                                        "provider",
                                        placement
                                                .awarded()
                                                .map(ProviderId::toString)
                                                .orElse(null))));
        explained.ifPresent(placement ->
                json.set("explained", PlacementText.of(placement, demo.names()).json()));
        return json;
    }
}
