package org.almoner.rest;

import static org.almoner.rest.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Ascii;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.zones.ZoneKind;
import org.almoner.rest.openapi.OpenApiDocument;
import org.almoner.rest.security.Served;
import org.almoner.rest.service.Artifact;
import org.almoner.rest.values.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiIT {

    private static RunningServer served;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        served = RunningServer.leicestershire();
        document = json(served.get("/openapi.json"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void theDocumentSaysWhatItDescribes() {
        assertThat(document.get("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/info/title").asText()).isEqualTo("Almoner");
        assertThat(document.at("/info/version").asText())
                .isEqualTo(json(served.get("/health")).get("version").asText());
    }

    @Test
    void theDocumentIsToldWithoutAServerToo() {
        assertThat(RestServer.description())
                .isEqualTo(served.get("/openapi.json").body());
    }

    @Test
    void everyResourceThatIsServedIsDescribedAndNothingElse() {
        List<String> paths = Served.in(RestApplication.RESOURCES).byMethod().values().stream()
                .map(Served::path)
                .distinct()
                .sorted()
                .toList();

        assertThat(document.get("paths").fieldNames()).toIterable().containsExactlyElementsOf(paths);
    }

    @Test
    void everyOperationAndParameterIsDescribed() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("operationId").asText()).isNotBlank();
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("description").asText()).isNotBlank();
            assertThat(operation.path("responses"))
                    .isNotEmpty()
                    .allSatisfy(response ->
                            assertThat(response.path("description").asText()).isNotBlank());
            assertThat(operation.path("parameters")).allSatisfy(parameter -> {
                assertThat(parameter.path("description").asText()).isNotBlank();
                assertThat(parameter.path("example").asText()).isNotBlank();
                assertThat(parameter.path("required").asBoolean())
                        .isEqualTo(parameter.get("in").asText().equals("path")
                                || parameter.get("name").asText().equals("If-Match"));
            });
        });
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
        assertThat(document.at("/components/schemas")).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.path("description").asText()).isNotBlank();
            assertThat(schema.path("properties"))
                    .allSatisfy(property -> assertThat(property.has("$ref") || property.has("description"))
                            .isTrue());
        });
    }

    @Test
    void everyParameterThatIsReadIsDescribed() {
        for (Served each : Served.in(RestApplication.RESOURCES).byMethod().values()) {
            JsonNode operation = document.get("paths").get(each.path()).get(Ascii.toLowerCase(each.method()));
            List<String> queries = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.get("in").asText().equals("query")) {
                    queries.add(parameter.get("name").asText());
                }
            });

            assertThat(queries).containsExactlyInAnyOrderElementsOf(each.queries());
            assertThat(operation.has("requestBody")).isEqualTo(!each.method().equals("GET"));
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void everyExampleFitsItsSchema() {
        int examples = 0;
        for (JsonNode content : document.findValues("content")) {
            for (JsonNode media : content) {
                for (JsonNode example : media.path("examples")) {
                    JsonNode value = example.get("value");
                    assertThat(errors(media.at("/schema/$ref").asText(), value)).isEmpty();
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThan(8);
    }

    @Test
    void everyAnswerFitsItsSchema() {
        assertThat(errors("#/components/schemas/Health", json(served.get("/health"))))
                .isEmpty();
        assertThat(errors("#/components/schemas/ZonedPlace", json(served.get("/zones/LE16%209TP"))))
                .isEmpty();
        assertThat(errors("#/components/schemas/Problem", json(served.get("/zones/LE67%20"))))
                .isEmpty();
        assertThat(errors("#/components/schemas/Problem", json(served.get("/nowhere"))))
                .isEmpty();
        assertThat(errors("#/components/schemas/ZonedPlace", json(served.get("/nowhere"))))
                .isNotEmpty();
    }

    @Test
    void everyOperationSaysWhoMay() {
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        for (Served each : Served.in(RestApplication.RESOURCES).byMethod().values()) {
            JsonNode operation = document.get("paths").get(each.path()).get(Ascii.toLowerCase(each.method()));

            assertThat(operation.get("operationId").asText())
                    .isEqualTo(each.operation().id());
            assertThat(operation.has("security")).isEqualTo(!each.operation().isOpen());
            assertThat(operation.path("x-roles"))
                    .hasSameSizeAs(each.operation().roles())
                    .allSatisfy(role ->
                            assertThat(operation.get("description").asText()).contains(role.asText()));
        }
    }

    @Test
    void theDocumentIsTheSameEveryTime() {
        assertThat(OpenApiDocument.of(
                                RestApplication.RESOURCES, Served.in(RestApplication.RESOURCES), Artifact.version())
                        .json())
                .isEqualTo(served.get("/openapi.json").body());
    }

    @Test
    void theKindsOfZoneAreThoseOfTheDomain() {
        List<String> kinds = new ArrayList<>();
        document.at("/components/schemas/DecidedZone/properties/kind/enum").forEach(kind -> kinds.add(kind.asText()));

        assertThat(kinds)
                .containsExactly(Stream.of(ZoneKind.values()).map(Json::name).toArray(String[]::new));
    }

    @Test
    void theRatesOfBenefitsAreThoseOfTheDomain() {
        assertThat(document.at("/components/schemas/IncomeGiven/properties/rate/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(
                        NationalAmount.BENEFIT_RATES.stream().map(Json::name).toList());
    }

    /** Whoever records something says why; {@code Asked.because} relies on it. */
    @Test
    void everyReasonThatIsGivenHasToSaySomething() {
        List<JsonNode> reasons = operations().stream()
                .map(operation -> operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .filter(ref -> !ref.isEmpty())
                .map(ref -> document.at(ref.substring(1) + "/properties/reason"))
                .filter(reason -> !reason.isMissingNode())
                .toList();

        assertThat(reasons)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        reason -> assertThat(reason.path("minLength").asInt()).isEqualTo(1));
    }

    private static List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        document.get("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private static List<?> errors(String ref, JsonNode value) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(iri -> document.toString()));
        return registry.getSchema(SchemaLocation.of("https://almoner.example/openapi.json" + ref))
                .validate(value);
    }
}
