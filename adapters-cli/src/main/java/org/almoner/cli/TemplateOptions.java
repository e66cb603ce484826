package org.almoner.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.cli.text.TemplateText;
import org.almoner.formats.csv.CsvWriter;
import org.almoner.formats.csv.TableTemplate;
import picocli.CommandLine.Option;

/** A template of a table, printed, and written to a file where one is named. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class TemplateOptions {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A file to write the first line and the example to, too; it must not be there.")
    private Optional<Path> out = Optional.empty();

    /** Prints the template. */
    void print(TableTemplate template, Output output) {
        String table = table(template);
        out.ifPresent(file -> NewFile.write(file, table));
        TemplateText text = new TemplateText(template, table);
        output.result(text::text, text::json);
    }

    private static String table(TableTemplate template) {
        StringWriter table = new StringWriter();
        try (CsvWriter writer = new CsvWriter(table, template.names())) {
            writer.row(template.example());
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot be written: " + e.getMessage(), e);
        }
        return table.toString();
    }
}
