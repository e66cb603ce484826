package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import org.almoner.domain.schemes.Scheme;

/** What became of a scheme file. */
public sealed interface SchemeFileResult {

    /** {@return what deserves a look but keeps nobody from using the scheme, by file and line} */
    ImmutableList<FileRemark> warnings();

    /**
     * {@return the scheme}
     *
     * @throws IllegalArgumentException if the file was refused; the message lists every problem
     */
    Scheme orElseThrow();

    /**
     * A file without a problem.
     *
     * @param scheme what it says
     * @param warnings what deserves a look
     */
    record Accepted(Scheme scheme, ImmutableList<FileRemark> warnings) implements SchemeFileResult {

        @Override
        public Scheme orElseThrow() {
            return scheme;
        }
    }

    /**
     * A file of which nothing is used.
     *
     * @param problems all that is wrong, at least one, by file and line
     * @param warnings what deserves a look
     */
    record Refused(ImmutableList<FileRemark> problems, ImmutableList<FileRemark> warnings) implements SchemeFileResult {

        /**
         * Refuses a refusal without a reason.
         *
         * @throws IllegalArgumentException if there is no problem
         */
        public Refused {
            checkArgument(!problems.isEmpty(), "a refused scheme file has at least one problem");
        }

        @Override
        public Scheme orElseThrow() {
            throw new IllegalArgumentException(
                    "the scheme file is refused:\n" + Joiner.on('\n').join(problems));
        }
    }
}
