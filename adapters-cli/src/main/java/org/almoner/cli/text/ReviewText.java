package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.almoner.application.port.in.ProviderReviews.RoleChange;
import org.almoner.domain.performance.scorecard.MonthReview.Verdict;
import org.almoner.domain.performance.scorecard.RoleOutcome;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.RoleReviewWords;

/**
 * Reviews of roles, in words and as JSON.
 *
 * @param reviews zone by zone
 * @param names of the providers
 */
public record ReviewText(ImmutableList<ZoneReview> reviews, ProviderNames names) {

    /** {@return each zone with every provider's months} */
    public String text() {
        return reviews.stream().map(this::zone).collect(Collectors.joining("\n"));
    }

    private String zone(ZoneReview review) {
        String head = "Zone " + review.zone() + ", " + review.months().get(0) + " to "
                + review.months().get(review.months().size() - 1) + "\n";
        if (review.outcomes().isEmpty()) {
            return head + "  no prime or supplementary provider\n" + lacking(review);
        }
        return head + review.outcomes().stream().map(this::outcome).collect(Collectors.joining()) + lacking(review);
    }

    private static String lacking(ZoneReview review) {
        return review.shortage()
                .map(shortage -> "  " + RoleReviewWords.shortage(shortage) + "\n")
                .orElse("");
    }

    private String outcome(RoleOutcome outcome) {
        return "  " + names.of(outcome.provider()) + ", " + Figures.words(outcome.role()) + ": "
                + RoleReviewWords.decision(outcome.decision()) + "\n"
                + outcome.months().stream()
                        .map(month -> "    " + month.month() + "  " + RoleReviewWords.month(month) + "\n")
                        .collect(Collectors.joining());
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("zones", Json.array(reviews, review -> {
            ObjectNode each = Json.object("zone", review.zone());
            each.set("providers", Json.array(review.outcomes(), ReviewText::json));
            review.shortage()
                    .ifPresent(shortage ->
                            each.put("primesRequired", shortage.required()).put("primesFound", shortage.found()));
            return each;
        }));
        return json;
    }

    private static ObjectNode json(RoleOutcome outcome) {
        ObjectNode json = Json.object("provider", outcome.provider())
                .put("role", outcome.role().name())
                .put("decision", outcome.decision().name())
                .put("monthsMissed", outcome.count(Verdict.MISSED))
                .put("monthsMet", outcome.count(Verdict.MET));
        json.set("months", Json.array(outcome.months(), month -> {
            ObjectNode each = Json.object("month", month.month())
                    .put("verdict", month.verdict().name());
            each.set(
                    "missed",
                    Json.array(
                            month.missed(),
                            missed -> ScorecardText.json(missed.measure())
                                    .put("asked", missed.asked().toPlainString())));
            return each;
        }));
        return json;
    }

    /** {@return that a role was changed, and what the zone lacks then} */
    public static String changed(ProviderId provider, ZoneCode zone, Role role, LocalDate from, RoleChange change) {
        return provider + " is " + Figures.words(role) + " in zone " + zone + " from " + from + " on.\n"
                + change.shortage()
                        .map(shortage -> RoleReviewWords.shortage(shortage) + "\n")
                        .orElse("");
    }

    /** {@return the same for programs} */
    public static ObjectNode changedJson(
            ProviderId provider, ZoneCode zone, Role role, LocalDate from, RoleChange change) {
        ObjectNode json = Json.object("provider", provider)
                .put("zone", zone.code())
                .put("role", role.name())
                .put("from", from.toString());
        change.shortage()
                .ifPresent(shortage ->
                        json.put("primesRequired", shortage.required()).put("primesFound", shortage.found()));
        return json;
    }
}
