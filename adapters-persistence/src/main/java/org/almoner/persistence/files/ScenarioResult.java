package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/** What became of a scenario file. */
public sealed interface ScenarioResult {

    /**
     * A file without a problem.
     *
     * @param scenario what it says
     */
    record Accepted(Scenario scenario) implements ScenarioResult {}

    /**
     * A file of which nothing is played.
     *
     * @param problems all that is wrong, at least one, by line
     */
    record Refused(ImmutableList<FileRemark> problems) implements ScenarioResult {

        /**
         * Refuses a refusal without a reason.
         *
         * @throws IllegalArgumentException if there is no problem
         */
        public Refused {
            checkArgument(!problems.isEmpty(), "a refused scenario has at least one problem");
        }
    }
}
