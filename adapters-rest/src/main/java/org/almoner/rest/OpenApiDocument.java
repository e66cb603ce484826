package org.almoner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;

/**
 * Describes resources as OpenAPI 3.1, from their code alone.
 *
 * @param json the document
 */
record OpenApiDocument(String json) {

    private static final String DESCRIPTION =
            "A council's commissioning of home care. Every error is a problem (RFC 9457) in " + Problem.MEDIA_TYPE
                    + ".";

    /** {@return the document, the same for the same code} */
    static OpenApiDocument of(Set<Class<?>> resources, String version) {
        OpenAPI about = new OpenAPI(SpecVersion.V31)
                .info(new Info()
                        .title("Almoner")
                        .description(DESCRIPTION)
                        .version(version)
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
                .servers(List.of(new Server().url("/")));
        OpenAPI described = new Reader(new SwaggerConfiguration().openAPI(about).openAPI31(true)).read(resources);
        for (PathItem path : described.getPaths().values()) {
            path.readOperations()
                    .forEach(operation -> operation.getResponses().addApiResponse(ApiResponses.DEFAULT, anyProblem()));
        }
        try {
            return new OpenApiDocument(Json31.mapper()
                    .writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(described));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the OpenAPI document cannot be written", e);
        }
    }

    private static ApiResponse anyProblem() {
        Schema<?> problem = new Schema<>(SpecVersion.V31).$ref("Problem");
        return new ApiResponse()
                .description("Any other problem, such as a type that cannot be given (406).")
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(problem)));
    }
}
