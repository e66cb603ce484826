package org.almoner.rest.files;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.almoner.application.port.in.PersonFile;

/** What would go for good, and what would stay as of nobody. */
@Schema(name = "ErasureWeighed", description = "What would go for good, and what would stay as of nobody.")
public record WeighedBody(
        @Schema(description = "One for each.", requiredMode = RequiredMode.REQUIRED)
        List<FileBody> people) {

    /** How much is kept of a person. */
    @Schema(name = "FileSummary", description = "How much is kept of a person.")
    public record FileBody(
            @Schema(description = "The reference.", example = "C-00042", requiredMode = RequiredMode.REQUIRED)
            String person,

            @Schema(
                    description = "Facts about the person and the packages; they would go.",
                    example = "12",
                    requiredMode = RequiredMode.REQUIRED)
            long facts,

            @Schema(
                    description = "Reports of visits; they would go.",
                    example = "40",
                    requiredMode = RequiredMode.REQUIRED)
            long visits,

            @Schema(
                    description = "Holds and releases of lines; they would go.",
                    example = "0",
                    requiredMode = RequiredMode.REQUIRED)
            long holds,

            @Schema(
                    description = "Packages; that they were opened would stay.",
                    example = "1",
                    requiredMode = RequiredMode.REQUIRED)
            long packages,

            @Schema(
                    description = "Needs; how they found their providers would stay.",
                    example = "1",
                    requiredMode = RequiredMode.REQUIRED)
            long needs,

            @Schema(
                    description = "Transactions of the ledger; they would stay.",
                    example = "8",
                    requiredMode = RequiredMode.REQUIRED)
            long transactions) {

        static FileBody of(PersonFile file) {
            return new FileBody(
                    file.person().id().toString(),
                    file.numberOfFacts(),
                    file.numberOfVisits(),
                    file.numberOfHolds(),
                    file.packages().size(),
                    file.numberOfNeeds(),
                    file.transactions().size());
        }
    }
}
