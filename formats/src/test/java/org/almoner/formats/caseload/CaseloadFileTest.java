package org.almoner.formats.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.formats.caseload.CaseloadFindings.Difference;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.TableRow;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** A caseload is read package by package, and what is wrong is told where it stands. */
class CaseloadFileTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final String HEADER = "package,place,days,start,minutes\n";

    private final List<FundedPackage> packages = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private long read(String rows) throws IOException {
        return read(rows, row -> {
            if (row instanceof TableRow.Read<FundedPackage> read) {
                packages.add(read.value());
            } else {
                for (CsvProblem problem : ((TableRow.Wrong<FundedPackage>) row).problems()) {
                    told.add(row.line() + " " + problem.column() + " " + problem.value() + ": " + problem.detail());
                }
            }
        });
    }

    private List<String> told(String header, String row) throws IOException {
        CaseloadFile.read(
                new ByteArrayInputStream((header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)),
                SmallScheme.scheme(),
                DAY,
                each -> ((TableRow.Wrong<FundedPackage>) each)
                        .problems()
                        .forEach(problem -> told.add(problem.column() + ": " + problem.detail())));
        return told;
    }

    @Test
    void whatIsOutOfItsBoundsIsToldInItsOwnColumnWithTheBounds() throws IOException {
        assertThat(told("package,place,days,start,minutes,second-carer", "K-1,urban,monday,08:00,45,60"))
                .containsExactly(
                        "second-carer: a second carer is there for none to all of the visit's 45 minutes, but got 60");
        told.clear();
        assertThat(told("package,place,days,start,minutes", "K-1,urban,monday,08:00:30,45"))
                .containsExactly("start: visits are planned to the minute, but got 08:00:30");
        told.clear();
        assertThat(told("package,place,units,agreed", "K-1,urban,0,700.00/week"))
                .containsExactly("units: '0' is not a whole number from 1 to 1000; write digits only");
    }

    private static long read(String rows, Consumer<TableRow<FundedPackage>> taken) throws IOException {
        return CaseloadFile.read(
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                SmallScheme.scheme(),
                DAY,
                taken);
    }

    @Test
    void aPackageThatComesAgainAfterAnotherIsRejectedInEveryRowWithTheLineWhereItWas() throws IOException {
        assertThat(read("""
                K-1,urban,monday,08:00,60
                K-1,urban,monday,10:00,60
                K-2,urban,monday,08:00,60
                K-1,urban,tuesday,08:00,60
                K-1,urban,wednesday,08:00,60
                """)).isEqualTo(5);

        assertThat(packages)
                .extracting(each -> each.pack().id())
                .containsExactly(new PackageId("K-1"), new PackageId("K-2"));
        assertThat(packages.get(0).pack().plan().orElseThrow().visits()).hasSize(2);
        assertThat(told)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("package K-1: package K-1 is in line 2, too, and another stands between"));
        assertThat(told.get(0)).startsWith("5 ");
        assertThat(told.get(1)).startsWith("6 ");
    }

    @Test
    void aVisitThatIsThereTwiceIsToldInItsOwnLineAndOneThatEndsOnMondayIsHeldAgainstMonday() throws IOException {
        read("""
                K-1,urban,monday,08:00,60
                K-1,urban,weekday,08:00,60
                K-2,urban,sunday,23:30,60
                K-2,urban,monday,00:15,30
                """);

        assertThat(packages).isEmpty();
        assertThat(told)
                .containsExactly(
                        "3 start 08:00: visits of a package do not overlap, but Monday 08:00 for 60 minutes does with Monday"
                                + " 08:00 for 60 minutes in line 2; keep one of them, or write another time",
                        "5 start 00:15: visits of a package do not overlap, but Monday 00:15 for 30 minutes does with Sunday"
                                + " 23:30 for 60 minutes in line 4; keep one of them, or write another time");
    }

    @Test
    void visitsThatFollowEachOtherAtOnceDoNotOverlapAndNoneIsLongerThanADay() throws IOException {
        read("K-1,urban,monday tuesday,08:00,1440\nK-2,urban,monday,08:00,60\n");
        assertThat(told).isEmpty();

        read("K-1,urban,monday tuesday,08:00,1441\n");
        assertThat(told)
                .containsExactly("2 minutes 1441: '1441' is not a whole number from 1 to 1440; write digits only");
    }

    @Test
    void ofAPackageOfWhichARowIsRejectedNothingIsGivenAndThoseBesideItAre() throws IOException {
        read("""
                K-1,urban,monday,08:00,60
                K-2,urban,monday,08:00,60
                K-2,urban,tuesday,8,60
                K-2,urban,wednesday,08:00,60
                K-3,urban,monday,08:00,60
                """);

        assertThat(packages)
                .extracting(each -> each.pack().id())
                .containsExactly(new PackageId("K-1"), new PackageId("K-3"));
        assertThat(told).singleElement().asString().startsWith("4 start 8: '8' is not a time of day");
    }

    /** The last package comes when the file ends, every other with the first row of the next. */
    @Test
    void packagesAreGivenInTheLineOfTheirFirstRow() throws IOException {
        List<Long> lines = new ArrayList<>();

        read(
                "K-1,urban,monday,08:00,60\nK-1,urban,tuesday,08:00,60\n\nK-2,urban,monday,08:00,60\n",
                row -> lines.add(row.line()));

        assertThat(lines).containsExactly(2L, 5L);
    }

    @Test
    void packagesAreSameWhereTheyAreWrittenInTheSameRowsAndElseChangedOrNew() throws IOException {
        read("""
                K-1,LE67 3FN,monday,08:00,60
                K-2,LE67 3FN,monday,08:00,60
                K-3,LE67 3FN,monday,08:00,60
                """);
        FundedPackage dining = packages.get(2);
        FundedPackage unwritable = new FundedPackage(
                CaseloadPackage.ofVisits(
                        dining.pack().id(),
                        dining.pack().offering(),
                        dining.pack().band(),
                        WeeklyPlan.of(dining.pack().plan().orElseThrow().visits().stream()
                                .map(PlannedVisit::forDining)
                                .toList())),
                dining.person(),
                dining.home(),
                dining.healthShare(),
                dining.charge());
        CaseloadCheck check =
                new CaseloadCheck(List.of(packages.get(0), packages.get(1), unwritable), Set.of(new PackageId("K-4")));

        long rows = read("""
                K-1,LE67 3FN,monday,08:00,60
                K-2,urban,monday,08:00,60
                K-3,LE67 3FN,monday,08:00,60
                K-4,LE67 3FN,monday,08:00,60
                K-5,LE67 3FN,monday,08:00,60
                K-6,nowhere,monday,08:00,60
                """, check::add);
        CaseloadFindings found = check.finish(rows);

        assertThat(found.read()).isEqualTo(6);
        assertThat(found.packages()).isEqualTo(5);
        assertThat(found.same()).isEqualTo(1);
        assertThat(found.changed()).isEqualTo(3);
        assertThat(found.fresh()).isEqualTo(1);
        assertThat(found.differences())
                .containsExactly(
                        new Difference(3, new PackageId("K-2"), false),
                        new Difference(4, new PackageId("K-3"), false),
                        new Difference(5, new PackageId("K-4"), false),
                        new Difference(6, new PackageId("K-5"), true));
        assertThat(found.rejected()).isEqualTo(1);
        assertThat(found.rejections())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(7));
    }

    @Test
    void whatIsWrittenIsTheSame() throws IOException {
        read("K-1,LE67 3FN,monday friday,08:00,60\nK-1,LE67 3FN,tuesday,18:00,30\n");
        StringWriter written = new StringWriter();
        CaseloadWriter.write(written, packages);
        CaseloadCheck check = new CaseloadCheck(packages, Set.of());

        CaseloadFile.read(
                new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8)),
                SmallScheme.scheme(),
                DAY,
                check::add);

        assertThat(check.finish(2).same()).isEqualTo(1);
    }
}
