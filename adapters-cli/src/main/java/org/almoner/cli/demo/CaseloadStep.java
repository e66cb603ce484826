package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.TextTable;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.simulation.world.AgeBand;
import org.almoner.simulation.world.Case;
import org.almoner.simulation.world.World;
import org.almoner.simulation.world.WorldRecorder;
import org.almoner.wording.Figures;

/** Records an invented caseload whose hours match the council's plan (rules L1, L4, L6, L10, C10). */
final class CaseloadStep {

    private final World world;
    private final Scheme scheme;
    private final Hours total;

    private CaseloadStep(World world) {
        this.world = world;
        this.scheme = world.scheme();
        this.total = Hours.sum(world.hoursByZone().values());
    }

    static Section of(DemoContext demo) {
        demo.bars().during("Recording people and packages", progress -> {
            new WorldRecorder(demo.almoner().records(), demo.store()).record(demo.world(), progress);
            return true;
        });
        CaseloadStep step = new CaseloadStep(demo.world());
        Section.Builder section = Section.of("caseload", "An invented caseload that matches the plan")
                .words(step.words());
        if (step.hasVisits()) {
            section.table("Hours and providers by zone", step.zones()).table("Hours by price band", step.bands());
        }
        ObjectNode json = step.json();
        if (!demo.world().plannedPlaces().isEmpty()) {
            PlacesTable places = new PlacesTable(demo.world());
            section.table("Places in homes, nights and sessions", places.table());
            json.set("places", places.json());
        }
        return section.table("Ages", step.ages()).with(json);
    }

    private String words() {
        ImmutableList<PrimeShortage> shortages = shortages();
        return (hasVisits() ? withVisits() : "")
                + (world.plannedPlaces().isEmpty() ? "" : withPlaces())
                + Figures.count(doubleHanded()) + " packages need two carers; the NHS funds part or all of "
                + Figures.count(healthFunded()) + ".\n"
                + world.providers().size() + " invented providers. "
                + (shortages.isEmpty()
                        ? "Every zone has the primes that the scheme asks for.\n"
                        : "Too few primes: "
                                + shortages.stream()
                                        .map(shortage -> shortage.found() + " of " + shortage.required() + " in "
                                                + shortage.zone())
                                        .collect(Collectors.joining(", "))
                                + ".\n");
    }

    private static long ofVisits(List<Case> cases) {
        return cases.stream().filter(each -> each.plan().isPresent()).count();
    }

    private boolean hasVisits() {
        return ofVisits(world.inPlace()) > 0;
    }

    private String withVisits() {
        return Figures.count(ofVisits(world.inPlace())) + " people at real postcodes, with planned care of "
                + Figures.hours(total) + " hours a week; "
                + Figures.counted(ofVisits(world.waiting()), "package")
                + " more wait for a provider.\n";
    }

    private String withPlaces() {
        return Figures.count(world.inPlace().size() - ofVisits(world.inPlace())) + " people "
                + (hasVisits() ? "more " : "at real postcodes ")
                + "have places in homes, nights or sessions; "
                + Figures.counted(world.waiting().size() - ofVisits(world.waiting()), "package")
                + " of these wait.\n";
    }

    private TextTable zones() {
        List<String> headers = new ArrayList<>(List.of("Zone", ">Hours planned", ">Hours generated", ">People"));
        roles().forEach(role -> headers.add(">" + plural(role)));
        TextTable table = TextTable.of(headers.toArray(new String[0]));
        long people = 0;
        Hours planned = Hours.ZERO;
        for (Zone zone : scheme.zones()) {
            Map<Role, Long> roles = roles(zone.code());
            people += people(zone.code());
            planned = planned.plus(zone.plannedWeeklyHours());
            Hours generated = world.hoursByZone().getOrDefault(zone.code(), Hours.ZERO);
            table.row(cells(
                    zone.name(),
                    zone.plannedWeeklyHours(),
                    generated,
                    people(zone.code()),
                    role -> Figures.count(roles.getOrDefault(role, 0L))));
        }
        return table.total(cells("All", planned, total, people, role -> ""));
    }

    /** {@return the roles that providers have, first tier first} */
    private List<Role> roles() {
        return Stream.concat(scheme.allocation().roles().stream(), Stream.of(Role.SPECIALIST))
                .distinct()
                .toList();
    }

    private static String plural(Role role) {
        return switch (role) {
            case PRIME -> "Primes";
            case SUPPLEMENTARY -> "Supplementaries";
            case SPECIALIST -> "Specialists";
            case SPOT -> "Spot providers";
        };
    }

    private String[] cells(String name, Hours planned, Hours generated, long people, Function<Role, String> providers) {
        return Stream.concat(
                        Stream.of(name, Figures.hours(planned), Figures.hours(generated), Figures.count(people)),
                        roles().stream().map(providers))
                .toArray(String[]::new);
    }

    private TextTable bands() {
        TextTable table = TextTable.of("Band", ">Hours generated", ">Share", ">Share planned");
        for (Scheme.PriceBand band : scheme.bands()) {
            Hours hours = world.hoursByBand().getOrDefault(band.code(), Hours.ZERO);
            table.row(
                    band.name(),
                    Figures.hours(hours),
                    Figures.share(hours.minutes(), total.minutes()),
                    scheme.planning()
                            .map(Scheme.Planning::snapshot)
                            .map(snapshot -> planned(snapshot, band))
                            .orElse("-"));
        }
        return table;
    }

    private static String planned(Snapshot snapshot, Scheme.PriceBand band) {
        return Figures.share(
                snapshot.byBand().getOrDefault(band.code(), Hours.ZERO).minutes(),
                snapshot.total().minutes());
    }

    private TextTable ages() {
        TextTable table = TextTable.of("Age", ">People (with those waiting)", ">Share", ">Share aimed at");
        int people = world.inPlace().size() + world.waiting().size();
        for (AgeBand age : AgeBand.values()) {
            long count = people(age);
            table.row(
                    age.label(),
                    Figures.count(count),
                    Figures.share(count, people),
                    Figures.share(age.published(), AgeBand.ALL));
        }
        table.total("All", Figures.count(people), "", "");
        return table;
    }

    private long people(AgeBand age) {
        LocalDate day = world.week().monday();
        return Stream.concat(world.inPlace().stream(), world.waiting().stream())
                .filter(each -> age.contains(each.person().ageOn(day)))
                .count();
    }

    private long people(ZoneCode zone) {
        return ofVisits(world.inPlace().stream()
                .filter(each -> each.zone().equals(zone))
                .toList());
    }

    private Map<Role, Long> roles(ZoneCode zone) {
        return world.providers().stream()
                .flatMap(provider -> provider.findMembership(zone).stream())
                .filter(CaseloadStep::isOfVisits)
                .collect(Collectors.groupingBy(
                        membership -> membership.role(), () -> new EnumMap<>(Role.class), Collectors.counting()));
    }

    private long doubleHanded() {
        return world.inPlace().stream().filter(Case::isDoubleHanded).count();
    }

    private long healthFunded() {
        return world.inPlace().stream()
                .filter(each -> !each.healthShare().equals(Percentage.NONE))
                .count();
    }

    private ImmutableList<PrimeShortage> shortages() {
        return PrimeShortage.among(
                world.providers().stream()
                        .filter(provider -> !hasVisits()
                                || provider.memberships().values().stream().allMatch(CaseloadStep::isOfVisits))
                        .toList(),
                scheme.zones());
    }

    private static boolean isOfVisits(Membership place) {
        return place.places().isEmpty();
    }

    private ObjectNode json() {
        ObjectNode json = Json.object()
                .put("people", ofVisits(world.inPlace()))
                .put("waiting", ofVisits(world.waiting()))
                .put("hours", total.toString())
                .put("doubleHanded", doubleHanded())
                .put("healthFunded", healthFunded())
                .put("providers", world.providers().size())
                .put(
                        "providersTakingNoPackages",
                        world.providers().stream()
                                .filter(CaseloadStep::takesNone)
                                .count());
        json.set("zones", Json.array(scheme.zones(), this::json));
        json.set(
                "bands",
                Json.array(
                        scheme.bands(),
                        band -> Json.object("band", band.code())
                                .put(
                                        "hours",
                                        world.hoursByBand()
                                                .getOrDefault(band.code(), Hours.ZERO)
                                                .toString())));
        ObjectNode ages = Json.object();
        for (AgeBand age : AgeBand.values()) {
            ages.put(age.label(), people(age));
        }
        json.set("ages", ages);
        json.set(
                "primeShortages",
                Json.array(
                        shortages(),
                        shortage -> Json.object("zone", shortage.zone())
                                .put("required", shortage.required())
                                .put("found", shortage.found())));
        return json;
    }

    private static boolean takesNone(Provider provider) {
        return !provider.standing().takesNewPackages();
    }

    private ObjectNode json(Zone zone) {
        return Json.object("zone", zone.code())
                .put("planned", zone.plannedWeeklyHours().toString())
                .put(
                        "generated",
                        world.hoursByZone()
                                .getOrDefault(zone.code(), Hours.ZERO)
                                .toString())
                .put("people", people(zone.code()))
                .put("primes", roles(zone.code()).getOrDefault(Role.PRIME, 0L));
    }
}
