package org.almoner.rest.schemes;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Zone;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;

/** The scheme that is served: what the council decided. */
@Schema(name = "Scheme", description = "The scheme that is served: what the council decided.")
public record SchemeBody(
        @Schema(description = "Its id.", example = "leicestershire-2020", requiredMode = RequiredMode.REQUIRED)
        String scheme,

        @Schema(
                description = "Whose it is.",
                example = "Leicestershire County Council",
                requiredMode = RequiredMode.REQUIRED)
        String council,

        @Schema(
                description = "What it is called.",
                example = "Home Care for Leicestershire",
                requiredMode = RequiredMode.REQUIRED)
        String title,

        @Schema(description = "The days on which it is in force.", requiredMode = RequiredMode.REQUIRED)
        Days term,

        @Schema(description = "In the council's order.", requiredMode = RequiredMode.REQUIRED)
        List<ZoneBody> zones,

        @Schema(description = "Dearest last.", requiredMode = RequiredMode.REQUIRED)
        List<BandBody> bands,

        @Schema(description = "What the council buys.", requiredMode = RequiredMode.REQUIRED)
        List<OfferingBody> offerings,

        @Schema(
                description =
                        "As which approvers packages are approved, lowest limit first; none where nobody approves them.",
                example = "[\"team-manager\", \"panel\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> approvers,

        @Schema(description = "Whether providers are rated.", example = "true", requiredMode = RequiredMode.REQUIRED)
        boolean ratesProviders,

        @Schema(
                description = "Whether the roles of providers are reviewed.",
                example = "true",
                requiredMode = RequiredMode.REQUIRED)
        boolean reviewsRoles,

        @Schema(description = "Where it was published.", requiredMode = RequiredMode.REQUIRED)
        List<String> sources,

        @Schema(
                description = "What the council's papers leave open, and how it was filled.",
                requiredMode = RequiredMode.REQUIRED)
        List<String> assumptions) {

    static SchemeBody of(Scheme scheme) {
        return new SchemeBody(
                scheme.id(),
                scheme.council(),
                scheme.title(),
                Days.of(scheme.term()),
                scheme.zones().stream().map(ZoneBody::of).toList(),
                scheme.bands().stream().map(BandBody::of).toList(),
                scheme.charging().rates().offerings().stream()
                        .map(OfferingBody::of)
                        .toList(),
                scheme.packages().approvals().map(ApprovalRules::levels).stream()
                        .flatMap(List::stream)
                        .map(level -> level.role().toString())
                        .toList(),
                scheme.providers().quality().isPresent(),
                scheme.providers().roleReview().isPresent(),
                scheme.sources(),
                scheme.assumptions());
    }

    /** A zone of the scheme. */
    @Schema(name = "SchemeZone", description = "A zone of the scheme.")
    public record ZoneBody(
            @Schema(description = "Its code.", example = "melton", requiredMode = RequiredMode.REQUIRED)
            String zone,

            @Schema(description = "Its name.", example = "Melton", requiredMode = RequiredMode.REQUIRED)
            String name,

            @Schema(description = "What kind of zone it is.", example = "urban", requiredMode = RequiredMode.REQUIRED)
            String kind,

            @Schema(
                    description = "How many primes it should have at least.",
                    example = "2",
                    requiredMode = RequiredMode.REQUIRED)
            int minimumPrimes) {

        static ZoneBody of(Zone zone) {
            return new ZoneBody(zone.code().code(), zone.name(), Json.name(zone.kind()), zone.minimumPrimes());
        }
    }
    /** A price band of the scheme. */
    @Schema(name = "SchemeBand", description = "A price band of the scheme.")
    public record BandBody(
            @Schema(description = "Its code.", example = "rural", requiredMode = RequiredMode.REQUIRED)
            String band,

            @Schema(description = "Its name.", example = "Rural", requiredMode = RequiredMode.REQUIRED)
            String name,

            @Schema(description = "What makes a place belong to it.", requiredMode = RequiredMode.REQUIRED)
            String description) {

        static BandBody of(Scheme.PriceBand band) {
            return new BandBody(band.code().toString(), band.name(), band.description());
        }
    }
    /** A lot and service that the council buys. */
    @Schema(name = "Offering", description = "A lot and service that the council buys.")
    public record OfferingBody(
            @Schema(description = "The lot.", example = "home-care", requiredMode = RequiredMode.REQUIRED)
            String lot,

            @Schema(description = "The service.", example = "home-care", requiredMode = RequiredMode.REQUIRED)
            String service) {

        static OfferingBody of(Offering offering) {
            return new OfferingBody(
                    offering.lot().toString(), offering.service().toString());
        }
    }
}
