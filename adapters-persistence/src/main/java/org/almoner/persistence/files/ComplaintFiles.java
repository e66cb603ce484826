package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.yearly.PublishedYear;
import org.jspecify.annotations.Nullable;

/**
 * Reads complaints policies, and years of complaints as councils published them, in YAML, which includes JSON. A file that is missing or cannot be
 * read is refused like one with mistakes. Safe for use by many threads.
 */
public final class ComplaintFiles {

    private ComplaintFiles() {}

    /** {@return the policy of the file, whose working days are by the bank holidays that come with Almoner, or all that is wrong with it} */
    public static FileResult<ComplaintPolicy> readPolicy(Path file) {
        return read(file, ComplaintPolicyReader::policy);
    }

    /** {@return the year of the file, or all that is wrong with it} Whether its figures agree is for the domain to say. */
    public static FileResult<PublishedYear> readPublished(Path file) {
        return read(file, PublishedYearReader::year);
    }

    private static <T> FileResult<T> read(Path file, Function<YamlItem, Optional<T>> reader) {
        @Nullable Path fileName = file.getFileName();
        checkArgument(fileName != null, "'%s' is not a file; write its path, such as policy.yaml", file);
        String name = fileName.toString();
        Remarks remarks = new Remarks();
        Optional<T> read = Folder.onDisk(file.resolveSibling(""))
                .text(name, Place.wholeFile(name), remarks)
                .flatMap(text -> YamlFile.parse(name, text, remarks))
                .flatMap(reader);
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty() ? new FileResult.Accepted<>(read.orElseThrow()) : new FileResult.Refused<>(problems);
    }
}
