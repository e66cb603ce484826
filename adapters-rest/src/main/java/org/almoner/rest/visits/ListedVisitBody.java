package org.almoner.rest.visits;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Streams;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.rest.visits.PricedVisitBody.CountedBody;
import org.almoner.rest.visits.PricedVisitBody.PlannedBody;
import org.jspecify.annotations.Nullable;

/** A visit of a package: what it comes to, or why no money follows from it. */
@Schema(name = "ListedVisit", description = "A visit of a package: what it comes to, or why no money follows from it.")
public record ListedVisitBody(
        @Schema(
                description = "Its reference: package, date and planned start.",
                example = "K-00042/2020-11-02/07:30",
                requiredMode = RequiredMode.REQUIRED)
        String visit,

        @Schema(
                description = "The day on which it was to start.",
                example = "2020-11-02",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate day,

        @Schema(description = "What it comes to; left out where no money follows from it.") @Nullable
        ComesTo priced,

        @Schema(
                description =
                        "Why no money follows from the visit, or from what others than the package's provider report of it.",
                requiredMode = RequiredMode.REQUIRED)
        List<Reason> unpriced,

        @Schema(description = "What was reported, and no money follows from it.", requiredMode = RequiredMode.REQUIRED)
        List<UnpricedReport> reports) {

    /**
     * {@return the visits of the package in the weeks, in order of time, as they are by then}
     *
     * @param pack which
     * @param weeks in which
     * @param reports of the package in the weeks
     * @param clock what the clocks of the council show
     */
    static List<ListedVisitBody> of(
            PackageId pack, Collection<WeekStatement> weeks, UnpricedReports reports, LocalDateTime clock) {
        Map<VisitId, PricedVisit> priced = weeks.stream()
                .flatMap(week -> week.lines().stream())
                .filter(line -> line.pack().equals(pack))
                .flatMap(line -> Streams.stream(line.visits()))
                .collect(Collectors.toMap(PricedVisit::id, Function.identity()));
        ImmutableListMultimap<VisitId, UnpricedVisit> unpriced = weeks.stream()
                .flatMap(week -> week.unpriced().stream())
                .filter(visit -> visit.visit().pack().equals(pack))
                .collect(ImmutableListMultimap.toImmutableListMultimap(UnpricedVisit::visit, Function.identity()));
        return Stream.concat(priced.keySet().stream(), unpriced.keySet().stream())
                .sorted()
                .distinct()
                .map(id -> new ListedVisitBody(
                        id.toString(),
                        id.date(),
                        Optional.ofNullable(priced.get(id))
                                .map(visit -> ComesTo.of(visit, clock))
                                .orElse(null),
                        unpriced.get(id).stream().map(VisitBody::reason).toList(),
                        unpriced.get(id).stream()
                                .flatMap(visit -> reports.latest(visit).stream())
                                .map(UnpricedReport::of)
                                .toList()))
                .toList();
    }

    /** What a provider reported of a visit from which no money follows. */
    @Schema(
            name = "UnpricedReport",
            description = "What a provider reported of a visit, where no money follows from the report.")
    public record UnpricedReport(
            @Schema(description = "The provider.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
            String provider,

            @Schema(description = "What it reported.", requiredMode = RequiredMode.REQUIRED)
            AttendanceBody reported) {

        private static UnpricedReport of(VisitRecord report) {
            return new UnpricedReport(report.provider().toString(), AttendanceBody.of(report.attendance()));
        }
    }

    /** What a visit comes to. */
    @Schema(name = "VisitComesTo", description = "What a visit comes to.")
    public record ComesTo(
            @Schema(description = "The provider.", example = "P-017", requiredMode = RequiredMode.REQUIRED)
            String provider,

            @Schema(
                    description = "What it turned out to be.",
                    example = "delivered",
                    allowableValues = {
                        "delivered",
                        "short",
                        "late",
                        "no-log-out",
                        "missed",
                        "no-access",
                        "cancelled-with-notice",
                        "cancelled-without-notice",
                        "person-absent",
                        "unreported",
                        "still-to-come"
                    },
                    requiredMode = RequiredMode.REQUIRED)
            String status,

            @Schema(description = "How it was planned.", requiredMode = RequiredMode.REQUIRED)
            PlannedBody planned,

            @Schema(description = "What was reported; left out where nothing was.") @Nullable
            AttendanceBody reported,

            @Schema(
                    description = "The price of its rate.",
                    example = "18.00/hour",
                    requiredMode = RequiredMode.REQUIRED)
            String price,

            @Schema(description = "What the provider is paid for.", requiredMode = RequiredMode.REQUIRED)
            CountedBody paid,

            @Schema(description = "What the person is charged for.", requiredMode = RequiredMode.REQUIRED)
            CountedBody charged,

            @Schema(
                    description = "Why it adds nothing to the cost of care; left out where it does.",
                    example = "not-told")
            @Nullable
            String uncharged) {

        private static ComesTo of(PricedVisit visit, LocalDateTime clock) {
            return new ComesTo(
                    visit.provider().toString(),
                    PricedVisitBody.status(visit, clock),
                    PlannedBody.of(visit.planned()),
                    visit.attendance().map(AttendanceBody::of).orElse(null),
                    visit.price().toString(),
                    CountedBody.of(visit.paid(), visit.gross()),
                    CountedBody.of(visit.charged(), visit.costToPerson()),
                    visit.uncharged().map(Json::name).orElse(null));
        }
    }
}
