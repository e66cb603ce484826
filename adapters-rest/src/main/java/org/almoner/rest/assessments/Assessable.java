package org.almoner.rest.assessments;

import java.util.function.Supplier;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.Reason;

/** Whether somebody can be assessed. */
public final class Assessable {

    private static final String NOT_ASSESSABLE = "not-assessable";

    private Assessable() {}

    /** {@return what is worked out; refused where the person is no adult, or the tables or the circumstances do not know a day} */
    public static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.refused(new Reason(NOT_ASSESSABLE, String.valueOf(e.getMessage())));
        }
    }

    /** Refuses days that the tables do not know. */
    public static void check(DateRange days, NationalTables tables) {
        if (!tables.term().encloses(days)) {
            throw ProblemException.refused(new Reason(
                    NOT_ASSESSABLE, "the national tables hold " + tables.term() + ", but not all of " + days));
        }
    }
}
