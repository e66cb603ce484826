package org.almoner.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Effect;
import org.almoner.rest.security.Role;
import org.almoner.rest.security.Served;
import org.almoner.rest.values.Values;

/**
 * Describes resources as OpenAPI 3.1, from their code alone. What follows from an operation, such as its roles and headers, is said of
 * all in the same way.
 *
 * @param json the document
 */
public record OpenApiDocument(String json) {

    private static final String BEARER = "bearer";
    private static final String DESCRIPTION =
            "A council's commissioning of home care. Every error is a problem (RFC 9457) in " + Problem.MEDIA_TYPE
                    + ".";

    static {
        // Values are texts in JSON, whatever they are in Java.
        Values.types().stream()
                .filter(type -> type != LocalDate.class && type != Instant.class && type != String.class)
                .forEach(type -> PrimitiveType.customClasses().put(type.getName(), PrimitiveType.STRING));
        // What it is, each field says by itself.
        PrimitiveType.customClasses().put(JsonNode.class.getName(), PrimitiveType.OBJECT);
    }

    /** {@return the document, the same for the same code} */
    public static OpenApiDocument of(Set<Class<?>> resources, Served.All served, String version) {
        OpenAPI about = new OpenAPI(SpecVersion.V31)
                .info(new Info()
                        .title("Almoner")
                        .description(DESCRIPTION)
                        .version(version)
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .bearerFormat("JWT")
                                        .description("A token of the issuer that this service trusts.")))
                .servers(List.of(new Server().url("/")));
        OpenAPI described = new Reader(new SwaggerConfiguration().openAPI(about).openAPI31(true)).read(resources);
        for (Served each : served.byMethod().values()) {
            describe(operation(described, each), each);
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

    private static Operation operation(OpenAPI described, Served served) {
        return Optional.ofNullable(described.getPaths().get(served.path()))
                .map(PathItem::readOperationsMap)
                .map(operations -> operations.get(PathItem.HttpMethod.valueOf(served.method())))
                .orElseThrow(() -> new IllegalStateException(served + " is not described"));
    }

    private static void describe(Operation operation, Served served) {
        operation.operationId(served.operation().id());
        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, problem("Any other problem."));
        describeRoles(operation, served);
        describeUnknown(operation);
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        switch (served.operation().effect()) {
            case TELLS, PREPARES, ERASES -> {}
            case READS, WATCHES -> {
                parameters.add(new Parameter().in("query").name(Served.AS_KNOWN));
                parameters.add(new Parameter().in("header").name("If-None-Match"));
                operation
                        .getResponses()
                        .addApiResponse("304", new ApiResponse().description("As If-None-Match has it."));
            }
            case ACTS -> parameters.add(new Parameter().in("header").name("Idempotency-Key"));
            case EDITS -> {
                parameters.add(new Parameter().in("header").name("If-Match").required(true));
                parameters.add(new Parameter().in("header").name("Idempotency-Key"));
            }
        }
        parameters.forEach(ParameterText::describe);
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        if (served.operation().effect().isRecorded()) {
            add(operation, ProblemKind.REFUSED, ProblemKind.CONFLICT);
        }
        if (served.operation().effect() == Effect.EDITS) {
            add(operation, ProblemKind.CHANGED_SINCE, ProblemKind.IF_MATCH_MISSING);
        }
        operation.getResponses().forEach(OpenApiDocument::describeProblem);
    }

    /** Whatever is answered with an error is a problem, without its operation saying so. */
    private static void describeProblem(String status, ApiResponse response) {
        if (response.getContent() == null && status.startsWith("4")) {
            response.setContent(problem());
        }
    }

    private static void describeRoles(Operation operation, Served served) {
        if (served.operation().isOpen()) {
            operation.setDescription(operation.getDescription() + " For everybody, signed in or not.");
            return;
        }
        List<String> roles = served.roles().stream().sorted().map(Role::word).toList();
        operation.setDescription(operation.getDescription() + " Roles: " + String.join(", ", roles) + "."
                + (roles.contains(Role.PROVIDER.word()) && served.operation().effect() != Effect.TELLS
                        ? " A provider sees what is its own."
                        : ""));
        operation.addExtension("x-roles", roles);
        operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        add(operation, ProblemKind.TOKEN_MISSING, ProblemKind.FORBIDDEN);
    }

    /** What a path names may not be there. */
    private static void describeUnknown(Operation operation) {
        List<String> kinds = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getIn().equals("path"))
                .flatMap(parameter -> ProblemKind.unknown(parameter.getName()).stream())
                .map(kind -> "`" + kind.type().replaceFirst(".*/", "") + "`")
                .toList();
        if (!kinds.isEmpty()) {
            operation.getResponses().computeIfAbsent("404", status -> problem(String.join(", ", kinds) + "."));
        }
    }

    private static void add(Operation operation, ProblemKind... kinds) {
        for (ProblemKind kind : kinds) {
            operation
                    .getResponses()
                    .computeIfAbsent(Integer.toString(kind.status()), status -> problem(kind.title() + "."));
        }
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse().description(description).content(problem());
    }

    private static Content problem() {
        Schema<?> problem = new Schema<>(SpecVersion.V31).$ref("Problem");
        return new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(problem));
    }
}
