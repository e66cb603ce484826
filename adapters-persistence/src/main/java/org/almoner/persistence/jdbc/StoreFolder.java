package org.almoner.persistence.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.almoner.application.port.out.StoreException;

/**
 * The folder in which a store is kept as an H2 file. H2 keeps each table as it is made or changed: a program killed meanwhile would
 * leave half of a schema. So a store is made, or brought up to this Almoner, under another name.
 */
final class StoreFolder {

    private static final String HEADER = "H:";
    private static final int BLOCK = 4096;

    private final Path folder;
    private final Failures failures;
    private final Path file;
    private final Path made;

    /**
     * The folder.
     *
     * @param folder an absolute path
     * @param failures tells what is wrong with it
     */
    StoreFolder(Path folder, Failures failures) {
        this.folder = folder;
        this.failures = failures;
        this.file = folder.resolve("almoner.mv.db");
        this.made = folder.resolve("almoner-new.mv.db");
    }

    /** {@return the database in it, which is made if it is not there} */
    Database open() {
        prepare();
        return openIfCurrent().orElseGet(() -> {
            renew();
            return openIfCurrent().orElseThrow();
        });
    }

    private Optional<Database> openIfCurrent() {
        return Files.exists(file)
                ? Database.openIfCurrent(
                        address("almoner"),
                        failures,
                        new Traces(Optional.of(folder.resolve("almoner-erased.txt")), failures))
                : Optional.empty();
    }

    private Address address(String name) {
        return Address.of("jdbc:h2:file:" + folder.resolve(name), Optional.empty());
    }

    private void renew() {
        try {
            Files.deleteIfExists(made);
            if (Files.exists(file)) {
                Files.copy(file, made);
            }
            Database.open(address("almoner-new"), failures).close();
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw cannotBeCreated(e);
        }
    }

    private void prepare() {
        if (folder.toString().contains(";")) {
            throw failures.because("cannot be in a folder whose path has a semicolon; choose another folder");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw failures.because("is to be a folder, but there is a file of that name; choose another folder");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw cannotBeCreated(e);
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw failures.because("cannot be written; allow writing to the folder and its files, or choose another");
        }
        if (Files.exists(file) && !beginsAsStore()) {
            throw failures.because(H2.damaged(""));
        }
    }

    /**
     * {@return whether the file has the header of an H2 file, of which there are two copies} H2 would take an empty file for
     * a new store. A file that cannot be read, such as one that another program holds, is left to H2 to refuse.
     */
    private boolean beginsAsStore() {
        try (InputStream bytes = Files.newInputStream(file)) {
            String start = new String(bytes.readNBytes(2 * BLOCK), StandardCharsets.ISO_8859_1);
            return start.startsWith(HEADER) || start.startsWith(HEADER, BLOCK);
        } catch (IOException e) {
            return true;
        }
    }

    private StoreException cannotBeCreated(IOException failure) {
        return new StoreException(
                "the store " + folder + " cannot be created (" + failure.getMessage()
                        + "); choose another folder, or allow writing to this one",
                failure);
    }
}
