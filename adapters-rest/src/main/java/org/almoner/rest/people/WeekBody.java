package org.almoner.rest.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.Timeline;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.almoner.wording.ItemWords;
import org.almoner.wording.UnchargedWords;
import org.almoner.wording.UnpricedWords;
import org.jspecify.annotations.Nullable;

/** A week of a person's care, in money. */
@Schema(name = "StatementWeek", description = "A week of a person's care, in money.")
public record WeekBody(
        @Schema(description = "The Monday.", example = "2020-11-02", requiredMode = RequiredMode.REQUIRED)
        LocalDate week,

        @Schema(description = "One line for each package and provider.", requiredMode = RequiredMode.REQUIRED)
        List<CareLine> lines,

        @Schema(description = "What the person is charged.", requiredMode = RequiredMode.REQUIRED)
        WeekCharge charge,

        @Schema(
                description = "What may be charged on which of the days; on others no charge was decided.",
                requiredMode = RequiredMode.REQUIRED)
        List<DecidedDays> decisions,

        @Schema(
                description = "What the council does not ask for.",
                example = "0.00",
                requiredMode = RequiredMode.REQUIRED)
        String waived,

        @Schema(
                description = "What is paid later; below nothing where what was deferred is repaid.",
                example = "0.00",
                requiredMode = RequiredMode.REQUIRED)
        String deferred,

        @Schema(
                description = "The interest that is added to what was deferred.",
                example = "0.00",
                requiredMode = RequiredMode.REQUIRED)
        String interest,

        @Schema(
                description = "What is deferred so far, interest included.",
                example = "0.00",
                requiredMode = RequiredMode.REQUIRED)
        String owed,

        @Schema(description = "Fees beside the charge.", example = "0.00", requiredMode = RequiredMode.REQUIRED)
        String fees,

        @Schema(
                description = "What the person is to pay the council now.",
                example = "18.00",
                requiredMode = RequiredMode.REQUIRED)
        String payable,

        @Schema(
                description = "What the runs billed so far for the week.",
                example = "18.00",
                requiredMode = RequiredMode.REQUIRED)
        String billedSoFar,

        @Schema(description = "The same run by run, each with its cause.", requiredMode = RequiredMode.REQUIRED)
        List<StatementBody.BilledBody> billings,

        @Schema(description = "Visits from which no money follows.", requiredMode = RequiredMode.REQUIRED)
        List<UnpricedBody> unpriced) {

    static WeekBody of(WeekStatement week, Posted billed, LocalDateTime clock) {
        return new WeekBody(
                week.week().monday(),
                week.lines().stream().map(line -> CareLine.of(line, clock)).toList(),
                WeekCharge.of(week.charge()),
                week.decisions().entries().stream().map(DecidedDays::of).toList(),
                week.waived().toString(),
                week.deferral().deferred().toString(),
                week.deferral().interest().toString(),
                week.deferral().balance().toString(),
                week.fees().toString(),
                week.payable().toString(),
                billed.sum(week.week().range()).toString(),
                StatementBody.BilledBody.of(billed, week.week().range()),
                week.unpriced().stream().map(UnpricedBody::of).toList());
    }

    /** A week of a package by one provider. */
    @Schema(name = "StatementLine", description = "A week of a package by one provider.")
    public record CareLine(
            @Schema(
                    description = "The line.",
                    example = "care:2020-11-02/2020-11-09:C-00042:K-00042:P-017",
                    requiredMode = RequiredMode.REQUIRED)
            String line,

            @Schema(
                    name = "package",
                    description = "The package.",
                    example = "K-00042",
                    requiredMode = RequiredMode.REQUIRED)
            @JsonProperty("package")
            String pack,

            @Schema(description = "The provider.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
            String provider,

            @Schema(
                    description = "What the person is charged for it.",
                    example = "18.00",
                    requiredMode = RequiredMode.REQUIRED)
            String charged,

            @Schema(
                    description = "The part of it that the provider collects.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String collectedByProvider,

            @Schema(
                    description = "What each third party pays beside it, by reference.",
                    example = "{}",
                    requiredMode = RequiredMode.REQUIRED)
            Map<String, String> topUps,

            @Schema(
                    description = "The visits and days of service, in order of time.",
                    requiredMode = RequiredMode.REQUIRED)
            List<Item> items) {

        static CareLine of(RemittanceLine line, LocalDateTime clock) {
            return new CareLine(
                    line.key().toString(),
                    line.pack().toString(),
                    line.provider().toString(),
                    line.person().toString(),
                    line.collectedByProvider().toString(),
                    ImmutableMap.copyOf(Maps.transformValues(line.topUps(), Money::toString)),
                    line.items().stream().map(item -> Item.of(item, clock)).toList());
        }
    }

    /** A visit, or a day of a service. */
    @Schema(name = "StatementItem", description = "A visit, or a day of a service.")
    public record Item(
            @Schema(description = "The day.", example = "2020-11-02", requiredMode = RequiredMode.REQUIRED)
            LocalDate day,

            @Schema(description = "When the visit was planned to start.", example = "08:00") @Nullable
            String start,

            @Schema(description = "The reference of the visit.", example = "K-00042/2020-11-02/08:00") @Nullable
            String visit,

            @Schema(
                    description = "What was arranged.",
                    example = "60 minutes, one carer",
                    requiredMode = RequiredMode.REQUIRED)
            String care,

            @Schema(
                    description = "What happened, or that it is still to come.",
                    example = "came at 08:00, stayed 60 minutes",
                    requiredMode = RequiredMode.REQUIRED)
            String happened,

            @Schema(
                    description = "What of it counts, or why it does not.",
                    example = "60 minutes at £18.00 an hour",
                    requiredMode = RequiredMode.REQUIRED)
            String counts,

            @Schema(description = "The minutes of the visit that count for the person.", example = "60") @Nullable
            Integer chargedMinutes,

            @Schema(
                    description = "What it adds to the cost of care, in pence and exact: a whole number or a fraction.",
                    example = "1800",
                    requiredMode = RequiredMode.REQUIRED)
            String costExactPence,

            @Schema(
                    description = "Who collects what the person is charged for it.",
                    example = "council",
                    allowableValues = {"council", "provider"},
                    requiredMode = RequiredMode.REQUIRED)
            String collector,

            @Schema(description = "Why it is not charged for; left out where it is.") @Nullable
            Reason uncharged) {

        static Item of(PricedItem item, LocalDateTime clock) {
            PricedVisit visit = item instanceof PricedVisit priced ? priced : null;
            return new Item(
                    item.day(),
                    visit == null ? null : visit.planned().start().toString(),
                    visit == null ? null : visit.id().toString(),
                    ItemWords.care(item),
                    ItemWords.happened(item, clock),
                    ItemWords.counts(item, clock),
                    visit == null ? null : visit.charged().minutes(),
                    item.costToPerson().toString(),
                    Json.name(item.collector()),
                    item.uncharged()
                            .map(why -> new Reason(Json.name(why), UnchargedWords.of(why)))
                            .orElse(null));
        }
    }

    /** What a person is charged for a week. */
    @Schema(name = "WeeklyCharge", description = "What a person is charged for a week: the lower of two amounts.")
    public record WeekCharge(
            @Schema(description = "How much.", example = "18.00", requiredMode = RequiredMode.REQUIRED)
            String amount,

            @Schema(
                    description = "The most that the person can be asked for this week.",
                    example = "45.00",
                    requiredMode = RequiredMode.REQUIRED)
            String contribution,

            @Schema(
                    description = "What the care cost, less what NHS and third parties pay.",
                    example = "18.00",
                    requiredMode = RequiredMode.REQUIRED)
            String costOfCare,

            @Schema(
                    description = "Which of the two it is.",
                    example = "cost-of-care",
                    allowableValues = {"contribution", "cost-of-care"},
                    requiredMode = RequiredMode.REQUIRED)
            String limit) {

        /** {@return the charge as it is told} */
        public static WeekCharge of(WeeklyCharge charge) {
            return new WeekCharge(
                    charge.amount().toString(),
                    charge.contribution().toString(),
                    charge.costOfCare().toString(),
                    Json.name(charge.limit()));
        }
    }

    /** Days on which something may be charged. */
    @Schema(name = "DecidedDays", description = "Days of the week for which a charge was decided.")
    public record DecidedDays(
            @Schema(description = "The days.", requiredMode = RequiredMode.REQUIRED)
            Days days,

            @Schema(description = "What was decided.", requiredMode = RequiredMode.REQUIRED)
            PersonBody.DecisionBody decision) {

        static DecidedDays of(Timeline.Entry<ChargeDecision> entry) {
            return new DecidedDays(Days.of(entry.holds()), PersonBody.DecisionBody.of(entry.value()));
        }
    }

    /** A visit from which no money follows. */
    @Schema(name = "UnpricedVisit", description = "A visit from which no money follows.")
    public record UnpricedBody(
            @Schema(
                    description = "The visit.",
                    example = "K-00042/2020-11-02/08:00",
                    requiredMode = RequiredMode.REQUIRED)
            String visit,

            @Schema(description = "Why.", requiredMode = RequiredMode.REQUIRED)
            Reason because,

            @Schema(
                    description = "What was looked up in vain, or the provider that reports; may be empty.",
                    example = "P-018",
                    requiredMode = RequiredMode.REQUIRED)
            String detail) {

        static UnpricedBody of(UnpricedVisit visit) {
            return new UnpricedBody(
                    visit.visit().toString(),
                    new Reason(Json.name(visit.reason()), UnpricedWords.of(visit.reason())),
                    visit.detail());
        }
    }
}
