package org.almoner.rest.service;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** That the service is up, and what it serves. */
@Schema(name = "Health", description = "That the service is up, and what it serves.")
public record Health(
        @Schema(description = "Always \"up\".", example = "up", requiredMode = RequiredMode.REQUIRED)
        String status,

        @Schema(
                description = "The scheme that is served.",
                example = "leicestershire-2020",
                requiredMode = RequiredMode.REQUIRED)
        String scheme,

        @Schema(description = "The version of Almoner.", example = "0.1.0", requiredMode = RequiredMode.REQUIRED)
        String version) {}
