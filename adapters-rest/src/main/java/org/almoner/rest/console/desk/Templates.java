package org.almoner.rest.console.desk;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** The templates of the console. Every text is escaped by the engine. Thread-safe. */
final class Templates {

    private final PebbleEngine engine;

    Templates() {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("org/almoner/rest/console");
        loader.setSuffix(".peb");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(new Written())
                .strictVariables(true)
                .defaultLocale(Locale.UK)
                .build();
    }

    /** {@return the whole page: one that cannot be made is an error, and not half a page} */
    String text(Page page) throws IOException {
        StringWriter text = new StringWriter();
        engine.getTemplate(page.template())
                .evaluate(text, Map.of("title", page.title(), "frame", page.frame(), "page", page.body()));
        return text.toString();
    }
}
