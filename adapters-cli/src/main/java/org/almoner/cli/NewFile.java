package org.almoner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.almoner.cli.shell.Failure;

/** Files that commands write: never over what is there. */
final class NewFile {

    private NewFile() {}

    /**
     * Refuses a file that is there already: what somebody may have worked on, or people may have been told, is not written over.
     *
     * @throws Failure if it is there
     */
    static void check(Path file) {
        if (Files.exists(file)) {
            throw isThere(file);
        }
    }

    /**
     * Writes a new file.
     *
     * @throws Failure if it is there already
     */
    static void write(Path file, String text) {
        write(file, whole(text), new FileAttribute<?>[0]);
    }

    /**
     * Writes a new file that nobody else on this machine may read, where its file system knows of such rights.
     *
     * @throws Failure if it is there already
     */
    static void writePrivately(Path file, String text) {
        writePrivately(file, whole(text));
    }

    /**
     * Writes such a file piece by piece, in UTF-8. Where that fails, what is there of it is removed.
     *
     * @return what the work answers
     * @throws Failure if it is there already, or the work finds with an {@link IllegalArgumentException} what the file has no way to say
     */
    static <T> T writePrivately(Path file, Work<T> work) {
        boolean knowsRights = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return write(
                file,
                work,
                knowsRights
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
    }

    private static Work<String> whole(String text) {
        return out -> {
            out.write(text);
            return text;
        };
    }

    private static <T> T write(Path file, Work<T> work, FileAttribute<?>[] attributes) {
        try {
            Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException e) {
            throw isThere(file);
        } catch (IOException e) {
            throw unwritten(file, e);
        }
        boolean done = false;
        try (Writer out = Files.newBufferedWriter(file)) {
            T answer = work.write(out);
            out.flush();
            done = true;
            return answer;
        } catch (IllegalArgumentException e) {
            throw Failure.refused(file + " is not written: " + Failures.message(e));
        } catch (IOException e) {
            throw unwritten(file, e);
        } finally {
            if (!done) {
                remove(file);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not whole and cannot be removed: " + e.getMessage(), e);
        }
    }

    private static UncheckedIOException unwritten(Path file, IOException why) {
        String reason =
                why instanceof NoSuchFileException ? "there is no folder " + file.getParent() : why.getMessage();
        return new UncheckedIOException(file + " cannot be written: " + reason, why);
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Work<T> {

        /** {@return what is to be told of it} */
        T write(Writer out) throws IOException;
    }

    private static Failure isThere(Path file) {
        return Failure.refused(file + " is there already; name another file with --out, or remove it");
    }
}
