package org.almoner.rest.assessments;

import static com.google.common.base.Preconditions.checkArgument;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import org.almoner.domain.means.Basis;
import org.almoner.domain.money.Money;
import org.almoner.rest.values.Days;
import org.jspecify.annotations.Nullable;

/** How much of an assessment is made. */
@Schema(name = "BasisGiven", description = "How much of an assessment is made.")
public record BasisGiven(
        @Schema(description = "The days on which it is so.", requiredMode = RequiredMode.REQUIRED)
        Days days,

        @Schema(
                description = "How much.",
                type = "string",
                example = "light-touch",
                allowableValues = {"full", "light-touch", "not-disclosed"},
                requiredMode = RequiredMode.REQUIRED)
        Kind kind,

        @Schema(
                description = "What was agreed with a light touch; all that the care costs without it.",
                example = "25.00")
        @Nullable
        Money agreedWeeklyCharge) {

    /** How much of an assessment is made. */
    public enum Kind {
        /** All of it. */
        FULL,
        /** The person agreed to go without. */
        LIGHT_TOUCH,
        /** The person does not tell what it takes. */
        NOT_DISCLOSED
    }

    /**
     * Refuses a charge that is agreed otherwise than with a light touch.
     *
     * @throws IllegalArgumentException if there is one
     */
    public BasisGiven {
        checkArgument(
                agreedWeeklyCharge == null || kind == Kind.LIGHT_TOUCH,
                "a charge is agreed only with a light touch; leave it out");
    }

    Basis basis() {
        return switch (kind) {
            case FULL -> Basis.FULL;
            case LIGHT_TOUCH -> new Basis.LightTouch(Optional.ofNullable(agreedWeeklyCharge));
            case NOT_DISCLOSED -> new Basis.NotDisclosed();
        };
    }
}
