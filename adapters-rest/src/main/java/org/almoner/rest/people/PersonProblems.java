package org.almoner.rest.people;

import org.almoner.domain.packages.PersonId;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;

/** Why nothing is told of a person, as problems. */
public final class PersonProblems {

    private PersonProblems() {}

    /** {@return that there is no such person} */
    public static ProblemException unknown(PersonId person) {
        return ProblemException.ofField(
                ProblemKind.UNKNOWN_PERSON, "there is no person " + person, "person", person.toString());
    }
}
