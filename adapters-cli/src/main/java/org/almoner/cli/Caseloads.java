package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.CaseloadFiles;
import org.almoner.persistence.files.FileResult;

/** Reads files of caseloads for commands. */
final class Caseloads {

    private Caseloads() {}

    /**
     * {@return the packages of the file}
     *
     * @param day whose zone map gives the bands of postcodes
     * @throws Failure if there is no such file, or it is refused; the message lists every problem
     */
    static ImmutableList<FundedPackage> read(Path file, Scheme scheme, LocalDate day) {
        Failures.checkFile(file, "a caseload, or leave it out");
        FileResult<ImmutableList<FundedPackage>> result = CaseloadFiles.read(file, scheme, day);
        if (result instanceof FileResult.Refused<ImmutableList<FundedPackage>> refused) {
            throw Failure.refused(file + " is refused:\n" + Schemes.lines(refused.problems()));
        }
        return result.orElseThrow();
    }
}
