package org.almoner.rest.console.desk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.almoner.rest.requests.StandardHeaders;

/** Writes pages by their templates. Every text is escaped by the template engine; nothing is kept by browsers, and no code runs. */
public final class PageWriter implements MessageBodyWriter<Page> {

    private final Templates templates = new Templates();

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
        headers.putSingle("Content-Security-Policy", StandardHeaders.PAGE_POLICY);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        out.write(templates.text(page).getBytes(StandardCharsets.UTF_8));
    }
}
