package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/**
 * What became of files.
 *
 * @param <T> what they say
 */
public sealed interface FileResult<T> {

    /**
     * {@return what the files say}
     *
     * @throws IllegalArgumentException if they were refused; the message lists every problem
     */
    T orElseThrow();

    /**
     * Files without a problem.
     *
     * @param value what they say
     * @param <T> what they say
     */
    record Accepted<T>(T value) implements FileResult<T> {

        @Override
        public T orElseThrow() {
            return value;
        }
    }

    /**
     * Files of which nothing is used.
     *
     * @param problems all that is wrong, at least one, by file and line
     * @param <T> what they would say
     */
    record Refused<T>(ImmutableList<FileRemark> problems) implements FileResult<T> {

        /**
         * Refuses a refusal without a reason.
         *
         * @throws IllegalArgumentException if there is no problem
         */
        public Refused {
            checkArgument(!problems.isEmpty(), "refused files have at least one problem");
        }

        @Override
        public T orElseThrow() {
            throw new IllegalArgumentException(
                    "the files are refused:\n" + Joiner.on('\n').join(problems));
        }
    }
}
