package org.almoner.rest;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;

/** What can go wrong with a request. Names and statuses are part of the interface. */
enum ProblemKind {
    /** The text is not a postcode. */
    MALFORMED_POSTCODE(400, "Not a postcode", "Write outward and inward part, such as LE67 3FN."),
    /** The text is not a date. */
    MALFORMED_DATE(400, "Not a date", "Write year, month and day, such as 2021-03-01."),
    /** The postcode is not in the zone map's directory. */
    UNKNOWN_POSTCODE(
            404,
            "The zone map does not know the postcode",
            "Check the postcode. If it is right, it is newer than the map's directory or outside the council's area."),
    /** No version of the zone map is in force on the day. */
    NO_ZONE_MAP(404, "No zone map is in force on that day", "Ask for a day in the term of the scheme."),
    /** The request breaks the rules of HTTP or of URIs. */
    BAD_REQUEST(400, "Bad request", "Check path, query and headers. No value may hold a slash or a control character."),
    /** Nothing is served at the path. */
    UNKNOWN_PATH(404, "Unknown path", "GET /openapi.json lists every path."),
    /** The path is served, but not with this method. */
    WRONG_METHOD(405, "Method not allowed", "The header Allow lists the methods of this path."),
    /** The caller accepts no type that the path is served in. */
    NOT_ACCEPTABLE(406, "Not acceptable", "Accept application/json."),
    /** The path with its query is too long. */
    URI_TOO_LONG(414, "URI too long", "Keep the request line under 8 KiB."),
    /** The headers are too long. */
    HEADERS_TOO_LONG(431, "Headers too long", "Keep all headers together under 8 KiB."),
    /** The program failed. */
    INTERNAL_ERROR(500, "Internal error", "Tell whoever runs the service the value of the header X-Request-Id.");

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

    /** {@return the stable URI reference, such as {@code /problems/unknown-postcode}} */
    String type() {
        return "/problems/" + Json.name(this);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** {@return what the caller can do} */
    String advice() {
        return advice;
    }
}
