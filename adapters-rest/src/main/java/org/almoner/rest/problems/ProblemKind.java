package org.almoner.rest.problems;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;

/** What can go wrong with a request. Names and statuses are part of the interface. */
public enum ProblemKind {
    /** The text is not a postcode. */
    MALFORMED_POSTCODE(400, "Not a postcode", "Write outward and inward part, such as LE67 3FN."),
    /** The text is not a date. */
    MALFORMED_DATE(400, "Not a date", "Write year, month and day, such as 2021-03-01."),
    /** A parameter or header has a value of another form. */
    MALFORMED_VALUE(400, "Malformed value", "Write it as the detail says."),
    /** A parameter is given that the operation does not have. */
    UNKNOWN_PARAMETER(
            400, "Unknown parameter", "Leave it out, or correct its name; GET /openapi.json lists those there are."),
    /** The body is not what the operation takes. */
    MALFORMED_BODY(400, "Malformed body", "Correct everything that errors lists, and send it again."),
    /** The day is outside the scheme's term. */
    OUTSIDE_TERM(400, "Outside the scheme's term", "Ask for a day in the term of the scheme."),
    /** The request breaks the rules of HTTP or of URIs. */
    BAD_REQUEST(400, "Bad request", "Check path, query and headers. No value may hold a slash or a control character."),
    /** Nobody is signed in. */
    TOKEN_MISSING(401, "Not signed in", "Send a token: Authorization: Bearer TOKEN."),
    /** The token does not hold. */
    TOKEN_REFUSED(401, "Token refused", "Get a new token from the issuer that this service trusts, for this service."),
    /** None of the caller's roles may do it. */
    FORBIDDEN(403, "Not allowed", "Ask somebody whose role may; GET /openapi.json lists the roles of every operation."),
    /** The postcode is not in the zone map's directory. */
    UNKNOWN_POSTCODE(
            404,
            "The zone map does not know the postcode",
            "Check the postcode. If it is right, it is newer than the map's directory or outside the council's area."),
    /** No version of the zone map is in force on the day. */
    NO_ZONE_MAP(404, "No zone map is in force on that day", "Ask for a day in the term of the scheme."),
    /** There is no package of that reference. */
    UNKNOWN_PACKAGE(404, "Unknown package", "Check the reference; GET /packages lists them."),
    /** There is no person of that reference. */
    UNKNOWN_PERSON(404, "Unknown person", "Check the reference; GET /people lists them."),
    /** There is no provider of that reference. */
    UNKNOWN_PROVIDER(404, "Unknown provider", "Check the reference; GET /providers lists them."),
    /** There is no need of that number. */
    UNKNOWN_NEED(404, "Unknown need", "Check the number; GET /needs lists them."),
    /** The provider was not offered a need of that number. */
    UNKNOWN_OFFER(404, "Unknown offer", "Check the number; GET /providers/{provider}/offers lists them."),
    /** No visit is planned or reported at that time. */
    UNKNOWN_VISIT(404, "Unknown visit", "Check package, day and planned start; maybe it has another start."),
    /** There is no such file of visits, or none any more. */
    UNKNOWN_VISIT_FILE(404, "Unknown file of visits", "Send the file again; files are kept for an hour."),
    /** There is no performance indicator of that code. */
    UNKNOWN_INDICATOR(404, "Unknown indicator", "Check the code; GET /indicators lists them."),
    /** The service was told no complaints policy. */
    NO_COMPLAINTS_POLICY(
            404, "No complaints policy", "Start the service with a policy, by which clocks and years are told."),
    /** There is no run of that number. */
    UNKNOWN_RUN(404, "Unknown run", "Check the number; GET /runs lists them."),
    /** Nothing is served at the path. */
    UNKNOWN_PATH(404, "Unknown path", "GET /openapi.json lists every path."),
    /** The path is served, but not with this method. */
    WRONG_METHOD(405, "Method not allowed", "The header Allow lists the methods of this path."),
    /** The caller accepts no type that the path is served in. */
    NOT_ACCEPTABLE(406, "Not acceptable", "Accept application/json."),
    /** It is there already, or the key was used for another request. */
    CONFLICT(409, "Conflict", "Read what is there, and decide again; give another request a key of its own."),
    /** More has become known since the caller read it. */
    CHANGED_SINCE(412, "Changed since it was read", "Read it again, decide again, and send the new ETag as If-Match."),
    /** The body is too long. */
    BODY_TOO_LONG(413, "Body too long", "Send less at once."),
    /** The path with its query is too long. */
    URI_TOO_LONG(414, "URI too long", "Keep the request line under 8 KiB."),
    /** The body is of another type than the operation takes. */
    UNSUPPORTED_TYPE(
            415,
            "Unsupported type",
            "Send the Content-Type that GET /openapi.json names for it, in UTF-8, and no Content-Encoding."),
    /** The rules do not allow it. */
    REFUSED(422, "Refused by the rules", "Put right what reasons lists; nothing was recorded."),
    /** The operation changes something, and the request does not say as read when. */
    IF_MATCH_MISSING(428, "If-Match is missing", "Read it first, and send the ETag of that answer as If-Match."),
    /** There are as many files of visits as are kept, and none gives way. */
    TOO_MANY_VISIT_FILES(
            429,
            "Too many files of visits",
            "Wait until one of the provider is checked or recorded, and send it again."),
    /** The caller asks too often. */
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as many seconds as the header Retry-After says."),
    /** The headers are too long. */
    HEADERS_TOO_LONG(431, "Headers too long", "Keep all headers together under 8 KiB."),
    /** The program failed. */
    INTERNAL_ERROR(500, "Internal error", "Tell whoever runs the service the value of the header X-Request-Id."),
    /** The store, or the keys by which tokens are checked, cannot be reached. */
    UNAVAILABLE(503, "Not available now", "Try again later; nothing was recorded.");

    /** The kinds that follow from the status alone: the last of each status. */
    private static final ImmutableMap<Integer, ProblemKind> BY_STATUS = Arrays.stream(values())
            .collect(ImmutableMap.toImmutableMap(kind -> kind.status, kind -> kind, (a, b) -> b));

    private final int status;
    private final String title;
    private final String advice;

    ProblemKind(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** {@return the kind that a status stands for when nothing more is known, or empty when there is none} */
    static Optional<ProblemKind> ofStatus(int status) {
        return Optional.ofNullable(BY_STATUS.get(status));
    }

    /** {@return the kind that it is when what a parameter of a path names is not there, or empty when the parameter names no such thing} */
    public static Optional<ProblemKind> unknown(String parameter) {
        String name = "UNKNOWN_" + Ascii.toUpperCase(parameter);
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** {@return the stable URI reference, such as {@code /problems/unknown-postcode}} */
    public String type() {
        return "/problems/" + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, name());
    }

    /** {@return the status of the answer} */
    public int status() {
        return status;
    }

    /** {@return the kind in words} */
    public String title() {
        return title;
    }

    /** {@return what the caller can do} */
    public String advice() {
        return advice;
    }
}
