package org.almoner.cli;

import com.google.common.io.CountingInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.almoner.application.port.in.Progress;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.schemes.Scheme;
import org.almoner.formats.caseload.CaseloadFile;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException.Problem;
import org.almoner.wording.Figures;

/** Reads files of caseloads for commands. */
final class CaseloadFiles {

    private static final int MOST_TOLD = 100;

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private long packages;
    private long rejected;

    private CaseloadFiles(Path file) {
        this.file = file;
    }

    /**
     * Gives every package as soon as its rows are over.
     *
     * @param day whose zone map gives the bands of postcodes
     * @throws Failure after the last, if there is none, or a row is rejected; the message lists the first hundred of those. Nothing is to be
     *     made of the packages then
     */
    static void each(Path file, Scheme scheme, LocalDate day, Progress progress, Consumer<FundedPackage> taken) {
        CaseloadFiles reading = new CaseloadFiles(file);
        read(file, scheme, day, progress, row -> reading.take(row, taken));
        reading.check();
    }

    /**
     * Gives every package, and every row that is rejected.
     *
     * @return how many rows there are
     * @throws Failure if there is no such file, or it is no such table
     */
    static long read(
            Path file, Scheme scheme, LocalDate day, Progress progress, Consumer<TableRow<FundedPackage>> packages) {
        return Tables.read(file, "a caseload", in -> {
            CountingInputStream counted = new CountingInputStream(in);
            FileProgress far = new FileProgress(file, counted, progress);
            return CaseloadFile.read(counted, scheme, day, row -> {
                far.read();
                packages.accept(row);
            });
        });
    }

    private void take(TableRow<FundedPackage> row, Consumer<FundedPackage> taken) {
        if (row instanceof TableRow.Read<FundedPackage> read) {
            packages++;
            taken.accept(read.value());
            return;
        }
        rejected++;
        if (rejected <= MOST_TOLD) {
            problems.addAll(Problem.of((TableRow.Wrong<FundedPackage>) row));
        }
    }

    private void check() {
        if (rejected > 0) {
            long more = rejected - MOST_TOLD;
            throw Failure.refused(file + " is refused:\n" + Tables.lines(file, problems)
                    + (more > 0 ? "\nand " + Figures.counted(more, "row") + " more" : ""));
        }
        if (packages == 0) {
            throw Failure.refused(
                    file + ": the caseload has no package; write a row for each of its visits, or one with its units");
        }
    }
}
