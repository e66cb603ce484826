package org.almoner.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
import org.almoner.application.port.in.TransitionDrafts.LeftOut;
import org.almoner.application.port.in.TransitionDrafts.Outcome.Drafted;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.Figures;
import org.almoner.wording.ReasonCode;

/**
 * A transition that was drafted, as text for people and JSON for programs: what is in it, and what is not.
 *
 * @param leaving who leaves
 * @param drafted what was drafted
 * @param file where it is written
 */
public record TransitionDraftText(Leaving leaving, Drafted drafted, String file) {

    private static final String NOT_SAID =
            "\nThe records do not say, so it is taken as usual; change it in the file:\n";

    private static final String TAKEN_AS_USUAL = """
              nobody wishes for another provider, and only who has a direct payment or fund already keeps the one there is
              a phase has room for all moves of its zones
            Hours by parts of the day are held against each package by itself, not against several together.
            """;

    /** {@return for people} */
    public String text() {
        return Joiner.on(", ").join(leaving.providers()) + (leaving.providers().size() == 1 ? " is" : " are")
                + " gone from " + leaving.day() + ".\n" + improving() + "\n" + zonesTable() + blankBefore(notTakenIn())
                + NOT_SAID + exits() + TAKEN_AS_USUAL
                + "\nWritten to " + file + "; see: transition plan " + file + "\n";
    }

    private String improving() {
        return departures().stream()
                .flatMap(
                        departure -> departure
                                .improvesBy()
                                .map(day -> departure.provider() + " has until " + day + " to improve.\n")
                                .stream())
                .collect(Collectors.joining());
    }

    private ImmutableCollection<Departure> departures() {
        return drafted.problem().departures().values();
    }

    private String exits() {
        return drafted.withoutExits().isEmpty()
                ? ""
                : "  of " + Joiner.on(", ").join(drafted.withoutExits())
                        + " either way to keep the provider is open, and no provider has time to improve\n";
    }

    private static String blankBefore(String text) {
        return text.isEmpty() ? "" : "\n" + text;
    }

    private TextTable zonesTable() {
        TextTable table = TextTable.of(
                "Phase", "From", "Zone", ">Packages", ">People", ">Take", ">Stay beside them", ">Receivers", ">Free");
        ImmutableList<ZonePart> parts = parts();
        parts.forEach(part -> table.row(
                part.phase.name(),
                part.phase.days().from().toString(),
                part.zone.toString(),
                Figures.count(part.leaving.size()),
                Figures.count(people(part.leaving)),
                words(taken(part.leaving)),
                Figures.count(part.beside.size()),
                Figures.count(providers(part.receivers)),
                words(free(part.receivers))));
        List<PlacedPackage> all =
                parts.stream().flatMap(part -> part.leaving.stream()).toList();
        return table.total(
                "All",
                "",
                "",
                Figures.count(all.size()),
                Figures.count(people(all)),
                words(taken(all)),
                Figures.count(
                        parts.stream().mapToLong(part -> part.beside.size()).sum()),
                Figures.count(providers(drafted.problem().receivers().values())),
                words(free(drafted.problem().receivers().values())));
    }

    private ImmutableList<ZonePart> parts() {
        return drafted.problem().phases().stream()
                .flatMap(phase -> phase.zones().stream().map(zone -> part(phase, zone)))
                .collect(ImmutableList.toImmutableList());
    }

    private ZonePart part(Phase phase, ZoneCode zone) {
        List<PlacedPackage> here = drafted.problem().packages().values().stream()
                .filter(pack -> pack.home().zone().equals(zone))
                .toList();
        return new ZonePart(
                phase,
                zone,
                here.stream()
                        .filter(pack -> leaving.providers().contains(pack.provider()))
                        .toList(),
                here.stream()
                        .filter(pack -> !leaving.providers().contains(pack.provider()))
                        .toList(),
                drafted.problem().receivers().values().stream()
                        .filter(receiver -> receiver.at()
                                .zone()
                                .map(zone::equals)
                                .orElseGet(() -> here.stream()
                                        .anyMatch(pack -> pack.care()
                                                .service()
                                                .equals(receiver.at().service()))))
                        .toList());
    }

    private static long people(Collection<PlacedPackage> packages) {
        return packages.stream().map(PlacedPackage::person).distinct().count();
    }

    private static List<Room> taken(Collection<PlacedPackage> packages) {
        return packages.stream().map(pack -> pack.care().room()).toList();
    }

    private static long providers(Collection<Receiver> receivers) {
        return receivers.stream()
                .map(receiver -> receiver.at().provider())
                .distinct()
                .count();
    }

    private static List<Room> free(Collection<Receiver> receivers) {
        return receivers.stream().map(Receiver::free).toList();
    }

    /** The hours and the places, as far as there are any. */
    private static String words(List<Room> rooms) {
        String words = Stream.of(sum(rooms, Room.Kind.HOURS), sum(rooms, Room.Kind.PLACES))
                .filter(sum -> sum.units() > 0)
                .map(TransitionReasonText::of)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static Room sum(List<Room> rooms, Room.Kind kind) {
        return rooms.stream().filter(room -> room.kind() == kind).reduce(new Room(kind, 0), Room::plus);
    }

    /** {@return which packages are left out, who receives nobody, and who is ruled out for a package; nothing where nobody is} */
    public String notTakenIn() {
        TextTable left = TextTable.of("Package", "Why");
        drafted.leftOut().forEach((pack, why) -> left.row(pack.toString(), words(why)));
        TextTable closed = TextTable.of("Provider", "Zone", "Service", "For", "Why");
        drafted.notReceiving()
                .forEach((at, why) -> closed.row(
                        at.provider().toString(),
                        zone(at),
                        at.service().toString(),
                        Figures.words(at.kind()),
                        words(why)));
        TextTable ruledOut = TextTable.of("Package", "Provider", "Why");
        drafted.ruledOut()
                .rowMap()
                .forEach((pack, row) ->
                        row.forEach((provider, why) -> ruledOut.row(pack.toString(), provider.toString(), words(why))));
        return List.of(
                        part("Left out, for no plan can be made of it:", left),
                        part("Serve the zone and receive nobody there:", closed),
                        part("Ruled out for a package, whatever room there is:", ruledOut))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String zone(Receiver.At at) {
        return at.zone().map(ZoneCode::toString).orElse("anywhere");
    }

    private static String part(String title, TextTable table) {
        return table.rows().isEmpty() ? "" : title + "\n\n" + table;
    }

    private static String words(ImmutableList<Exclusion> reasons) {
        return reasons.stream().map(BrokerageWords::reason).collect(Collectors.joining("; "));
    }

    private static String words(LeftOut left) {
        return switch (left.reason()) {
            case NOTHING_PLANNED -> "nothing is planned from " + left.day() + ", so what it takes is not known";
            case VISITS_AND_PLACES ->
                "visits and places are planned from " + left.day() + ", of which a plan counts one alone";
            case FUND_HELD -> "an individual service fund from " + left.day() + ", on which the person decides";
            case NO_HOME -> "nothing says where the person lives on " + left.day();
            case NO_ZONE -> "the home has no zone and band on " + left.day();
            case NO_SERVICE -> "lot and service are not told on " + left.day();
            case NO_PRICE -> "it has no price on " + left.day();
            case PRICED_BY_VISIT -> "its price, such as one by the visit, says nothing of a week of it";
        };
    }

    /** {@return for programs} */
    public JsonNode json() {
        ObjectNode json = Json.object("file", file).put("from", leaving.day().toString());
        json.set("leaving", Json.texts(leaving.providers()));
        json.set(
                "improving",
                Json.array(
                        departures().stream()
                                .filter(departure -> departure.improvesBy().isPresent())
                                .toList(),
                        departure -> Json.object("provider", departure.provider())
                                .put("by", departure.improvesBy().orElseThrow().toString())));
        json.set("withoutExits", Json.texts(drafted.withoutExits()));
        json.set("zones", Json.array(parts(), TransitionDraftText::json));
        json.set(
                "leftOut",
                Json.array(
                        drafted.leftOut().entrySet(),
                        left -> Json.object("package", left.getKey())
                                .put("reason", left.getValue().reason().name())
                                .put("day", left.getValue().day().toString())));
        json.set(
                "notReceiving",
                Json.array(
                        drafted.notReceiving().entrySet(),
                        closed -> Json.object("provider", closed.getKey().provider())
                                .put("zone", zone(closed.getKey()))
                                .put("service", closed.getKey().service().toString())
                                .put("for", Figures.words(closed.getKey().kind()))
                                .set("reasons", reasons(closed.getValue()))));
        List<JsonNode> ruledOut = new ArrayList<>();
        drafted.ruledOut()
                .rowMap()
                .forEach((pack, row) -> row.forEach((provider, why) -> ruledOut.add(Json.object("package", pack)
                        .put("provider", provider.toString())
                        .set("reasons", reasons(why)))));
        json.set("ruledOut", Json.array(ruledOut, node -> node));
        return json;
    }

    private static JsonNode json(ZonePart part) {
        return Json.object("phase", part.phase.name())
                .put("from", part.phase.days().from().toString())
                .put("zone", part.zone.toString())
                .put("packages", part.leaving.size())
                .put("people", people(part.leaving))
                .put("weeklyHours", hours(taken(part.leaving)))
                .put("places", places(taken(part.leaving)))
                .put("besideThem", part.beside.size())
                .put("receivers", providers(part.receivers))
                .put("freeHours", hours(free(part.receivers)))
                .put("freePlaces", places(free(part.receivers)));
    }

    private static String hours(List<Room> rooms) {
        return Hours.ofMinutes(sum(rooms, Room.Kind.HOURS).units()).toString();
    }

    private static long places(List<Room> rooms) {
        return sum(rooms, Room.Kind.PLACES).units();
    }

    private static JsonNode reasons(ImmutableList<Exclusion> reasons) {
        return Json.texts(reasons.stream()
                .map(reason -> ReasonCode.constant(reason.getClass()))
                .toList());
    }

    /** A zone of a phase: the packages of those who leave, those that stay beside them, and who receives. */
    private record ZonePart(
            Phase phase,
            ZoneCode zone,
            List<PlacedPackage> leaving,
            List<PlacedPackage> beside,
            List<Receiver> receivers) {}
}
