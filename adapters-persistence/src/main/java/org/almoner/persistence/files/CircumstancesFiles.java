package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Path;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.CircumstancesHistory;
import org.jspecify.annotations.Nullable;

/** Reads files of a person's circumstances, in YAML or JSON. Safe for use by many threads. */
public final class CircumstancesFiles {

    private CircumstancesFiles() {}

    /**
     * {@return the circumstances, or all that is wrong with the file} A file that is missing or cannot be read is refused like one
     * with mistakes.
     *
     * @param file in YAML, or in JSON, which YAML includes
     * @param national the kinds of income and capital, the rates of benefits, and the days that can be assessed
     */
    public static FileResult<CircumstancesHistory> read(Path file, NationalRules national) {
        @Nullable Path name = file.getFileName();
        checkArgument(name != null, "'%s' is not a file; write its path, such as person.yaml", file);
        return new CircumstancesReader(Folder.onDisk(file.resolveSibling("")), national).read(name.toString());
    }
}
