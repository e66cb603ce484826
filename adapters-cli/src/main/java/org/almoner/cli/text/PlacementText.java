package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.ProviderId;

/**
 * Why a package went to its provider and not to any other (rules L6, L7; property P7), in words and as JSON.
 *
 * @param placement the placement
 * @param names of the providers
 */
public record PlacementText(Placement placement, ProviderNames names) {

    /** {@return every provider with its reasons, for people} */
    public String text() {
        Need need = placement.ranking().need();
        List<Verdict.Excluded> excluded = excluded();
        return "Package " + need.pack() + ": " + Figures.hours(need.weeklyHours()) + " hours a week in zone "
                + need.zone()
                + " (" + need.district() + ", band " + need.band() + ") from " + need.start() + "\n"
                + "  " + outcome() + "\n"
                + "  Order of offers: " + tiers() + " (L6); within a role by points out of 100 (L7): "
                + weights() + ".\n\n"
                + Figures.counted(ranked().size(), "provider") + " could be offered it:\n\n"
                + rankedTable()
                + (excluded.isEmpty()
                        ? ""
                        : "\n" + Figures.counted(excluded.size(), "provider") + " could not:\n\n" + excludedTable());
    }

    /** {@return in one sentence who was awarded the package and why} */
    public String outcome() {
        return placement
                .awarded()
                .map(provider -> "Awarded to " + names.of(provider) + ": "
                        + (placement.responses().size() == 1
                                ? "first in the order of offers, and it accepted."
                                : "the first to accept, after "
                                        + Figures.counted(placement.responses().size() - 1L, "provider")
                                        + " before it in the order of offers declined."))
                .orElse(
                        ranked().isEmpty()
                                ? "Not awarded: no provider could be offered it."
                                : "Not awarded: every provider that could be offered it declined.");
    }

    private String tiers() {
        return placement.ranking().policy().tiers().stream().map(Figures::words).collect(Collectors.joining(", then "));
    }

    private String weights() {
        IndicatorWeights weights = placement.ranking().policy().weights();
        return "timely pick-up " + weights.timelyPickUp() + ", quality of delivery " + weights.qualityOfDelivery()
                + ", response to offers " + weights.responseToOffers();
    }

    /** {@return those that could be offered the package, in the order of offers, with their answers} */
    public TextTable rankedTable() {
        TextTable table =
                TextTable.of(">#", "Provider", "Role", ">Points", ">Pick-up", ">Quality", ">Response", "Answer");
        for (Verdict.Ranked verdict : ranked()) {
            Indicators indicators = verdict.priority().indicators();
            table.row(
                    Integer.toString(verdict.position()),
                    names.of(verdict.provider()),
                    Figures.words(verdict.role()),
                    Figures.points(verdict.priority().points()),
                    indicators.timelyPickUp().toString(),
                    indicators.qualityOfDelivery().toString(),
                    indicators.responseToOffers().toString(),
                    answer(verdict.provider()) + (verdict.drawn() ? "; place drawn by lot" : ""));
        }
        return table;
    }

    private String answer(ProviderId provider) {
        Optional<Response> response = placement.findResponse(provider);
        if (response.isEmpty()) {
            return "not asked: "
                    + placement
                            .awarded()
                            .map(taker -> taker + " took it before")
                            .orElse("offers ended before");
        }
        return response.get()
                .decline()
                .map(reason -> "declined: " + decline(reason))
                .orElse("ACCEPTED");
    }

    /** {@return those that could not, with every reason} */
    public TextTable excludedTable() {
        TextTable table = TextTable.of("Provider", "Why not");
        for (Verdict.Excluded verdict : excluded()) {
            table.row(
                    names.of(verdict.provider()),
                    verdict.reasons().stream().map(PlacementText::reason).collect(Collectors.joining("; ")));
        }
        return table;
    }

    /** {@return why a provider declined, in words} */
    public static String decline(Response.Decline reason) {
        return switch (reason) {
            case NO_CARERS_AT_THESE_TIMES -> "no carers at these times";
            case NO_CARERS_IN_THIS_AREA -> "no carers near enough";
            case SKILLS -> "its carers lack a skill that is needed";
            case NO_ANSWER -> "no answer before the offer closed";
        };
    }

    /** {@return why a provider cannot be offered a need, in words, with the figures and the rule} */
    public static String reason(Exclusion exclusion) {
        if (exclusion instanceof Exclusion.NotInZone outside) {
            return "does not serve zone " + outside.zone() + " (L6)";
        }
        if (exclusion instanceof Exclusion.RoleNotOffered role) {
            return "serves the zone as " + Figures.words(role.role()) + ", a role that is made no offers (L6)";
        }
        if (exclusion instanceof Exclusion.NotTakingPackages standing) {
            return "takes no new packages: " + Figures.words(standing.standing());
        }
        Exclusion.NotEnoughCapacity capacity = (Exclusion.NotEnoughCapacity) exclusion;
        return "has " + Figures.hours(capacity.free()) + " hours a week free in the zone, of "
                + Figures.hours(capacity.needed()) + " needed";
    }

    private List<Verdict.Ranked> ranked() {
        return placement.ranking().ranked();
    }

    private List<Verdict.Excluded> excluded() {
        return placement.ranking().verdicts().stream()
                .filter(Verdict.Excluded.class::isInstance)
                .map(Verdict.Excluded.class::cast)
                .toList();
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        Need need = placement.ranking().need();
        ObjectNode json = Json.object("package", need.pack())
                .put("zone", need.zone().toString())
                .put("band", need.band().toString())
                .put("district", need.district())
                .put("weeklyHours", need.weeklyHours().toString())
                .put("start", need.start().toString())
                .put("awarded", placement.awarded().map(ProviderId::toString).orElse(null));
        json.set(
                "tiers",
                Json.texts(placement.ranking().policy().tiers().stream()
                        .map(Enum::name)
                        .toList()));
        IndicatorWeights weights = placement.ranking().policy().weights();
        json.set(
                "weights",
                Json.object("timelyPickUp", weights.timelyPickUp())
                        .put("qualityOfDelivery", weights.qualityOfDelivery().toString())
                        .put("responseToOffers", weights.responseToOffers().toString()));
        json.set("ranked", Json.array(ranked(), this::ranked));
        json.set("excluded", Json.array(excluded(), this::excluded));
        return json;
    }

    private ObjectNode ranked(Verdict.Ranked verdict) {
        Indicators indicators = verdict.priority().indicators();
        Optional<Response> response = placement.findResponse(verdict.provider());
        ObjectNode json = Json.object("provider", verdict.provider())
                .put("position", verdict.position())
                .put("role", verdict.role().name())
                .put("points", Figures.points(verdict.priority().points()))
                .put("timelyPickUp", indicators.timelyPickUp().toString())
                .put("qualityOfDelivery", indicators.qualityOfDelivery().toString())
                .put("responseToOffers", indicators.responseToOffers().toString())
                .put("basis", indicators.basis().name())
                .put("drawnByLot", verdict.drawn())
                .put(
                        "answer",
                        response.map(answer -> answer.isAcceptance() ? "ACCEPTED" : "DECLINED")
                                .orElse("NOT_ASKED"));
        response.flatMap(Response::decline).ifPresent(reason -> json.put("reason", reason.name()));
        return json;
    }

    private ObjectNode excluded(Verdict.Excluded verdict) {
        ObjectNode json = Json.object("provider", verdict.provider());
        json.set(
                "reasons",
                Json.array(
                        verdict.reasons(),
                        reason -> Json.object("reason", constant(reason)).put("text", reason(reason))));
        return json;
    }

    private static String constant(Exclusion exclusion) {
        if (exclusion instanceof Exclusion.NotInZone) {
            return "NOT_IN_ZONE";
        }
        if (exclusion instanceof Exclusion.RoleNotOffered) {
            return "ROLE_NOT_OFFERED";
        }
        return exclusion instanceof Exclusion.NotTakingPackages ? "NOT_TAKING_PACKAGES" : "NOT_ENOUGH_CAPACITY";
    }
}
