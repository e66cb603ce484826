package org.almoner.rest.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.RequestKey;
import org.almoner.rest.asking.Answers.Answer;
import org.almoner.rest.asking.Answers.Question;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.requests.Trace;
import org.almoner.rest.security.Caller;
import org.almoner.rest.security.Effect;
import org.almoner.rest.security.Permit;
import org.almoner.rest.values.Json;
import org.almoner.rest.values.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * One request, as a resource sees it: reads and writes go through here, and so all have ETags, {@code as-known}, If-Match and keys
 * alike. Of one thread.
 */
public final class Asked {

    /** The header that names a request, so that asking again does it once. */
    public static final String KEY = "Idempotency-Key";

    /** What caches are told: to keep an answer for its caller alone, and to ask before they give it again. */
    static final ImmutableMap<String, String> CACHED = ImmutableMap.of(
            HttpHeaders.CACHE_CONTROL,
            "private, no-cache",
            HttpHeaders.VARY,
            HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.ACCEPT_ENCODING);

    private final Council council;
    private final ContainerRequestContext request;

    Asked(Council council, ContainerRequestContext request) {
        this.council = council;
        this.request = request;
    }

    /** {@return who asks} */
    public Caller caller() {
        return permit().caller();
    }

    /** {@return who records something, and why: whoever asks, whatever the body says} */
    public Author because(String reason) {
        return caller().because(reason);
    }

    /**
     * Answers from what is known now, or was known at the instant {@code as-known}; with 304 where the caller has that answer already. Tag
     * and answer are of one state of the store.
     *
     * @param answer makes the body of what it sees
     */
    public Response read(Function<View, ?> answer) {
        return council.inOneView(() -> permit().operation().effect() == Effect.WATCHES
                ? told(council.etagOfNow(), () -> body(answer))
                : workedOut(answer));
    }

    private Response workedOut(Function<View, ?> answer) {
        Etag etag = council.etag();
        return told(etag, () -> {
            byte[] body = body(answer);
            keep(etag, council::etag, true, body);
            return body;
        });
    }

    /**
     * Answers from the scheme and the day alone, without looking into the store.
     *
     * @param answer makes the body
     */
    public Response tell(Function<Council, ?> answer) {
        byte[] body = bytes(answer.apply(council));
        keep(council.etagOfScheme(), council::etagOfScheme, false, body);
        return Response.ok(body).build();
    }

    private void keep(Etag state, Supplier<Etag> now, boolean isTagged, byte[] body) {
        if (request.getProperty(Question.ATTRIBUTE) instanceof Question question
                && request.getProperty(Trace.ATTRIBUTE) instanceof Trace trace) {
            council.answers().keep(question, new Answer(state, now, isTagged, ByteBuffer.wrap(body), trace.path()));
        }
    }

    private byte[] body(Function<View, ?> answer) {
        return bytes(answer.apply(council.seenBy(request.getUriInfo())));
    }

    private Response told(Etag etag, Supplier<byte[]> body) {
        String had = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return tagged(answer(had == null ? "" : had, etag, body), etag.toString())
                .build();
    }

    private static Response.ResponseBuilder answer(String had, Etag etag, Supplier<byte[]> body) {
        if (etag.isAmong(had)) {
            return Response.notModified();
        }
        byte[] there = body.get();
        return Etag.isAny(had) ? Response.notModified() : Response.ok(there);
    }

    /** {@return everything as it is now: in a unit, with what was recorded in it so far} */
    public View now() {
        return council.now();
    }

    /**
     * Does something as one unit, once for each key, for whoever has read what it is about as If-Match says where the operation needs
     * that; answers 200.
     *
     * @param body of the request
     * @param work does it, and makes the body of the answer; a refusal is thrown
     */
    public Response write(Object body, Function<Almoner, ?> work) {
        return recorded(body, almoner -> kept(Response.Status.OK, null, work.apply(almoner)));
    }

    /**
     * Does the same where something new comes of it; answers 201 with its Location.
     *
     * @param location the path of what comes of it, such as {@code /runs/3}
     */
    public <T> Response create(Object body, Function<Almoner, T> work, Function<T, String> location) {
        return recorded(body, almoner -> {
            T made = work.apply(almoner);
            return kept(Response.Status.CREATED, location.apply(made), made);
        });
    }

    private Response recorded(Object body, Function<Almoner, String> work) {
        Almoner almoner = council.now().almoner();
        boolean restsOnRead =
                permit().operation().effect() == Effect.EDITS || request.getHeaderString(HttpHeaders.IF_MATCH) != null;
        Almoner acting = restsOnRead ? asRead(almoner) : almoner;
        if (permit().operation().effect() == Effect.ERASES && request.getHeaderString(KEY) != null) {
            throw ProblemException.ofField(
                    ProblemKind.MALFORMED_VALUE,
                    "a key would keep a mark of what is erased; leave it out",
                    KEY,
                    request.getHeaderString(KEY));
        }
        Supplier<String> once = () -> council.inOneUnit(() -> work.apply(acting));
        String answer = Optional.ofNullable(request.getHeaderString(KEY))
                .map(Asked::key)
                .map(key -> almoner.oncePerKey().answer(key, words(body), caller().subject(), once))
                .orElseGet(once);
        return response(answer);
    }

    private Permit permit() {
        if (request.getProperty(Permit.PROPERTY) instanceof Permit permit) {
            return permit;
        }
        throw new IllegalStateException("an open operation asks nothing of the store");
    }

    /** Whoever has read it several times has read it as known last. */
    private Almoner asRead(Almoner almoner) {
        String given = Optional.ofNullable(request.getHeaderString(HttpHeaders.IF_MATCH))
                .orElse("");
        if (Etag.isAny(given)) {
            return almoner;
        }
        if (!Etag.areTags(given)) {
            throw ProblemException.ofField(
                    ProblemKind.MALFORMED_VALUE,
                    "'" + given + "' is no ETag; send the one of what you read, as it was, in its quotes",
                    HttpHeaders.IF_MATCH,
                    given);
        }
        Instant last = council.lastLearned();
        return Etag.strongAmong(given)
                .map(Etag::known)
                .filter(known -> !known.isAfter(last))
                .max(Comparator.naturalOrder())
                .map(almoner::asRead)
                .orElseThrow(() -> ProblemException.ofField(
                        ProblemKind.CHANGED_SINCE,
                        "no strong ETag that this service gave is among " + given
                                + "; a weak one, W/\"...\", never matches",
                        HttpHeaders.IF_MATCH,
                        given));
    }

    private static RequestKey key(String text) {
        return Parameters.read(RequestKey.class, KEY, text);
    }

    /** {@return all that is asked: another text is another request} */
    private String words(Object body) {
        return request.getMethod() + " " + request.getUriInfo().getPath() + "\n" + text(body);
    }

    private String kept(Response.Status status, @Nullable String location, Object body) {
        return text(
                new Kept(status.getStatusCode(), council.etag().toString(), location, Json.MAPPER.valueToTree(body)));
    }

    private static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass() + " cannot be written", e);
        }
    }

    private static Response response(String answer) {
        try {
            Kept kept = Json.MAPPER.readValue(answer, Kept.class);
            Response.ResponseBuilder response = Response.status(kept.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(kept.body().toString());
            if (kept.location() != null) {
                response.location(URI.create(kept.location()));
            }
            return tagged(response, kept.etag()).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that was kept cannot be read", e);
        }
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder response, String etag) {
        CACHED.forEach(response::header);
        return response.header(HttpHeaders.ETAG, etag);
    }

    /**
     * An answer as it is kept under a key.
     *
     * @param status of the answer
     * @param etag of the answer
     * @param location of what came of it
     * @param body of the answer
     */
    record Kept(int status, String etag, @Nullable String location, JsonNode body) {}
}
