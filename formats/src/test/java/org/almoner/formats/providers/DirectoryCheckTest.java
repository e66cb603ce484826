package org.almoner.formats.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Remark.What;
import org.junit.jupiter.api.Test;

class DirectoryCheckTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final DateRange YEAR = DateRange.of(LocalDate.of(2020, 10, 5), LocalDate.of(2021, 10, 4));
    private static final String HEADER =
            "Name,Service types,CQC Location ID (for office use only),CQC Provider ID (for office use only)\n";
    private static final String ALDER = "Alder House,Domiciliary care service,1-102,1-101\n";

    private static Registration registration(String provider, List<String> locations, String... types) {
        return new Registration(
                "Alder Care",
                Optional.of(new RegulatorId(provider)),
                locations.stream()
                        .map(RegulatorId::new)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(RegulatorId::compareTo)),
                ImmutableSortedSet.copyOf(Arrays.asList(types)));
    }

    private static final Registration KNOWN = registration("1-101", List.of("1-102"), "Domiciliary care service");

    private static ProviderRecord provider(String id, Registration registration) {
        return new ProviderRecord(
                new ProviderId(id), Timelines.none().with(ProviderFacts.REGISTRATION, Timeline.of(YEAR, registration)));
    }

    private static Publication<Registration> check(String file, ProviderRecord... known) {
        DirectoryCheck check = new DirectoryCheck(DAY, List.of(known));
        try {
            DirectoryFile.read(
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), check::doubtful, check::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return check.finish();
    }

    @Test
    void whatIsKnownIsTheSameAndRowsOfOthersAreCountedAlone() {
        Publication<Registration> found =
                check(HEADER + ALDER + "Elm House,Homecare,1-902,1-901\n", provider("P-001", KNOWN));

        assertThat(found.read()).isEqualTo(2);
        assertThat(found.others()).isEqualTo(1);
        assertThat(found.learned()).singleElement().satisfies(same -> {
            assertThat(same.news()).isEqualTo(News.SAME);
            assertThat(same.value()).isEqualTo(KNOWN);
        });
        assertThat(found.toRecord()).isEmpty();
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void whoRunsALocationAndWhatItIsRegisteredForIsChangedFromTheDayOfTheFileToTheEndOfTheRegistration() {
        Publication<Registration> found = check(
                HEADER + "Alder House,Supported living | Domiciliary care service,1-102,1-109\n",
                provider("P-001", KNOWN));

        assertThat(found.toRecord())
                .containsExactly(new Learned<>(
                        new ProviderId("P-001"),
                        News.CHANGED,
                        registration("1-109", List.of("1-102"), "Domiciliary care service", "Supported living"),
                        DateRange.of(DAY, LocalDate.of(2021, 10, 4))));
    }

    @Test
    void theLocationsOfAProviderThatHasNoneAreNewAndThoseOfAProviderThatHasSomeAreNot() {
        String file = HEADER + ALDER + "Alder Lodge,Domiciliary care service,1-103,1-101\n";

        assertThat(check(file, provider("P-001", registration("1-101", List.of())))
                        .toRecord())
                .extracting(Learned::news, Learned::value)
                .containsExactly(
                        tuple(News.NEW, registration("1-101", List.of("1-102", "1-103"), "Domiciliary care service")));
        assertThat(check(file, provider("P-001", KNOWN)).others()).isEqualTo(1);
    }

    @Test
    void aLocationThatIsNotInTheFileStaysAndIsTold() {
        Publication<Registration> found = check(
                HEADER + ALDER,
                provider(
                        "P-001",
                        registration("1-101", List.of("1-102", "1-103"), "Domiciliary care service", "Homecare")),
                provider("P-002", registration("1-201", List.of())));

        assertThat(found.toRecord()).isEmpty();
        assertThat(found.remarks())
                .containsExactly(
                        new Remark(
                                new ProviderId("P-001"),
                                What.NOT_IN_FILE,
                                ImmutableSortedSet.of(new RegulatorId("1-103"))),
                        new Remark(new ProviderId("P-002"), What.NOT_IN_FILE, ImmutableSortedSet.of()));
    }

    @Test
    void aLocationTwiceAndLocationsRunByDifferentCompaniesAndAnUnclearProviderAreRejectedWithTheirLines() {
        Publication<Registration> found = check(
                HEADER + ALDER + ALDER + "Alder Lodge,Homecare,1-103,1-109\nBirch House,Homecare,1-202,1-201\n,,,1-1\n",
                provider("P-001", registration("1-101", List.of("1-102", "1-103"), "Domiciliary care service")),
                provider("P-002", registration("1-201", List.of())),
                provider("P-003", registration("1-201", List.of())));

        assertThat(found.rejected()).isEqualTo(4);
        assertThat(found.rejections().stream()
                        .map(rejection -> rejection.line() + ": "
                                + rejection.problems().get(0).detail()))
                .satisfiesExactly(
                        twice -> assertThat(twice).isEqualTo("3: the location is in line 2, too"),
                        apart -> assertThat(apart)
                                .contains("4: it is run by 1-109", "another location of P-001 by 1-101"),
                        unclear -> assertThat(unclear).startsWith("5: P-002, P-003 are all registered as it"),
                        nothing -> assertThat(nothing).startsWith("6: a value is missing here"));
        assertThat(found.toRecord()).isEmpty();
        assertThat(found.remarks())
                .containsExactly(
                        new Remark(
                                new ProviderId("P-001"),
                                What.REJECTED,
                                ImmutableSortedSet.of(new RegulatorId("1-103"))),
                        new Remark(new ProviderId("P-002"), What.REJECTED, ImmutableSortedSet.of()),
                        new Remark(new ProviderId("P-003"), What.REJECTED, ImmutableSortedSet.of()));
    }

    @Test
    void aRowThatCannotBeReadIsRejectedAndItsLocationIsNotMissing() {
        Publication<Registration> found = check(
                HEADER + ALDER.replace("1-101", "?? bad") + "Birch House,Homecare,?? bad,1-201\n",
                provider("P-001", KNOWN),
                provider("P-002", registration("1-201", List.of())));

        assertThat(found.rejected()).isEqualTo(2);
        assertThat(found.remarks())
                .containsExactly(
                        new Remark(
                                new ProviderId("P-001"),
                                What.REJECTED,
                                ImmutableSortedSet.of(new RegulatorId("1-102"))),
                        new Remark(new ProviderId("P-002"), What.REJECTED, ImmutableSortedSet.of()));
    }

    @Test
    void nothingIsMadeOfACompanyWithoutLocationsOfWhichARowIsNotWhole() {
        Publication<Registration> found = check(
                HEADER + ALDER + "Alder Lodge, the,Homecare,1-103,1-101\nBirch House,Homecare,1-202,1-20",
                provider("P-001", registration("1-101", List.of())),
                provider("P-002", registration("1-201", List.of("1-202"))));

        assertThat(found.toRecord()).isEmpty();
        assertThat(found.remarks())
                .containsExactly(
                        new Remark(new ProviderId("P-001"), What.REJECTED, ImmutableSortedSet.of()),
                        new Remark(
                                new ProviderId("P-002"),
                                What.REJECTED,
                                ImmutableSortedSet.of(new RegulatorId("1-202"))));
    }

    @Test
    void aLocationThatSeveralHaveIsRejectedAndNothingIsMadeOfIt() {
        Publication<Registration> found =
                check(HEADER + ALDER.replace("care", "help"), provider("P-001", KNOWN), provider("P-009", KNOWN));

        assertThat(found.toRecord()).isEmpty();
        assertThat(found.remarks()).extracting(Remark::what).containsExactly(What.REJECTED, What.REJECTED);
        assertThat(found.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.problems().get(0).detail())
                        .startsWith("P-001, P-009 all have the location"));
    }

    @Test
    void aTitleAboveTheColumnsDoesNoHarmAndAFileWithoutThemIsRefused() {
        String title = "Register,,,\n,,,\nmade on 1 March 2021,,,\n,,,\n";

        assertThat(check(title + HEADER + ALDER, provider("P-001", KNOWN)).learned())
                .hasSize(1);
        assertThat(Stream.of("a,b\n1,2\n", title))
                .allSatisfy(none -> assertThatExceptionOfType(UnreadableFileException.class)
                        .isThrownBy(() -> check(none))
                        .withMessageContaining("the column is missing"));
    }
}
