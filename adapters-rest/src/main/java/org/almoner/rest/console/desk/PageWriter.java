package org.almoner.rest.console.desk;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Writes pages by their templates. Every text is escaped by the template engine; nothing is kept by browsers, and no code runs. */
public final class PageWriter implements MessageBodyWriter<Page> {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PebbleEngine engine;

    /** With the templates of the console. */
    public PageWriter() {
        ClasspathLoader loader = new ClasspathLoader(PageWriter.class.getClassLoader());
        loader.setPrefix("org/almoner/rest/console");
        loader.setSuffix(".peb");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(new Written())
                .strictVariables(true)
                .defaultLocale(Locale.UK)
                .build();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.equals(Page.class);
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        out.write(text(page).getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the whole page: one that cannot be made is an error, and not half a page} */
    private String text(Page page) throws IOException {
        StringWriter text = new StringWriter();
        engine.getTemplate(page.template())
                .evaluate(text, Map.of("title", page.title(), "frame", page.frame(), "page", page.body()));
        return text.toString();
    }
}
