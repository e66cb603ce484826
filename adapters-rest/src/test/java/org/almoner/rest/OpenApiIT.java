package org.almoner.rest;

import static org.almoner.rest.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.zones.ZoneKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiIT {

    private static Served served;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        served = Served.places();
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
    void everyResourceThatIsServedIsDescribedAndNothingElse() {
        List<String> paths = RestApplication.RESOURCES.stream()
                .flatMap(resource -> Stream.of(resource.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .map(method -> resource.getAnnotation(Path.class).value()
                                + (method.isAnnotationPresent(Path.class)
                                        ? method.getAnnotation(Path.class).value()
                                        : "")))
                .sorted()
                .toList();

        assertThat(document.get("paths").fieldNames()).toIterable().containsExactlyElementsOf(paths);
    }

    @Test
    void everyOperationAndParameterIsDescribed() {
        assertThat(document.findValues("get")).isNotEmpty().allSatisfy(operation -> {
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
                        .isEqualTo(parameter.get("in").asText().equals("path"));
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
        assertThat(examples).isEqualTo(3);
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
    void theDocumentIsTheSameEveryTime() {
        assertThat(OpenApiDocument.of(RestApplication.RESOURCES, Artifact.version())
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

    private static List<?> errors(String ref, JsonNode value) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(iri -> document.toString()));
        return registry.getSchema(SchemaLocation.of("https://almoner.example/openapi.json" + ref))
                .validate(value);
    }
}
