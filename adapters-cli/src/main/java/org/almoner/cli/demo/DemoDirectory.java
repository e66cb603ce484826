package org.almoner.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Failure;

/**
 * The directory into which a demonstration writes. A demonstration's own earlier output is replaced; nothing else ever is. A
 * marker file tells which it is, and lists what was written.
 *
 * @param path of the directory
 */
record DemoDirectory(Path path) {

    private static final String MARKER = "almoner-demo.txt";
    private static final String FIRST_LINE = "Written by almoner demo, which may replace the files below.";

    /**
     * {@return the directory, there and ready to be written to}
     *
     * @throws Failure if it cannot be, or holds what is not a demonstration's
     */
    static DemoDirectory prepare(Path path, Databases databases) {
        DemoDirectory directory = new DemoDirectory(path);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw Failure.store(path + " is a file; name another directory with --out");
        }
        try {
            Files.createDirectories(path);
            if (Files.exists(directory.marker())) {
                directory.removeEarlier(databases);
            } else {
                directory.refuseWhatIsNotOurs(databases);
            }
            // Names the database at once, so that a demonstration that was stopped half-way can be replaced, too.
            Files.write(directory.marker(), List.of(FIRST_LINE, databases.fileName()));
        } catch (IOException e) {
            throw Failure.store("cannot write to " + path + " (" + reason(e) + "); allow writing to it, or name another"
                    + " directory with --out");
        }
        return directory;
    }

    private Path marker() {
        return path.resolve(MARKER);
    }

    private void refuseWhatIsNotOurs(Databases databases) throws IOException {
        if (databases.exists(path)) {
            throw Failure.store(path + " holds an almoner database that is not a demonstration's, and is left as it is;"
                    + " name another directory with --out");
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw Failure.store(path + " is not empty, and nothing in it was written by almoner demo; name another"
                        + " directory with --out");
            }
        }
    }

    private void removeEarlier(Databases databases) throws IOException {
        List<String> lines = Files.readAllLines(marker());
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw Failure.store(marker() + " was not written by almoner demo, so " + path
                    + " is left as it is; name another directory with --out");
        }
        if (databases.exists(path)) {
            // Fails if another program has it open: then it must not be taken away.
            databases.open(path).close();
        }
        for (String name : lines.subList(1, lines.size())) {
            Path file = path.resolve(name).normalize();
            if (file.startsWith(path.normalize())) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Lists in the marker what is in the directory now.
     *
     * @return the names, in order, without that of the marker
     */
    List<String> listWritten() {
        try (Stream<Path> files = Files.walk(path)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString())
                    .filter(name -> !name.equals(MARKER))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            List<String> lines = new ArrayList<>(names);
            lines.add(0, FIRST_LINE);
            Files.write(marker(), lines);
            return names;
        } catch (IOException e) {
            throw Failure.store("cannot write to " + path + " (" + reason(e) + ")");
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
