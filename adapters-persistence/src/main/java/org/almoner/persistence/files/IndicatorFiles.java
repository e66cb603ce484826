package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.domain.performance.indicators.Dashboard;
import org.jspecify.annotations.Nullable;

/** Reads dashboards of performance indicators, in YAML, which includes JSON. Safe for use by many threads. */
public final class IndicatorFiles {

    private IndicatorFiles() {}

    /**
     * {@return the dashboard, or all that is wrong with the file} A file that is missing or cannot be read is refused like one with
     * mistakes.
     */
    public static FileResult<Dashboard> read(Path file) {
        @Nullable Path name = file.getFileName();
        checkArgument(name != null, "'%s' is not a file; write its path, such as indicators.yaml", file);
        return read(Folder.onDisk(file.resolveSibling("")), name.toString());
    }

    /** {@return the indicators of home care that come with Almoner as an example, all of them measured from what is recorded} */
    public static FileResult<Dashboard> shipped() {
        return read(Folder.shipped(), "indicators/home-care.yaml");
    }

    private static FileResult<Dashboard> read(Folder folder, String name) {
        Remarks remarks = new Remarks();
        Optional<Dashboard> read = folder.text(name, Place.wholeFile(name), remarks)
                .flatMap(text -> YamlFile.parse(name, text, remarks))
                .flatMap(IndicatorsReader::dashboard);
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty() ? new FileResult.Accepted<>(read.orElseThrow()) : new FileResult.Refused<>(problems);
    }
}
