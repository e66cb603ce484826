package org.almoner.formats.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Publication.Rejection;
import org.almoner.formats.providers.Remark.What;
import org.junit.jupiter.api.Test;

class RatingsCheckTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 1, 10);
    private static final LocalDate INSPECTED = LocalDate.of(2019, 11, 14);
    private static final String HEADER = "Location ID,Service / Population Group,Domain,Latest Rating,Publication Date,"
            + "Inherited Rating (Y/N)\n";
    private static final RegulatorRating KNOWN = new RegulatorRating(
            INSPECTED, RegulatorGrade.GOOD, ImmutableMap.of(QualityDomain.SAFE, RegulatorGrade.REQUIRES_IMPROVEMENT));

    private static String row(String location, String domain, String rating, String published) {
        return location + ",Overall," + domain + "," + rating + "," + published + ",N\n";
    }

    private static final String AS_KNOWN =
            row("1-102", "Safe", "REQUIRES improvement", "10/01/2020") + row("1-102", "Overall", "good", "2020-01-10");

    private static ProviderRecord provider(String... locations) {
        return provider(new ProviderId("P-001"), locations);
    }

    private static ProviderRecord provider(ProviderId id, String... locations) {
        return new ProviderRecord(
                id,
                Timelines.none()
                        .with(
                                ProviderFacts.REGISTRATION,
                                Timeline.of(
                                        DateRange.from(INSPECTED),
                                        new Registration(
                                                "Alder Care",
                                                Optional.of(new RegulatorId("1-101")),
                                                Stream.of(locations)
                                                        .map(RegulatorId::new)
                                                        .collect(ImmutableSortedSet.toImmutableSortedSet(
                                                                RegulatorId::compareTo)),
                                                ImmutableSortedSet.of()))));
    }

    private static ProviderRecord rated(ProviderRecord provider) {
        return new ProviderRecord(
                provider.id(),
                provider.facts().with(ProviderFacts.REGULATOR_RATING, Timeline.of(DateRange.from(PUBLISHED), KNOWN)));
    }

    private static Publication<RegulatorRating> check(String rows, ProviderRecord... known) {
        RatingsCheck check = new RatingsCheck(DAY, List.of(known));
        try {
            RatingsFile.read(
                    new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                    check::doubtful,
                    check::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return check.finish();
    }

    @Test
    void aRatingThatIsKnownIsTheSameWhateverItsCaseAndWhateverIsKnownOfTheInspection() {
        Publication<RegulatorRating> found = check(
                AS_KNOWN
                        + row("1-102", "Caring", "Insufficient evidence to rate", "10/01/2020")
                        + row("1-102", "Effective", "", ""),
                rated(provider("1-102")));

        assertThat(found.learned())
                .containsExactly(new Learned<>(new ProviderId("P-001"), News.SAME, KNOWN, DateRange.from(PUBLISHED)));
    }

    @Test
    void aRatingOfANewDayIsNewAndOtherGradesOfTheSameDayAreAChangeThatKeepsTheInspection() {
        ProviderRecord known = rated(provider("1-102"));

        assertThat(check(AS_KNOWN + row("1-102", "Overall", "Inadequate", "01/02/2021"), known)
                        .toRecord())
                .containsExactly(new Learned<>(
                        new ProviderId("P-001"),
                        News.NEW,
                        new RegulatorRating(LocalDate.of(2021, 2, 1), RegulatorGrade.INADEQUATE, KNOWN.domains()),
                        DateRange.from(LocalDate.of(2021, 2, 1))));
        assertThat(check(
                                row("1-102", "Overall", "Outstanding", "10/01/2020")
                                        + row("1-102", "Safe", "No published rating", "10/01/2020"),
                                known)
                        .toRecord())
                .containsExactly(new Learned<>(
                        new ProviderId("P-001"),
                        News.CHANGED,
                        new RegulatorRating(INSPECTED, RegulatorGrade.OUTSTANDING, ImmutableMap.of()),
                        DateRange.from(PUBLISHED)));
    }

    @Test
    void theLatestPublicationCountsInWhateverOrderTheRowsAre() {
        List<String> rows = List.of(
                row("1-102", "Overall", "Good", "01/02/2019"),
                row("1-102", "Overall", "Inadequate", "01/02/2020"),
                row("1-102", "Overall", "Outstanding", "01/02/2018"));

        assertThat(Stream.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 0, 2)))
                .allSatisfy(order -> assertThat(
                                check(order.stream().map(rows::get).collect(Collectors.joining()), provider("1-102"))
                                        .toRecord())
                        .singleElement()
                        .satisfies(last -> assertThat(last.value().overall()).isEqualTo(RegulatorGrade.INADEQUATE)));
    }

    @Test
    void twoRatingsOfOneDayAreRejectedAndNothingIsRecordedUnlessALaterOneCounts() {
        String rivals =
                row("1-102", "Overall", "Good", "01/02/2020") + row("1-102", "Overall", "Inadequate", "01/02/2020");

        Publication<RegulatorRating> found = check(rivals, provider("1-102"));

        assertThat(found.toRecord()).isEmpty();
        assertThat(found.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.problems().get(0).detail()).contains("line 2 has Good of the same day");
        });
        assertThat(check(rivals + row("1-102", "Overall", "Good", "02/02/2020"), provider("1-102"))
                        .toRecord())
                .hasSize(1);
    }

    @Test
    void ratingsOfServicesAndOfOthersAreCountedAlone() {
        Publication<RegulatorRating> found = check(
                "1-102,Community health services,Overall,Inadequate,01/02/2021,N\n"
                        + row("1-902", "Overall", "Good", "01/02/2020"),
                provider("1-102"));

        assertThat(found.others()).isEqualTo(2);
        assertThat(found.toRecord()).isEmpty();
    }

    @Test
    void aRatingBeforeALaterOneThatIsKnownIsTold() {
        Publication<RegulatorRating> found = check(
                row("1-102", "Overall", "Inadequate", "01/02/2019") + row("1-102", "Safe", "Good", "01/02/2019"),
                rated(provider("1-102")));

        assertThat(found.toRecord()).isEmpty();
        assertThat(found.remarks()).extracting(Remark::what).containsExactly(What.OLDER_THAN_KNOWN);
    }

    @Test
    void locationsRatedApartAndInheritedAndMissingAreTold() {
        Publication<RegulatorRating> found = check(
                row("1-102", "Overall", "Good", "01/02/2020") + row("1-103", "Overall", "Inadequate", "01/02/2020"),
                provider("1-102", "1-103", "1-104"));

        assertThat(found.toRecord()).isEmpty();
        assertThat(found.remarks()).extracting(Remark::what).containsExactly(What.NOT_IN_FILE, What.RATED_APART);
        assertThat(check("1-102,Overall,Overall,Good,01/02/2020,y\n", provider("1-102"))
                        .remarks())
                .extracting(Remark::what)
                .containsExactly(What.INHERITED);
    }

    @Test
    void whatIsNoRatingOrHasNoDayIsRejectedWithItsLine() {
        Publication<RegulatorRating> found = check(
                row("1-102", "Overall", "Fine", "01/02/2020")
                        + row("1-102", "Safety", "Good", "01/02/2020")
                        + row("1-102", "Safe", "Good", "")
                        + row("1-102", "Safe", "Good", "31/02/2020"),
                provider("1-102"));

        assertThat(found.rejections().stream()
                        .map(rejection -> rejection.line() + " "
                                + rejection.problems().get(0).column()))
                .containsExactly("2 Latest Rating", "3 Domain", "4 Publication Date", "5 Publication Date");
    }

    @Test
    void aRatingThatIsPublishedAfterTheDayOfTheFileIsRejectedAndOneOfThatDayCounts() {
        Publication<RegulatorRating> found = check(
                row("1-102", "Overall", "Good", "01/03/2021") + row("1-102", "Safe", "Good", "02/03/2021"),
                provider("1-102"));

        assertThat(found.toRecord()).isEmpty();
        assertThat(found.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.problems().get(0).column()).isEqualTo("Publication Date");
            assertThat(rejection.problems().get(0).detail()).startsWith("the file is of 2021-03-01");
        });
        assertThat(found.remarks()).extracting(Remark::what).containsExactly(What.REJECTED);
        assertThat(check(row("1-102", "Overall", "Good", "01/03/2021"), provider("1-102"))
                        .toRecord())
                .hasSize(1);
    }

    @Test
    void theRatingOfALocationThatSeveralHaveIsOfNoneOfThem() {
        Publication<RegulatorRating> found = check(
                row("1-102", "Overall", "Good", "10/01/2020") + row("1-103", "Overall", "Good", "10/01/2020"),
                provider("1-102"),
                provider(new ProviderId("P-009"), "1-102"),
                provider(new ProviderId("P-010"), "1-103"));

        assertThat(found.toRecord()).extracting(Learned::provider).containsExactly(new ProviderId("P-010"));
        assertThat(found.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.problems().get(0).column()).isEqualTo("Location ID");
            assertThat(rejection.problems().get(0).detail()).startsWith("P-001, P-009 all have the location");
        });
        assertThat(found.remarks()).extracting(Remark::what).containsExactly(What.REJECTED, What.REJECTED);
    }

    @Test
    void nothingIsMadeOfTheOtherRowsOfALocationOfWhichOneIsRejected() {
        Publication<RegulatorRating> found =
                check(AS_KNOWN + row("1-102", "Caring", "Fine", "10/01/2020"), provider("1-102"));

        assertThat(found.toRecord()).isEmpty();
        assertThat(found.remarks()).extracting(Remark::what).containsExactly(What.REJECTED);
    }

    @Test
    void nothingIsMadeOfALocationWhoseReferenceStandsAnywhereInARowThatIsNotWhole() {
        assertThat(Stream.of(
                        "1-102,Overall,Overall\n",
                        "Alder, the,1-102,Overall,Overall,Good,10/01/2020,N\n",
                        "1-102,Overall,Caring,Good,10/01/2020,N"))
                .allSatisfy(torn -> {
                    Publication<RegulatorRating> found = check(AS_KNOWN + torn, provider("1-102"));

                    assertThat(found.toRecord()).isEmpty();
                    assertThat(found.rejections())
                            .singleElement()
                            .extracting(Rejection::line)
                            .isEqualTo(4L);
                    assertThat(found.remarks()).extracting(Remark::what).containsExactly(What.REJECTED);
                });
    }

    @Test
    void aLocationOfWhichTheRatingInAllOrOfADomainRatedBeforeIsNotInTheFileIsTold() {
        String overall = row("1-102", "Overall", "Inadequate", "01/02/2021");
        String safe = row("1-102", "Safe", "Good", "01/02/2021");

        for (String part : List.of(overall, safe)) {
            Publication<RegulatorRating> found = check(part, rated(provider("1-102")));

            assertThat(found.toRecord()).isEmpty();
            assertThat(found.remarks())
                    .containsExactly(new Remark(
                            new ProviderId("P-001"), What.INCOMPLETE, ImmutableSortedSet.of(new RegulatorId("1-102"))));
        }
        assertThat(check(safe, provider("1-102")).toRecord()).isEmpty();
        assertThat(check(overall + safe, rated(provider("1-102"))).toRecord()).hasSize(1);
    }
}
