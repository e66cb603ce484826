package org.almoner.formats.directory;

import static org.almoner.formats.directory.ServiceDirectoryTest.COUNCIL;
import static org.almoner.formats.directory.ServiceDirectoryTest.ids;
import static org.almoner.formats.directory.ServiceDirectoryTest.organization;
import static org.almoner.formats.directory.ServiceDirectoryTest.rows;
import static org.almoner.formats.directory.ServiceDirectoryTest.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.directory.DirectoryService.Organization;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Publication;
import org.junit.jupiter.api.Test;

/** What becomes of the providers that are known by a service directory. */
class ServiceDirectoryCheckTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);

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
