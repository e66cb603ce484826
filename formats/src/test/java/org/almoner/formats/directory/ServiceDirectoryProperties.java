package org.almoner.formats.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.formats.directory.DirectoryService.CostOption;
import org.almoner.formats.directory.DirectoryService.CouncilReference;
import org.almoner.formats.directory.DirectoryService.Organization;
import org.almoner.formats.directory.DirectoryService.ServiceArea;
import org.almoner.formats.providers.Learned;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Publication;

/** A directory that is written is read as it was, has the documented layout, and is the same as known. */
class ServiceDirectoryProperties {

    private static final Schema SCHEMA = schema();
    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final String COUNCIL = "Smallshire";
    private static final ProviderId PROVIDER = new ProviderId("P-1");

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(Path.of("../docs/examples/formats/service-directory.schema.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(any -> "a" + any + "z")
                .filter(ServiceDirectoryProperties::isWhole);
    }

    /** A text of one line, of characters that are seen. */
    private static Arbitrary<String> name() {
        return text().filter(text -> text.codePoints().noneMatch(ServiceDirectoryProperties::isUnseen));
    }

    private static boolean isUnseen(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A text that may stand among others in one field. */
    private static Arbitrary<String> serviceType() {
        return name().filter(text -> text.indexOf('|') < 0);
    }

    /** Quotes, backslashes, ends of lines and letters of all alphabets, but nothing that UTF-8 or a store cannot hold. */
    private static boolean isWhole(String text) {
        return text.chars().noneMatch(letter -> letter == 0 || letter == 0xFFFD)
                && text.codePoints().noneMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF);
    }

    private static Arbitrary<RegulatorId> regulatorId() {
        return Arbitraries.integers().between(101, 999).map(number -> new RegulatorId("1-" + number));
    }

    private static Arbitrary<String> uuid(long kind) {
        return Arbitraries.longs().map(number -> new UUID(number, kind).toString());
    }

    private static Arbitrary<Optional<LocalDate>> day() {
        return Arbitraries.integers()
                .between(0, 9999)
                .map(year -> LocalDate.of(year, 2, 28).plusDays(1))
                .optional();
    }

    private static Arbitrary<ImmutableSortedSet<RegulatorId>> locations() {
        return regulatorId().set().ofMaxSize(3).map(ImmutableSortedSet::copyOf);
    }

    @Provide
    Arbitrary<Organization> organizations() {
        Arbitrary<Set<CouncilReference>> references = Combinators.combine(text(), text())
                .as(CouncilReference::new)
                .set()
                .ofMaxSize(2);
        return Combinators.combine(
                        uuid(1),
                        name(),
                        text(),
                        references,
                        regulatorId().optional(),
                        serviceType().set().ofMaxSize(3))
                .as((id, name, description, of, regulator, types) -> new Organization(
                        id,
                        name,
                        Optional.of(description),
                        ImmutableSet.copyOf(of),
                        regulator,
                        ImmutableSortedSet.copyOf(types)));
    }

    @Provide
    Arbitrary<List<DirectoryService>> services() {
        Arbitrary<Set<ServiceArea>> areas = Combinators.combine(text(), text().optional())
                .as(ServiceArea::new)
                .set()
                .ofMaxSize(3);
        Arbitrary<Set<CostOption>> costs = Combinators.combine(
                        text().optional(),
                        Arbitraries.longs().map(Money::ofPence).optional(),
                        text().optional(),
                        day(),
                        day())
                .as(CostOption::new)
                .set()
                .ofMaxSize(3);
        return Combinators.combine(uuid(2), text(), organizations(), locations(), areas, costs)
                .as((id, name, organization, locations, in, at) -> new DirectoryService(
                        id,
                        name,
                        Optional.of("https://example.org/care?a=b#c"),
                        organization,
                        locations,
                        ImmutableSet.copyOf(in),
                        ImmutableSet.copyOf(at)))
                .list()
                .ofMaxSize(4);
    }

    @Property
    void aDirectoryIsReadAsItWasWrittenAndHasTheDocumentedLayout(@ForAll("services") List<DirectoryService> services)
            throws IOException {
        String file = ServiceDirectoryTest.written(services);

        assertThat(ServiceDirectoryTest.services(file)).isEqualTo(services);
        assertThat(SCHEMA.validate(file, InputFormat.JSON)).isEmpty();
        assertThat(ServiceDirectoryTest.written(services)).isEqualTo(file);
    }

    @Property
    void identifiersOfPartsAreEachTheirOwn(@ForAll("services") List<DirectoryService> services) throws IOException {
        for (DirectoryService service : services) {
            List<String> ids = new ArrayList<>();
            ServiceDirectoryTest.json(ServiceDirectoryTest.written(List.of(service)))
                    .findValuesAsText("id", ids);

            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(UUID.fromString(id)).isNotNull());
        }
    }

    @Property
    void anOrganizationIsNewWhereNobodyIsKnownAndThenTheSame(
            @ForAll("organizations") Organization organization,
            @ForAll("places") ImmutableSortedSet<RegulatorId> places) {
        Organization ours = new Organization(
                organization.id(),
                organization.name(),
                organization.description(),
                ImmutableSet.of(new CouncilReference(COUNCIL, PROVIDER.toString())),
                organization.regulatorId(),
                organization.serviceTypes());
        DirectoryService service = ServiceDirectoryTest.service(ours, places);

        Publication<Registration> fresh = ServiceDirectoryCheckTest.check(List.of(), service);

        boolean canBe = ours.regulatorId().isPresent()
                || (places.isEmpty() && ours.serviceTypes().isEmpty());
        assertThat(fresh.count(News.NEW)).isEqualTo(canBe ? 1 : 0);
        assertThat(fresh.rejected()).isEqualTo(canBe ? 0 : 1);
        for (Learned<Registration> learned : fresh.toRecord()) {
            ProviderRecord known = new ProviderRecord(
                    learned.provider(),
                    Timelines.none().with(ProviderFacts.REGISTRATION, Timeline.of(learned.holds(), learned.value())));

            Publication<Registration> again = ServiceDirectoryCheckTest.check(ImmutableList.of(known), service);

            assertThat(learned.holds()).isEqualTo(DateRange.from(DAY));
            assertThat(again.count(News.SAME)).isEqualTo(1);
            assertThat(again.toRecord()).isEmpty();
        }
    }

    @Provide
    Arbitrary<ImmutableSortedSet<RegulatorId>> places() {
        return locations();
    }
}
