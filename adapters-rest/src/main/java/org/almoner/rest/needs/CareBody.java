package org.almoner.rest.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.SkillCode;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** The care that a need asks for, as it is published: nothing of it tells who the person is. */
@Schema(
        name = "CareAsked",
        description = "The care that a need asks for, as it is published: nothing of it tells who the person is.")
public record CareBody(
        @Schema(description = "The outward postcode.", example = "LE67", requiredMode = RequiredMode.REQUIRED)
        String district,

        @Schema(description = "The zone of the home.", example = "town", requiredMode = RequiredMode.REQUIRED)
        String zone,

        @Schema(description = "The price band of the home.", example = "urban", requiredMode = RequiredMode.REQUIRED)
        String band,

        @Schema(
                description = "Lot and service of the scheme; left out where the scheme does not say.",
                example = "general/home-care")
        @Nullable
        String offering,

        @Schema(
                description = "The hours of visits in a week, of all carers, the most of any week.",
                example = "10h30m",
                requiredMode = RequiredMode.REQUIRED)
        String weeklyHours,

        @Schema(
                description = "When visits are wanted: the plan of a week, one after another from the first day on.",
                requiredMode = RequiredMode.REQUIRED)
        List<PlanBody> plans,

        @Schema(description = "What is not given in visits, one after another.", requiredMode = RequiredMode.REQUIRED)
        List<ServiceBody> services,

        @Schema(description = "Whom the person needs.", requiredMode = RequiredMode.REQUIRED)
        CarersBody carers,

        @Schema(description = "The first day of care.", example = "2020-11-16", requiredMode = RequiredMode.REQUIRED)
        LocalDate start,

        @Schema(
                description = "The first day on which none is wanted any more; left out where there is none.",
                example = "2021-03-01")
        @Nullable
        LocalDate end,

        @Schema(
                description = "By which unit a price is bid.",
                example = "hour",
                allowableValues = {"hour", "half-hour", "visit", "session", "night", "day", "week"},
                requiredMode = RequiredMode.REQUIRED)
        String unit) {

    static CareBody of(Need need) {
        return new CareBody(
                need.district(),
                need.zone().toString(),
                need.band().toString(),
                need.offering().map(Offering::toString).orElse(null),
                need.weeklyHours().toString(),
                need.care().plans().stream().map(PlanBody::of).toList(),
                need.care().services().stream().map(ServiceBody::of).toList(),
                CarersBody.of(need.carers()),
                need.start(),
                need.days().end().orElse(null),
                Json.name(need.unit()));
    }

    /** The visits of a week. */
    @Schema(name = "PlanAsked", description = "The visits of a week.")
    public record PlanBody(
            @Schema(description = "In the order of the week.", requiredMode = RequiredMode.REQUIRED)
            List<VisitAsked> visits) {

        static PlanBody of(WeeklyPlan plan) {
            return new PlanBody(plan.visits().stream().map(VisitAsked::of).toList());
        }
    }

    /** A visit of each week. */
    @Schema(name = "VisitAsked", description = "A visit of each week.")
    public record VisitAsked(
            @Schema(description = "The weekday.", example = "monday", requiredMode = RequiredMode.REQUIRED)
            String day,

            @Schema(description = "When it starts.", example = "07:30", requiredMode = RequiredMode.REQUIRED)
            String start,

            @Schema(description = "How long.", example = "45", requiredMode = RequiredMode.REQUIRED)
            int minutes,

            @Schema(
                    description = "For how many of the minutes two carers are needed.",
                    example = "0",
                    requiredMode = RequiredMode.REQUIRED)
            int secondCarerMinutes) {

        static VisitAsked of(PlannedVisit visit) {
            return new VisitAsked(
                    Json.name(visit.day()), visit.start().toString(), visit.minutes(), visit.secondCarerMinutes());
        }
    }

    /** A service that is not given in visits. */
    @Schema(name = "ServiceAsked", description = "A service that is not given in visits.")
    public record ServiceBody(
            @Schema(
                    description = "By which unit it is bought.",
                    example = "night",
                    allowableValues = {"hour", "half-hour", "visit", "session", "night", "day", "week"},
                    requiredMode = RequiredMode.REQUIRED)
            String unit,

            @Schema(
                    description = "How many on each of the weekdays.",
                    example = "1",
                    requiredMode = RequiredMode.REQUIRED)
            int units,

            @Schema(description = "The weekdays.", example = "[\"friday\"]", requiredMode = RequiredMode.REQUIRED)
            List<String> days,

            @Schema(
                    description = "Whether it includes care by a registered nurse.",
                    example = "false",
                    requiredMode = RequiredMode.REQUIRED)
            boolean nursing) {

        static ServiceBody of(ServiceAsked service) {
            return new ServiceBody(
                    Json.name(service.unit()),
                    service.units(),
                    service.days().stream().map(Json::name).toList(),
                    service.nursing());
        }
    }

    /** Whom a person needs; empty lists where anybody will do. */
    @Schema(name = "CarersAsked", description = "Whom a person needs; empty lists where anybody will do.")
    public record CarersBody(
            @Schema(description = "What they can do.", example = "[\"hoisting\"]", requiredMode = RequiredMode.REQUIRED)
            List<String> skills,

            @Schema(description = "What they speak.", example = "[\"gujarati\"]", requiredMode = RequiredMode.REQUIRED)
            List<String> languages,

            @Schema(
                    description = "Who they are: female, male.",
                    example = "[\"female\"]",
                    requiredMode = RequiredMode.REQUIRED)
            List<String> genders) {

        static CarersBody of(Carers carers) {
            return new CarersBody(
                    carers.skills().stream().map(SkillCode::toString).toList(),
                    List.copyOf(carers.languages()),
                    carers.genders().stream().map(Json::name).toList());
        }
    }
}
