package org.almoner.rest;

/** A request with a parameter that cannot be answered. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String detail;
    private final String field;
    private final String value;

    ProblemException(ProblemKind kind, String detail, String field, String value) {
        super(detail);
        this.kind = kind;
        this.detail = detail;
        this.field = field;
        this.value = value;
    }

    ProblemKind kind() {
        return kind;
    }

    /** {@return what is wrong, for people} */
    String detail() {
        return detail;
    }

    /** {@return the name of the parameter} */
    String field() {
        return field;
    }

    /** {@return what the caller wrote} */
    String value() {
        return value;
    }
}
