package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the small valid scheme, to be changed by a test. */
final class SmallScheme {

    private static final Path ORIGINAL = Path.of("src/test/resources/files");

    private final Path folder;

    SmallScheme(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("small"));
            for (String name : List.of("small.yaml", "small/wards.csv", "small/postcodes.csv")) {
                Files.copy(ORIGINAL.resolve(name), folder.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the rules about packages, which the scheme does without. */
    SmallScheme withPackageRules() {
        replace(
                "  second-carer-unit-minutes: 15\n",
                "  second-carer-unit-minutes: 15\n  dining:\n    unit-minutes: 15\n    services: [home-care]\n");
        write(text() + textOf(ORIGINAL.resolve("package-rules.yaml")));
        return this;
    }

    Path file() {
        return folder.resolve("small.yaml");
    }

    String text() {
        return textOf(file());
    }

    void write(String text) {
        write(file(), text);
    }

    void replace(String part, String replacement) {
        assertThat(text()).contains(part);
        write(text().replace(part, replacement));
    }

    void keepUntil(String part) {
        write(text().substring(0, text().indexOf(part)));
    }

    void appendTo(String table, String rows) {
        Path file = folder.resolve("small").resolve(table);
        write(file, textOf(file) + rows);
    }

    SchemeFileResult read() {
        return SchemeFiles.read(file());
    }

    /** What is wrong with it, as it is printed. */
    List<String> problems() {
        return read() instanceof SchemeFileResult.Refused refused
                ? refused.problems().stream().map(FileRemark::toString).toList()
                : List.of();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
