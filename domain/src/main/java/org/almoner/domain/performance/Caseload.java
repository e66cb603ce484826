package org.almoner.domain.performance;

import java.util.function.Consumer;

/**
 * The packages of a caseload, however many there are: a list of them, or a file that is read package by package.
 *
 * @param <T> what is known of each package
 */
@FunctionalInterface
public interface Caseload<T> {

    /** Gives each package, in order. What gives them may throw after the last that nothing is to be made of them. */
    void each(Consumer<? super T> taken);
}
