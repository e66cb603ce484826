package org.almoner.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.almoner.cli.shell.Failure;
import org.almoner.persistence.files.FileResult;

/** Reads files that are named on the command line. */
final class GivenFiles {

    private GivenFiles() {}

    /**
     * {@return what the file says}
     *
     * @param what it should be, such as {@code transition}
     * @throws Failure if there is no such file, or it is refused; the message lists every problem
     */
    static <T> T read(String what, Path file, Function<Path, FileResult<T>> reader) {
        Failures.checkFile(file, "a " + what);
        FileResult<T> result = reader.apply(file);
        if (result instanceof FileResult.Refused<T> refused) {
            throw Failure.refused(what + " " + file + " is refused:\n" + Schemes.lines(refused.problems()));
        }
        return result.orElseThrow();
    }
}
