package org.almoner.rest.values;

import com.google.common.collect.ImmutableList;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is wrong with the other fields of a body whose resource reads on, to say all that is wrong at once. */
@Schema(hidden = true)
public record Wrong(List<BodyError> errors) {

    /** Copies the errors. */
    public Wrong {
        errors = List.copyOf(errors);
    }

    /**
     * {@return a field without which the rest cannot be read}
     *
     * @throws ProblemException if it could not be read
     */
    public <T> T without(@Nullable T field) {
        if (field == null) {
            throw ProblemException.ofBody(errors);
        }
        return field;
    }

    /** {@return these, and another that the resource found} */
    public Wrong and(BodyError other) {
        return new Wrong(
                ImmutableList.<BodyError>builder().addAll(errors).add(other).build());
    }
}
