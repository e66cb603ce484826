package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/** Reads tables of the packages of a caseload. Safe for use by many threads. */
public final class CaseloadFiles {

    private CaseloadFiles() {}

    /**
     * {@return the packages in the order of their first rows, or all that is wrong with the file} A file that is missing or cannot
     * be read is refused like one with mistakes.
     *
     * @param file a table separated by commas, whose first line names the columns
     * @param scheme whose bands, postcodes, lots and services the table names
     * @param day whose zone map gives the bands of postcodes
     */
    public static FileResult<ImmutableList<FundedPackage>> read(Path file, Scheme scheme, LocalDate day) {
        @Nullable Path name = file.getFileName();
        checkArgument(name != null, "'%s' is not a file; write its path, such as caseload.csv", file);
        return new CaseloadReader(Folder.onDisk(file.resolveSibling("")), scheme, day).read(name.toString());
    }
}
