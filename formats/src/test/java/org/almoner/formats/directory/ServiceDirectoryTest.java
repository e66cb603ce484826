package org.almoner.formats.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.directory.DirectoryService.CostOption;
import org.almoner.formats.directory.DirectoryService.CouncilReference;
import org.almoner.formats.directory.DirectoryService.Organization;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Publication;
import org.junit.jupiter.api.Test;

/** What a reader of directories takes and refuses, and what becomes of the providers that are known. */
class ServiceDirectoryTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final String COUNCIL = "Smallshire";
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

    private static List<TableRow<DirectoryService>> rows(String file) {
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

    private static DirectoryService service(Organization organization, String... locations) {
        return service(organization, ids(locations));
    }

    private static ImmutableSortedSet<RegulatorId> ids(String... texts) {
        return List.of(texts).stream()
                .map(RegulatorId::new)
                .collect(ImmutableSortedSet.toImmutableSortedSet(RegulatorId::compareTo));
    }

    private static Organization organization(String name, String council, String reference, String regulatorId) {
        return new Organization(
                ID,
                name,
                Optional.of("Gives care"),
                reference.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(new CouncilReference(council, reference)),
                regulatorId.isEmpty() ? Optional.empty() : Optional.of(new RegulatorId(regulatorId)),
                ImmutableSortedSet.of());
    }

    static Publication<Registration> check(Collection<ProviderRecord> known, DirectoryService... services) {
        ServiceDirectoryCheck check = new ServiceDirectoryCheck(DAY, COUNCIL, known);
        long line = 1;
        for (DirectoryService service : services) {
            check.add(new TableRow.Read<>(line++, service));
        }
        return check.finish();
    }

    private static ProviderRecord known(String provider, Registration registration, DateRange holds) {
        return new ProviderRecord(
                new ProviderId(provider),
                Timelines.none().with(ProviderFacts.REGISTRATION, Timeline.of(holds, registration)));
    }

    private static Registration registration(String name, String regulatorId, String... locations) {
        return new Registration(
                name,
                Optional.of(new RegulatorId(regulatorId)),
                ids(locations),
                ImmutableSortedSet.of("Domiciliary care service"));
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
                        "/1/id",
                        "/1/name",
                        "/1/organization/id",
                        "/1/organization/name");
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

    @Test
    void anOrganizationIsWhomTheCouncilsReferenceNamesOrElseWhoIsKnownByLocationOrCompany() {
        List<ProviderRecord> known = List.of(
                known("P-1", registration("Alder Care", "1-101", "1-102"), DateRange.from(DAY)),
                known("P-2", registration("Alder Homes", "1-101", "1-103"), DateRange.from(DAY)),
                known("P-3", registration("Birch Care", "1-201", "1-202"), DateRange.from(DAY)));

        assertThat(check(known, service(organization("Birch", COUNCIL, "P-3", "")))
                        .learned())
                .singleElement()
                .satisfies(learned -> {
                    assertThat(learned.news()).isEqualTo(News.CHANGED);
                    assertThat(learned.value()).isEqualTo(registration("Birch", "1-201", "1-202"));
                });
        assertThat(check(known, service(organization("Alder Homes", "Elsewhere", "P-1", ""), "1-103"))
                        .learned())
                .extracting(learned -> learned.provider().toString())
                .containsExactly("P-2");
        assertThat(check(known, service(organization("Birch Care", "", "", "1-201")))
                        .count(News.SAME))
                .isEqualTo(1);
        assertThat(check(known, service(organization("Alder", "", "", "1-101"))).rejections())
                .singleElement()
                .satisfies(rejection ->
                        assertThat(rejection.problems().get(0).detail()).contains("it could be each of P-1, P-2"));
        assertThat(check(known, service(organization("Elm", "Elsewhere", "P-1", "1-901"), "1-902")))
                .satisfies(others -> {
                    assertThat(others.others()).isEqualTo(1);
                    assertThat(others.learned()).isEmpty();
                });
        assertThat(check(known, service(organization("Elm", COUNCIL, "p 9", "")))
                        .rejected())
                .isEqualTo(1);
    }

    @Test
    void aLocationOfAnotherProviderIsRejectedAndOneThatBothHaveAlreadyIsLeftAsItIs() {
        ProviderRecord alder = known("P-1", registration("Alder Care", "1-101", "1-102"), DateRange.from(DAY));
        ProviderRecord birch = known("P-2", registration("Birch Care", "1-201", "1-102"), DateRange.from(DAY));
        DirectoryService birchs = service(organization("Birch Care", COUNCIL, "P-2", "1-201"), "1-102");
        DirectoryService elms = service(organization("Elm Care", COUNCIL, "P-3", "1-301"), "1-302");

        assertThat(check(List.of(alder), birchs).rejections())
                .singleElement()
                .satisfies(rejection ->
                        assertThat(rejection.problems().get(0).detail()).startsWith("1-102 is a location of P-1"));
        assertThat(check(List.of(alder, birch), birchs).count(News.SAME)).isEqualTo(1);
        assertThat(check(List.of(), elms, service(organization("Oak Care", COUNCIL, "P-4", "1-401"), "1-302")))
                .satisfies(found -> {
                    assertThat(found.rejected()).isEqualTo(1);
                    assertThat(found.learned())
                            .extracting(learned -> learned.provider().toString())
                            .containsExactly("P-3");
                });
    }

    @Test
    void servicesOfOneOrganizationAddTheirLocationsAndSayTheSameOfIt() {
        Organization alder = organization("Alder Care", COUNCIL, "P-1", "1-101");

        Publication<Registration> found = check(
                List.of(),
                service(alder, "1-102"),
                service(alder, "1-103"),
                service(organization("Alder", COUNCIL, "P-1", "1-101"), "1-104"));

        assertThat(found.read()).isEqualTo(3);
        assertThat(found.learned())
                .singleElement()
                .satisfies(learned ->
                        assertThat(learned.value().locations()).containsExactlyElementsOf(ids("1-102", "1-103")));
        assertThat(found.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.problems().get(0).detail()).contains("P-1 is another organization in line 1");
        });
    }

    @Test
    void whatAFileSaysHoldsToTheEndOfTheRegistrationOrToTheBeginningOfALaterOne() {
        LocalDate later = DAY.plusDays(30);
        DirectoryService service = service(organization("Alder Care", COUNCIL, "P-1", ""));

        assertThat(check(
                                List.of(known(
                                        "P-1", registration("Alder", "1-101"), DateRange.of(DAY.minusDays(1), later))),
                                service)
                        .learned())
                .singleElement()
                .satisfies(learned -> assertThat(learned.holds()).isEqualTo(DateRange.of(DAY, later)));
        assertThat(check(List.of(known("P-1", registration("Alder", "1-101"), DateRange.from(later))), service)
                        .learned())
                .singleElement()
                .satisfies(learned -> {
                    assertThat(learned.news()).isEqualTo(News.NEW);
                    assertThat(learned.holds()).isEqualTo(DateRange.of(DAY, later));
                });
    }

    @Test
    void aServiceThatIsRejectedIsCountedAndNothingMore() {
        ServiceDirectoryCheck check = new ServiceDirectoryCheck(DAY, COUNCIL, ImmutableList.of());
        rows("[{\"id\": 1}]").forEach(check::add);

        assertThat(check.finish().rejected()).isEqualTo(1);
        assertThat(check.finish().learned()).isEmpty();
    }
}
