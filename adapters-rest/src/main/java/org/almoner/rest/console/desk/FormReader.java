package org.almoner.rest.console.desk;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.hash.Hashing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Authentication;
import org.almoner.rest.security.Session;

/**
 * Reads forms, and refuses those that are not of the session's own pages: another site can make a browser send a form, but does not know
 * the token in it.
 */
public final class FormReader implements MessageBodyReader<Form> {

    private static final Splitter FIELDS = Splitter.on('&').omitEmptyStrings();

    private final HttpServletRequest request;

    /** For requests. */
    public FormReader(@Context HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.equals(Form.class);
    }

    @Override
    public Form readFrom(
            Class<Form> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Form form = new Form(fields(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        check(request, form, headers);
        return form;
    }

    private static ImmutableListMultimap<String, String> fields(String text) {
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        try {
            for (String field : FIELDS.split(text)) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemKind.BAD_REQUEST, "the form is not encoded as forms are");
        }
        return fields.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * Refuses a form that is not of the session's own pages.
     *
     * @throws ProblemException if it is of another site, or its token is not the session's
     */
    static void check(HttpServletRequest request, Form form, MultivaluedMap<String, String> headers) {
        String from = headers.getFirst("Sec-Fetch-Site");
        if (from != null && !from.equals("same-origin")) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, "the form is of a page of another site");
        }
        if (request.getAttribute(Authentication.SESSION) instanceof Session session
                && !MessageDigest.isEqual(digest(form.find(Form.TOKEN).orElse("")), digest(session.formToken()))) {
            throw ProblemException.of(
                    ProblemKind.FORBIDDEN, "the form is not of a page of this sign-in: open the page again");
        }
    }

    /** Compared in a time that says nothing. */
    private static byte[] digest(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
    }
}
