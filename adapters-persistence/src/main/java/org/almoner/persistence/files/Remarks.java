package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Collects what is to be said of a scheme file and its tables, by file and line, nothing twice. */
final class Remarks {

    private final Set<FileRemark> problems = new TreeSet<>();
    private final Set<FileRemark> warnings = new TreeSet<>();

    void problem(Place place, String message) {
        problems.add(place.says(message));
    }

    void warning(Place place, String message) {
        warnings.add(place.says(message));
    }

    /** What the supplier makes; where the model refuses its arguments, that is a problem of the place. */
    <T> Optional<T> make(Place place, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            problem(place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    ImmutableList<FileRemark> problems() {
        return ImmutableList.copyOf(problems);
    }

    ImmutableList<FileRemark> warnings() {
        return ImmutableList.copyOf(warnings);
    }
}
