package org.almoner.rest.assessments;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.Disposal;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.Ownership;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.rest.values.Days;
import org.jspecify.annotations.Nullable;

/** A piece of capital of a person. */
@Schema(name = "CapitalGiven", description = "A piece of capital of a person.")
public record CapitalGiven(
        @Schema(description = "The days on which it is so.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description = "Its kind; GET /assessments/kinds lists them.",
                implementation = String.class,
                example = "savings",
                requiredMode = RequiredMode.REQUIRED)
        CapitalKind kind,

        @Schema(
                description = "For people, and to tell two of one kind apart; the name of the kind without it.",
                example = "Savings account")
        @Nullable
        String name,

        @Schema(
                description = "What the whole of it would sell for.",
                example = "17050.91",
                minimum = "0",
                requiredMode = RequiredMode.REQUIRED)
        Money value,

        @Schema(description = "What is secured on it.", example = "0.00", minimum = "0") @Nullable
        Money securedDebts,

        @Schema(
                description = "Whether a tenth is taken off for the expenses of a sale; not without it.",
                example = "false")
        @Nullable
        Boolean saleExpenses,

        @Schema(description = "How many own it in equal shares; this or share.", example = "2", minimum = "1") @Nullable
        Integer owners,

        @Schema(description = "The person's share, where another than an equal one was shown.", example = "33.33%")
        @Nullable
        Percentage share,

        @Schema(
                description = "The day on which it was got, where it does not count for some weeks.",
                example = "2024-06-03")
        @Nullable
        LocalDate since,

        @Schema(description = "Whether it was bought to pay less for care; not without it.", example = "false")
        @Nullable
        Boolean boughtToReduceCharges,

        @Schema(description = "Who lives in it, where it is a home.") @Nullable
        List<OccupiedGiven> occupied,

        @Schema(description = "How the person parted with it.") @Nullable
        PartedGiven partedWith) {

    /**
     * Refuses capital that is owned in two ways.
     *
     * @throws IllegalArgumentException if there are both owners and a share
     */
    public CapitalGiven {
        checkArgument(
                owners == null || share == null,
                "capital has either owners in equal shares or a share that was shown; write one of them");
    }

    Asset asset() {
        return new Asset(
                Optional.ofNullable(name).orElse(kind.name()),
                kind,
                value,
                Optional.ofNullable(securedDebts).orElse(Money.ZERO),
                Boolean.TRUE.equals(saleExpenses),
                ownership(),
                Optional.ofNullable(since),
                Boolean.TRUE.equals(boughtToReduceCharges),
                Optional.ofNullable(occupied).orElse(List.of()).stream()
                        .map(OccupiedGiven::occupation)
                        .collect(ImmutableList.toImmutableList()),
                Optional.ofNullable(partedWith).map(PartedGiven::disposal));
    }

    private Ownership ownership() {
        return Optional.ofNullable(share)
                .<Ownership>map(Ownership.Shown::new)
                .or(() -> Optional.ofNullable(owners).map(Ownership.Equal::new))
                .orElse(Ownership.WHOLE);
    }

    /** Who lives in a home. */
    @Schema(name = "OccupiedGiven", description = "Who lives in a home.")
    public record OccupiedGiven(
            @Schema(description = "The days on which it is so.", requiredMode = RequiredMode.REQUIRED)
            Days days,

            @Schema(
                    description = "Who.",
                    type = "string",
                    example = "partner",
                    allowableValues = {
                        "partner",
                        "lone-parent",
                        "relative-60-or-over",
                        "incapacitated-relative",
                        "child"
                    },
                    requiredMode = RequiredMode.REQUIRED)
            Occupation.Occupier by,

            @Schema(description = "Whether its end could not be foreseen; not without it.", example = "false") @Nullable
            Boolean endsUnexpectedly) {

        Occupation occupation() {
            return new Occupation(by, days.range(), Boolean.TRUE.equals(endsUnexpectedly));
        }
    }
    /** How a person parted with something. */
    @Schema(name = "PartedGiven", description = "How a person parted with something.")
    public record PartedGiven(
            @Schema(description = "The day.", example = "2024-01-15", requiredMode = RequiredMode.REQUIRED)
            LocalDate on,

            @Schema(
                    description = "Whether paying less for care was a significant motive.",
                    example = "true",
                    requiredMode = RequiredMode.REQUIRED)
            boolean toAvoidCharges,

            @Schema(
                    description = "Whether care could be expected then.",
                    example = "true",
                    requiredMode = RequiredMode.REQUIRED)
            boolean careExpected) {

        Disposal disposal() {
            return new Disposal(on, toAvoidCharges, careExpected);
        }
    }
}
