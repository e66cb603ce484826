package org.almoner.formats.caseload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.formats.caseload.CaseloadRow.Terms;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FirstLines;
import org.almoner.formats.csv.TableRow;

/** Makes packages of rows: those of one stand together, and are held until another begins. Of one thread. */
final class PackageOfRows {

    private final CaseloadRowReader reader;
    private final Consumer<TableRow<FundedPackage>> packages;
    private final FirstLines lines = new FirstLines();
    private Optional<Draft> draft = Optional.empty();
    private long rows;

    PackageOfRows(CaseloadRowReader reader, Consumer<TableRow<FundedPackage>> packages) {
        this.reader = reader;
        this.packages = packages;
    }

    /** {@return the package of the next row, or empty where something is wrong with the row, which it then tells} */
    Optional<PackageId> read(CsvRow row) {
        Optional<PackageId> pack = row.needed(CaseloadWriter.PACKAGE, PackageId::parse);
        Optional<Draft> of = pack.map(id -> draft(id, row.line()));
        of.ifPresent(one -> one.checkTogether(row));
        Optional<CaseloadRow> read = reader.read(row);
        of.ifPresent(one -> one.add(row, read));
        return row.isRight() ? pack : Optional.empty();
    }

    private Draft draft(PackageId id, long line) {
        Draft same = draft.filter(open -> open.id.equals(id)).orElseGet(() -> {
            giveDraft();
            return new Draft(id, line, lines.before(id.toString(), line));
        });
        draft = Optional.of(same);
        return same;
    }

    /** Takes what became of the row that was read last. */
    void taken(TableRow<PackageId> row) {
        rows++;
        if (row instanceof TableRow.Wrong<PackageId> wrong) {
            packages.accept(new TableRow.Wrong<>(wrong.line(), wrong.problems()));
        }
    }

    /** {@return how many rows there were} */
    long finish() {
        giveDraft();
        return rows;
    }

    private void giveDraft() {
        draft.flatMap(Draft::pack).ifPresent(packages);
        draft = Optional.empty();
    }

    /** A package of which more rows may come. */
    private static final class Draft {

        private final PackageId id;
        private final long line;
        private final OptionalLong before;
        private final Map<PlannedVisit, Long> visits = new LinkedHashMap<>();
        private Optional<CaseloadRow> first = Optional.empty();
        private long lineOfFirst;
        private boolean hasUnits;
        private boolean rejected;

        /**
         * No row yet.
         *
         * @param before the line in which the package was before, with others between
         */
        private Draft(PackageId id, long line, OptionalLong before) {
            this.id = id;
            this.line = line;
            this.before = before;
        }

        private void checkTogether(CsvRow row) {
            before.ifPresent(other -> row.wrong(
                    CaseloadWriter.PACKAGE,
                    "package " + id + " is in line " + other
                            + ", too, and another stands between; write all its rows one after the other"));
            boolean isOfUnits = !row.text(CaseloadWriter.UNITS).isEmpty();
            if (row.line() != line && (hasUnits || isOfUnits)) {
                row.wrong(
                        CaseloadWriter.PACKAGE,
                        "package " + id + " is in line " + line
                                + ", too, but units have one row by themselves;"
                                + " write their number of the week, and visits as a package of their own");
            }
            hasUnits |= isOfUnits;
        }

        private void add(CsvRow row, Optional<CaseloadRow> read) {
            read.ifPresent(now -> {
                first.ifPresentOrElse(earlier -> checkSame(row, earlier.terms(), now.terms()), () -> {
                    first = read;
                    lineOfFirst = row.line();
                });
                now.visits().forEach(visit -> add(row, visit));
            });
            rejected |= !row.isRight();
        }

        private void checkSame(CsvRow row, Terms earlier, Terms now) {
            if (!earlier.equals(now)) {
                row.wrong(
                        CaseloadWriter.PACKAGE,
                        "package " + id + " is " + now + " here, but " + earlier + " in line " + lineOfFirst
                                + "; write the same in all its rows");
            }
        }

        /** Of visits that overlap the first is kept, so that no more are held than a week has room for. */
        private void add(CsvRow row, PlannedVisit visit) {
            Optional<Map.Entry<PlannedVisit, Long>> overlapping = visits.entrySet().stream()
                    .filter(other -> other.getKey().overlaps(visit))
                    .findFirst();
            overlapping.ifPresentOrElse(
                    other -> row.wrong(
                            CaseloadWriter.START,
                            "visits of a package do not overlap, but " + visit + " does with " + other.getKey()
                                    + (other.getValue() == row.line() ? "" : " in line " + other.getValue())
                                    + "; keep one of them, or write another time"),
                    () -> visits.put(visit, row.line()));
        }

        /** {@return the package, unless a row of it is rejected} */
        private Optional<TableRow<FundedPackage>> pack() {
            return rejected ? Optional.empty() : first.map(row -> new TableRow.Read<>(line, pack(row)));
        }

        private FundedPackage pack(CaseloadRow row) {
            Terms terms = row.terms();
            return new FundedPackage(
                    new CaseloadPackage(
                            id,
                            terms.offering(),
                            terms.where().band(),
                            visits.isEmpty() ? Optional.empty() : Optional.of(WeeklyPlan.of(visits.keySet())),
                            row.service(),
                            row.service().isPresent() ? Optional.empty() : terms.agreed(),
                            terms.agreed().isEmpty()),
                    Optional.empty(),
                    terms.where().home(),
                    terms.healthShare(),
                    terms.contribution().map(AssessedCharge.class::cast));
        }
    }
}
