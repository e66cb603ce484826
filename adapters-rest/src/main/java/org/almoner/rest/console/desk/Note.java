package org.almoner.rest.console.desk;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.problems.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a form, for the page after it.
 *
 * @param page that tells it, by its path below {@link Desk#ROOT}
 * @param done whether it was done
 * @param heading in a few words
 * @param lines what was done, or everything that stands against it
 * @param entered what was written into the form, by field, where it was not done
 */
public record Note(String page, boolean done, String heading, List<Line> lines, ImmutableMap<String, String> entered) {

    /**
     * A line of it.
     *
     * @param words for people
     * @param field of the form that it is about, or null
     */
    public record Line(String words, @Nullable String field) {}

    /** {@return that it was done} */
    static Note done(String page, String words) {
        return new Note(page, true, words, List.of(), ImmutableMap.of());
    }

    /** {@return that it was not done, and why} */
    static Note refused(String page, Problem problem, ImmutableMap<String, String> entered) {
        String heading = problem.errors() == null ? problem.title() : "There is a problem";
        return new Note(page, false, heading, lines(problem), entered);
    }

    private static List<Line> lines(Problem problem) {
        if (problem.errors() != null) {
            return problem.errors().stream().map(Note::line).toList();
        }
        if (problem.reasons() != null) {
            return problem.reasons().stream()
                    .map(Reason::words)
                    .map(words -> new Line(Written.told(words), null))
                    .toList();
        }
        return Stream.of(problem.detail(), problem.advice())
                .flatMap(Stream::ofNullable)
                .map(words -> new Line(Written.told(words), problem.field()))
                .toList();
    }

    private static Line line(BodyError error) {
        return new Line(error.detail(), error.pointer().substring(1));
    }

    /** {@return whether the page of the path tells it} */
    boolean isOf(String path) {
        return page.replaceFirst("[?#].*", "").equals(path);
    }

    /** {@return what is wrong with the field, or null} */
    public @Nullable String against(String field) {
        return lines.stream()
                .filter(line -> field.equals(line.field()))
                .map(Line::words)
                .findFirst()
                .orElse(null);
    }
}
