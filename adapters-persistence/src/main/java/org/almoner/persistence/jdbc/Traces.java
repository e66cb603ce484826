package org.almoner.persistence.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.almoner.application.port.out.StoreException;

/**
 * Whether somebody was erased whose rows are still in the files. Where there is a folder for it, a file says so, too, so that a
 * program that is killed leaves it to the next one. Thread-safe.
 */
final class Traces {

    private final Optional<Path> mark;
    private final Failures failures;
    private final AtomicBoolean left;

    /**
     * As the mark says.
     *
     * @param mark a file that is there as long as traces are, or empty
     * @param failures tells that it cannot be written
     */
    Traces(Optional<Path> mark, Failures failures) {
        this.mark = mark;
        this.failures = failures;
        this.left = new AtomicBoolean(mark.filter(Files::exists).isPresent());
    }

    boolean areLeft() {
        return left.get();
    }

    /** Somebody is erased; said before it is kept. */
    void leave() {
        left.set(true);
        mark.ifPresent(file -> {
            try {
                Files.writeString(file, "Somebody was erased: the store is written anew when it is closed next.\n");
            } catch (IOException e) {
                throw cannotBeWritten(file, e);
            }
        });
    }

    /** The files were written anew. */
    void gone() {
        left.set(false);
        mark.ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw cannotBeWritten(file, e);
            }
        });
    }

    private StoreException cannotBeWritten(Path file, IOException failure) {
        return failures.because("cannot be written: " + failure.getMessage() + "; allow writing " + file.getFileName()
                + " in its folder, then try again");
    }
}
