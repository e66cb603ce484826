package org.almoner.persistence.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of some megabytes, which can be filled and given room again. Where none can be mounted, the test is skipped. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path filler;

    /**
     * Mounts the disk.
     *
     * @param folder an empty one
     */
    SmallDisk(Path folder, int megabytes) throws IOException, InterruptedException {
        this.folder = folder;
        this.filler = folder.resolve("filler");
        Process mount = new ProcessBuilder(
                        "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "almoner", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(mount.waitFor() == 0, () -> "not tested: no small disk can be mounted here: " + said);
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    /** Leaves so many bytes free. */
    void fillBut(long bytes) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream file = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long left = folder.toFile().getUsableSpace() - bytes; left > 0; left -= block.length) {
                file.write(block);
            }
        }
    }

    /** Gives the room back. */
    void makeRoom() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() throws IOException {
        try {
            new ProcessBuilder("umount", "-l", folder.toString()).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
