package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read by itself.
 *
 * @param folder where it is
 * @param name of it
 */
record OneFile(Folder folder, String name) {

    static OneFile at(Path file) {
        @Nullable Path name = file.getFileName();
        checkArgument(name != null, "'%s' is not a file; write its path, such as tender.yaml", file);
        return new OneFile(Folder.onDisk(file.resolveSibling("")), name.toString());
    }

    static OneFile shipped(String name) {
        return new OneFile(Folder.shipped(), name);
    }

    /** {@return what the reader makes of the top of the file in YAML, or all that is wrong with it} */
    <T> FileResult<T> yaml(Function<YamlItem, Optional<T>> reader) {
        return text((text, remarks) -> YamlFile.parse(name, text, remarks).flatMap(reader));
    }

    /** {@return what the reader makes of the text of the file, or all that is wrong with it} */
    <T> FileResult<T> text(BiFunction<String, Remarks, Optional<T>> reader) {
        Remarks remarks = new Remarks();
        Optional<T> read =
                folder.text(name, Place.wholeFile(name), remarks).flatMap(text -> reader.apply(text, remarks));
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty() ? new FileResult.Accepted<>(read.orElseThrow()) : new FileResult.Refused<>(problems);
    }
}
