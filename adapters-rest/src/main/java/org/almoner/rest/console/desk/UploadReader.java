package org.almoner.rest.console.desk;

import com.google.common.collect.ImmutableListMultimap;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;

/** Reads forms with a file, and refuses those that are not of the session's own pages, as {@link FormReader} does. */
public final class UploadReader implements MessageBodyReader<Upload> {

    private static final int LONGEST_FIELD = 10_000;

    private final HttpServletRequest request;

    /** For requests. */
    public UploadReader(@Context HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.equals(Upload.class);
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
            Part file = null;
            for (Part part : request.getParts()) {
                if (part.getName().equals(Upload.FILE)) {
                    file = part;
                } else {
                    fields.put(part.getName(), text(part));
                }
            }
            Form form = new Form(fields.build());
            FormReader.check(request, form, headers);
            if (file == null) {
                throw ProblemException.of(ProblemKind.BAD_REQUEST, "the form has no file");
            }
            return new Upload(form, file);
        } catch (ServletException e) {
            throw ProblemException.of(ProblemKind.BAD_REQUEST, "the form is not encoded as forms with files are");
        }
    }

    private static String text(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        }
    }
}
