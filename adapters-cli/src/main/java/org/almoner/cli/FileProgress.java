package org.almoner.cli;

import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.application.port.in.Progress;

/** Tells how far a file is read, every thousand rows. */
final class FileProgress {

    private static final int ROWS_BETWEEN = 1_000;

    private final CountingInputStream counted;
    private final long size;
    private final Progress progress;
    private long rows;

    /**
     * Nothing read yet.
     *
     * @param counted the file as it is read
     * @param progress is told how many bytes are read
     */
    FileProgress(Path file, CountingInputStream counted, Progress progress) {
        this.counted = counted;
        this.size = size(file);
        this.progress = progress;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Says that one more row is read. */
    void read() {
        rows++;
        if (rows % ROWS_BETWEEN == 0) {
            progress.advanced(Math.min(counted.getCount(), size), size);
        }
    }
}
