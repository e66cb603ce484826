package org.almoner.rest.problems;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that is not answered, and why. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final @Nullable String field;
    private final @Nullable String value;
    private final transient ImmutableList<BodyError> errors;
    private final transient ImmutableList<Reason> reasons;

    private ProblemException(
            ProblemKind kind,
            String detail,
            @Nullable String field,
            @Nullable String value,
            List<BodyError> errors,
            List<Reason> reasons) {
        super(detail);
        this.kind = kind;
        this.field = field;
        this.value = value;
        this.errors = ImmutableList.copyOf(errors);
        this.reasons = ImmutableList.copyOf(reasons);
    }

    /** {@return a problem of the kind} */
    public static ProblemException of(ProblemKind kind, String detail) {
        return new ProblemException(kind, detail, null, null, List.of(), List.of());
    }

    /** {@return a problem with the parameter or header of the name} */
    public static ProblemException ofField(ProblemKind kind, String detail, String field, String value) {
        return new ProblemException(kind, detail, field, value, List.of(), List.of());
    }

    /** {@return all that is wrong with a body; its words tell each with where it is} */
    public static ProblemException ofBody(List<BodyError> errors) {
        String detail = errors.stream().map(BodyError::words).collect(Collectors.joining("; "));
        return new ProblemException(ProblemKind.MALFORMED_BODY, detail, null, null, errors, List.of());
    }

    /** {@return that the rules do not allow it} */
    public static ProblemException refused(Reason... reasons) {
        return refused(List.of(reasons));
    }

    /** {@return that the rules do not allow it, for all of the typed reasons, each with its words} */
    public static <R> ProblemException refused(Collection<R> reasons, Function<R, String> words) {
        return refused(Reason.of(reasons, words));
    }

    private static ProblemException refused(List<Reason> reasons) {
        String detail = reasons.stream().map(Reason::words).collect(Collectors.joining("; "));
        return new ProblemException(ProblemKind.REFUSED, detail, null, null, List.of(), reasons);
    }

    /** {@return the kind} */
    public ProblemKind kind() {
        return kind;
    }

    /** {@return what is wrong, for people} */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** {@return the name of the parameter or header, if it is one that is wrong} */
    public @Nullable String field() {
        return field;
    }

    /** {@return what the caller wrote there} */
    @Nullable
    String value() {
        return value;
    }

    /** {@return all that is wrong with the body} */
    public ImmutableList<BodyError> errors() {
        return errors;
    }

    /** {@return why the rules do not allow it} */
    ImmutableList<Reason> reasons() {
        return reasons;
    }
}
