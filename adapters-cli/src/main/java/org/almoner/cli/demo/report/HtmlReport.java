package org.almoner.cli.demo.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a page as one HTML file that needs nothing but the pictures beside it. Every text is escaped by the template
 * engine.
 */
public final class HtmlReport {

    private static final String TEMPLATE = "org/almoner/cli/demo/report/report.html.peb";

    private HtmlReport() {}

    /**
     * Writes the page, over the file if it is there.
     *
     * @param page what to write
     * @param file in the folder of the page's pictures
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Page page, Path file) {
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new ClasspathLoader(HtmlReport.class.getClassLoader()))
                .strictVariables(true)
                .build();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            engine.getTemplate(TEMPLATE).evaluate(writer, Map.of("page", page));
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be written to " + file, e);
        }
    }
}
