package org.almoner.rest.files;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** That people were erased. */
@Schema(name = "Erased", description = "That people were erased.")
public record ErasedBody(
        @Schema(
                description = "Under which references what was paid and charged stays; not in the order of the people.",
                example = "[\"ERASED-1\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> references) {}
