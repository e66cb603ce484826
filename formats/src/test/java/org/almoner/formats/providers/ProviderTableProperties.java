package org.almoner.formats.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.providers.Learned.News;
import org.almoner.formats.providers.Publication.Rejection;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.ProviderArbitraries;
import org.almoner.testkit.generators.TimeArbitraries;

/** A table of providers that is written is the same as known, and new where nobody is known. */
@Domain(AlmonerDomain.class)
class ProviderTableProperties {

    private static final ProviderId PROVIDER = new ProviderId("P-1");

    /** Names that a table holds as they are, on days of four-figure years. */
    @Provide
    Arbitrary<Timeline<Registration>> registrations() {
        return TimeArbitraries.timeline(
                ProviderArbitraries.registration()
                        .filter(registration -> CharMatcher.whitespace()
                                        .trimFrom(registration.name())
                                        .equals(registration.name())
                                && CharMatcher.javaIsoControl()
                                        .or(CharMatcher.is('\uFFFD'))
                                        .matchesNoneOf(registration.name())),
                TimeArbitraries.dateRange());
    }

    @Property
    void aTableIsTheSameAsKnownAndNewWhereNobodyIs(@ForAll("registrations") Timeline<Registration> known)
            throws IOException {
        ProviderRecord provider =
                new ProviderRecord(PROVIDER, Timelines.none().with(ProviderFacts.REGISTRATION, known));
        StringWriter file = new StringWriter();
        int rows = ProviderTable.write(file, ImmutableList.of(provider));

        Publication<Registration> same = check(file.toString(), List.of(provider));
        Publication<Registration> fresh = check(file.toString(), List.of());

        assertThat(rows).isEqualTo(known.entries().size());
        assertThat(same.count(News.SAME)).isEqualTo(rows);
        assertThat(same.rejected()).isZero();
        assertThat(fresh.count(News.NEW)).isEqualTo(rows);
        Timeline<Registration> learned = Timeline.empty();
        for (Learned<Registration> each : fresh.toRecord()) {
            learned = learned.with(each.holds(), each.value());
        }
        assertThat(learned).isEqualTo(known);
    }

    @Example
    void aNameOrATypeOfSeveralLinesIsRejectedSinceNoDirectoryCouldCarryIt() {
        Publication<Registration> found = check(
                "provider,name,regulator-id,service-types,from\nP-1,\"Alder\nCare\",1-101,\"Home\ncare\",2020-10-05\n",
                List.of());

        assertThat(found.learned()).isEmpty();
        assertThat(found.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.problems())
                        .extracting(CsvProblem::column)
                        .containsExactly("name", "service-types"));
    }

    @Example
    void aLocationOfAnotherProviderOnACommonDayIsRejectedAndOneThatIsHandedOverIsNot() {
        String header = "provider,name,regulator-id,locations,from,to\n";
        String alder = "P-1,Alder Care,1-101,1-102,2020-10-05,%s\n";
        String birch = "P-2,Birch Care,1-201,1-102 1-202,2021-10-04,\n";
        ProviderRecord known = new ProviderRecord(
                PROVIDER,
                Timelines.none()
                        .with(
                                ProviderFacts.REGISTRATION,
                                Timeline.of(
                                        DateRange.from(LocalDate.of(2020, 10, 5)),
                                        new Registration(
                                                "Alder Care",
                                                Optional.of(new RegulatorId("1-101")),
                                                ImmutableSortedSet.of(new RegulatorId("1-102")),
                                                ImmutableSortedSet.of()))));

        for (Publication<Registration> found : List.of(
                check(header + birch, List.of(known)), check(header + alder.formatted("") + birch, List.of()))) {
            assertThat(found.rejections()).singleElement().satisfies(taken -> {
                assertThat(taken.problems().get(0).column()).isEqualTo("locations");
                assertThat(taken.problems().get(0).detail()).startsWith("1-102 is a location of P-1");
            });
        }
        assertThat(check(
                                header + birch + alder.formatted("2021-10-04") + "P-1,Alder Care,1-101,,2021-10-04,\n",
                                List.of(known))
                        .rejected())
                .isZero();
    }

    @Example
    void whatIsWrongBetweenTwoColumnsIsToldInOneOfThem() {
        String table = """
                provider,name,regulator-id,locations,from,to
                P-1,Alder,,1-102,2020-10-05,
                P-2,Birch,,,2020-10-05,2020-10-05
                """;

        assertThat(check(table, List.of()).rejections())
                .flatExtracting(Rejection::problems)
                .extracting(CsvProblem::column)
                .containsExactly("regulator-id", "to");
    }

    @Property
    void twoRowsOfADayAreRejectedButForTheFirst(@ForAll DateRange holds) {
        String row = PROVIDER + ",Alder Care," + holds.from() + ",\n";

        Publication<Registration> found = check("provider,name,from,to\n" + row + row, List.of());

        assertThat(found.learned()).hasSize(1);
        assertThat(found.rejections()).singleElement().satisfies(again -> {
            assertThat(again.line()).isEqualTo(3);
            assertThat(again.problems().get(0).detail()).contains("P-1 is there on some of the days already");
        });
    }

    @Example
    void rowsOfAProviderThatStandApartAreRejectedWithTheLineWhereItWas() {
        List<Learned<Registration>> taken = new ArrayList<>();

        Publication<Registration> found = check("""
                provider,name,from,to
                P-1,Alder Care,2020-10-05,2021-10-04
                P-1,Alder Homes,2021-10-04,
                P-2,Birch Care,2020-10-05,
                P-1,Alder,2019-10-05,2020-10-05
                """, List.of(), taken::add);

        assertThat(found.rejections()).singleElement().satisfies(apart -> {
            assertThat(apart.line()).isEqualTo(5);
            assertThat(apart.problems().get(0).column()).isEqualTo("provider");
            assertThat(apart.problems().get(0).value()).isEqualTo("P-1");
            assertThat(apart.problems().get(0).detail())
                    .startsWith("P-1 is in line 2, too, and another provider stands between");
        });
        assertThat(taken).isEqualTo(found.toRecord()).hasSize(3);
    }

    @Example
    void ofMoreThanAThousandProvidersAllAreTakenAndCountedAndTheFirstAreTold() {
        List<Learned<Registration>> taken = new ArrayList<>();
        String rows = IntStream.rangeClosed(1, 1_003)
                .mapToObj(number -> "P-" + number + ",Care,2020-10-05\n")
                .collect(Collectors.joining());

        Publication<Registration> found = check("provider,name,from\n" + rows, List.of(), taken::add);

        assertThat(taken).hasSize(1_003);
        assertThat(found.count(News.NEW)).isEqualTo(1_003);
        assertThat(found.learned()).isEqualTo(taken.subList(0, 1_000));
    }

    /** Every day of a location is held against all others of it, and against days of its own provider never. */
    @Property
    void aLocationIsAnothersOnCommonDaysAlone(@ForAll DateRange one, @ForAll DateRange other) {
        String header = "provider,name,regulator-id,locations,from,to\n";
        Function<DateRange, String> days = holds ->
                holds.from() + "," + holds.end().map(LocalDate::toString).orElse("") + "\n";

        long rejected = check(
                        header + "P-1,Alder Care,1-101,1-102," + days.apply(one) + "P-2,Birch Care,1-201,1-102,"
                                + days.apply(other),
                        List.of())
                .rejected();

        assertThat(rejected).isEqualTo(one.overlaps(other) ? 1 : 0);
    }

    private static Publication<Registration> check(String file, List<ProviderRecord> known) {
        return check(file, known, any -> {});
    }

    private static Publication<Registration> check(
            String file, List<ProviderRecord> known, Consumer<Learned<Registration>> taken) {
        return ProviderCheck.check(
                known,
                rows -> {
                    try {
                        ProviderTable.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), rows);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                taken);
    }
}
