package org.almoner.formats.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.directory.DirectoryService.CostOption;
import org.almoner.formats.directory.DirectoryService.CouncilReference;
import org.almoner.formats.directory.DirectoryService.Organization;
import org.junit.jupiter.api.Test;

/** What a reader of directories takes and refuses. */
class ServiceDirectoryTest {

    static final String COUNCIL = "Smallshire";
    private static final String ID = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

    static String written(List<DirectoryService> services) throws IOException {
        StringWriter file = new StringWriter();
        try (ServiceDirectoryWriter writer = new ServiceDirectoryWriter(file)) {
            for (DirectoryService service : services) {
                writer.write(service);
            }
        }
        return file.toString();
    }

    static JsonNode json(String file) throws IOException {
        return new JsonMapper().readTree(file);
    }

    static List<TableRow<DirectoryService>> rows(String file) {
        return rows(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<TableRow<DirectoryService>> rows(InputStream in) {
        List<TableRow<DirectoryService>> rows = new ArrayList<>();
        try {
            ServiceDirectoryReader.read(in, rows::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    static List<DirectoryService> services(String file) {
        return rows(file).stream()
                .map(row -> ((TableRow.Read<DirectoryService>) row).value())
                .toList();
    }

    private static List<CsvProblem> problems(String file) {
        return rows(file).stream()
                .flatMap(row -> ((TableRow.Wrong<DirectoryService>) row).problems().stream())
                .toList();
    }

    private static UnreadableFileException unreadable(String file) {
        return unreadable(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static UnreadableFileException unreadable(InputStream in) {
        return catchThrowableOfType(UnreadableFileException.class, () -> rows(in));
    }

    static DirectoryService service(Organization organization, ImmutableSortedSet<RegulatorId> locations) {
        return new DirectoryService(
                ID,
                "Home care",
                Optional.of("https://example.org"),
                organization,
                locations,
                ImmutableSet.of(),
                ImmutableSet.of());
    }

    static DirectoryService service(Organization organization, String... locations) {
        return service(organization, ids(locations));
    }

    static ImmutableSortedSet<RegulatorId> ids(String... texts) {
        return List.of(texts).stream()
                .map(RegulatorId::new)
                .collect(ImmutableSortedSet.toImmutableSortedSet(RegulatorId::compareTo));
    }

    static Organization organization(String name, String council, String reference, String regulatorId) {
        return new Organization(
                ID,
                name,
                Optional.of("Gives care"),
                reference.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(new CouncilReference(council, reference)),
                regulatorId.isEmpty() ? Optional.empty() : Optional.of(new RegulatorId(regulatorId)),
                ImmutableSortedSet.of());
    }

    @Test
    void fieldsInAnyOrderAndThoseThatNobodyKnowsDoNoHarmInAListOrInPagesOneAfterAnother() {
        String one =
                "{\"organization\": {\"name\": \" Alder Care \", \"logo\": [[1, {\"a\": 2}]], \"id\": 7}, \"name\":"
                        + " \"Home care\", \"contacts\": [{\"name\": \"A person\"}], \"url\": null, \"id\": \"s1\"}";
        String page =
                "{\"total_items\": 1, \"contents\": [" + one + "], \"empty\": false, \"links\": {\"contents\": []}}";

        assertThat(services("\uFEFF[" + one + "," + one + "]")).hasSize(2);
        assertThat(services(page + "\n" + page)).hasSize(2).allSatisfy(service -> {
            assertThat(service.organization().name()).isEqualTo("Alder Care");
            assertThat(service.organization().id()).isEqualTo("7");
            assertThat(service.url()).isEmpty();
        });
        assertThat(rows(page + "\n" + page).get(1).line()).isEqualTo(2);
        assertThat(services("[]")).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPointerAndTheLineOfTheService() {
        String file = """
                [
                  {
                    "id": "s1",
                    "name": {"en": "Home care"},
                    "organization": {
                      "name": "a\\ufffdb",
                      "organization_identifiers": [
                        {"identifier_type": "cqc provider id", "identifier": "x"},
                        {"identifier_type": "Council provider reference", "identifier": "P-1"}
                      ],
                      "attributes": {"taxonomy_term": 1}
                    },
                    "service_at_locations": [
                      {"location": {"external_identifier": "1", "external_identifier_type": "UPRN"}},
                      {"location": {"external_identifier_type": "CQC location ID"}}
                    ],
                    "cost_options": [{"amount": 1.005, "valid_from": "1.1.2020"}, {"amount": "?"}]
                  },
                  7
                ]
                """;

        assertThat(rows(file)).extracting(TableRow::line).containsExactly(2L, 19L);
        assertThat(problems(file))
                .extracting(CsvProblem::column)
                .containsExactlyInAnyOrder(
                        "/0/name",
                        "/0/organization/id",
                        "/0/organization/name",
                        "/0/organization/organization_identifiers/0/identifier",
                        "/0/organization/organization_identifiers/1/identifier_scheme",
                        "/0/organization/attributes",
                        "/0/service_at_locations/1/location/external_identifier",
                        "/0/cost_options/0/amount",
                        "/0/cost_options/0/valid_from",
                        "/0/cost_options/1/amount",
                        "/1");
        assertThat(problems("{\"contents\": [{}]}").get(0).column()).isEqualTo("/contents/0/id");
    }

    @Test
    void aNameThatNoTableCouldCarryIsRefused() {
        String service = "[{\"id\": 1, \"name\": \"a\", \"organization\": {\"id\": 1, \"name\": \"%s\"}}]";

        assertThat(problems(service.formatted("Alder\\nCare")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("/0/organization/name"))
                .satisfies(problem -> assertThat(problem.detail()).contains("an end of line"));
        assertThat(problems(service.formatted("a".repeat(4_001)))).hasSize(1);
        assertThat(services(service.formatted("a".repeat(4_000)))).hasSize(1);
    }

    @Test
    void aServiceTypeThatNoTableCouldCarryIsRefused() {
        String service = "[{\"id\": 1, \"name\": \"a\", \"organization\": {\"id\": 1, \"name\": \"b\", \"attributes\":"
                + " [{\"taxonomy_term\": {\"name\": \"Homecare\", \"taxonomy\": \"CQC service types\"}},"
                + " {\"taxonomy_term\": {\"name\": \"%s\", \"taxonomy\": \"CQC service types\"}}]}}]";

        for (String type : List.of("Domiciliary | care", "|", "Domiciliary\\ncare")) {
            assertThat(problems(service.formatted(type)))
                    .as(type)
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.column()).isEqualTo("/0/organization/attributes/1/taxonomy_term/name"))
                    .satisfies(problem -> assertThat(problem.detail()).containsAnyOf("has a bar", "an end of line"));
        }
        assertThat(services(service.formatted(" Domiciliary care "))
                        .get(0)
                        .organization()
                        .serviceTypes())
                .containsExactly("Domiciliary care", "Homecare");
    }

    @Test
    void anAmountMayHaveFewerDecimalsThanPenceOrMoreThatAreNothing() {
        String service =
                "[{\"id\": 1, \"name\": \"a\", \"organization\": {\"id\": 1, \"name\": \"b\"}, \"cost_options\":"
                        + " [{\"amount\": %s}]}]";

        for (String amount : List.of("12.5", "12.500", "\"12.50\"", "1.25E+1")) {
            assertThat(services(service.formatted(amount)).get(0).costs())
                    .extracting(CostOption::amount)
                    .containsExactly(Optional.of(Money.ofPence(1250)));
        }
        for (String amount : List.of("12.505", "1E+999999999", "1E-999999999", "99999999999999999999999")) {
            assertThat(problems(service.formatted(amount))).hasSize(1);
        }
    }

    @Test
    void whatIsNoServiceInAListIsToldAsSuch() {
        assertThat(problems("[null, 1, \"x\", []]"))
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem.detail()).startsWith("this is no service; write one"));
    }

    @Test
    void whatIsNoDirectoryIsRefusedAsAWholeWithTheLineWhereItEnds() {
        assertThat(unreadable("")).hasMessageContaining("no service directory");
        assertThat(unreadable("7")).hasMessageContaining("no service directory");
        assertThat(unreadable("{\"services\": []}")).hasMessageContaining("no service directory");
        assertThat(unreadable("[\n{\n\"id\": 1,\n")).satisfies(cut -> {
            assertThat(cut).hasMessageContaining("no JSON");
            assertThat(cut.line()).isEqualTo(4);
        });
        assertThat(unreadable("[{\"id\": 1, \"id\": 2}]")).hasMessageContaining("a field twice");
        assertThat(unreadable(new ByteArrayInputStream(
                        "[{\"id\": \"caf\u00e9\"}]".getBytes(Charset.forName("windows-1252")))))
                .hasMessageContaining("UTF-8");
        assertThat(unreadable("[".repeat(60))).hasMessageContaining("nests too deeply");
    }

    @Test
    void aServiceThatIsTooLargeToBeHeldIsRefused() {
        assertThat(unreadable("[\n{\"a\": [" + "1,".repeat(600_000) + "1]}]"))
                .hasMessageContaining("more than 1000000 bytes")
                .satisfies(large -> assertThat(large.line()).isEqualTo(2));
        assertThat(rows("[" + "{},".repeat(400_000) + "{}]")).hasSize(400_001);
    }

    @Test
    void whatTheLayoutAsksForIsNeededToWrite() {
        Organization alder = organization("Alder Care", COUNCIL, "P-1", "1-101");
        DirectoryService right = service(alder);

        for (DirectoryService wrong : List.of(
                new DirectoryService("7", "a", right.url(), alder, ids(), ImmutableSet.of(), ImmutableSet.of()),
                new DirectoryService(ID, "a", Optional.empty(), alder, ids(), ImmutableSet.of(), ImmutableSet.of()),
                new DirectoryService(ID, "a", Optional.of("care"), alder, ids(), ImmutableSet.of(), ImmutableSet.of()),
                new DirectoryService(ID, "a", Optional.of("a b"), alder, ids(), ImmutableSet.of(), ImmutableSet.of()),
                service(new Organization(
                        ID, "a", Optional.empty(), ImmutableSet.of(), Optional.empty(), ImmutableSortedSet.of())))) {
            assertThatIllegalArgumentException().isThrownBy(() -> written(List.of(wrong)));
        }
        for (String text : List.of("", " ", " a", "a\0b", "a\uFFFD", "\uD800")) {
            assertThatIllegalArgumentException().isThrownBy(() -> organization(text, COUNCIL, "", ""));
        }
        for (String type : List.of(" ", " a", "a|b", "a\nb", "a\uFFFD")) {
            assertThatIllegalArgumentException()
                    .as(type)
                    .isThrownBy(() -> new Organization(
                            ID,
                            "a",
                            Optional.empty(),
                            ImmutableSet.of(),
                            Optional.of(new RegulatorId("1-101")),
                            ImmutableSortedSet.of(type)));
        }
    }

    @Test
    void theSameNameHasTheSameIdentifierAsInOtherPrograms() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NamedUuid.of(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }
}
