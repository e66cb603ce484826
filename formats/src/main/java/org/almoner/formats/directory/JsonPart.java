package org.almoner.formats.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.almoner.formats.csv.CsvProblem;

/** A part of a service as it is read, which tells what is wrong with it by its JSON pointer. Of one thread. */
final class JsonPart {

    private static final int LONGEST_SHOWN = 100;

    private final JsonNode node;
    private final String pointer;
    private final List<CsvProblem> problems;

    /**
     * A part.
     *
     * @param pointer where it is in the file
     * @param problems is added what is wrong with it
     */
    JsonPart(JsonNode node, String pointer, List<CsvProblem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** {@return the part of the name, which may not be there} */
    JsonPart at(String name) {
        return new JsonPart(node.path(name), pointer + "/" + name, problems);
    }

    /** {@return the parts of a list; none where there is none} */
    ImmutableList<JsonPart> items() {
        if (isThere() && !node.isArray()) {
            wrong("this is no list; write one, in square brackets");
        }
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(at -> new JsonPart(node.path(at), pointer + "/" + at, problems))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the text, or empty where there is none, or it is wrong, which is told} */
    Optional<String> text() {
        return value(DirectoryService::text);
    }

    /** {@return the text, or empty where it is missing or wrong, which is told} */
    Optional<String> neededText() {
        return needed(DirectoryService::text);
    }

    /** {@return what stands there, or empty where that is missing or wrong, which is told} */
    <T> Optional<T> needed(Function<String, T> reader) {
        if (written().isEmpty() && !node.isContainerNode()) {
            wrong("a value is missing here; write one");
        }
        return value(reader);
    }

    /**
     * {@return what stands there, or empty where nothing does, or it is wrong, which is told}
     *
     * @param reader throws {@link IllegalArgumentException} with what is wrong, and what to do
     */
    <T> Optional<T> value(Function<String, T> reader) {
        if (node.isContainerNode()) {
            wrong("this is no text or number; write one");
        }
        String text = written();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            wrong(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** {@return whether it says this, in capitals or not} */
    boolean says(String text) {
        return Ascii.equalsIgnoreCase(written(), text);
    }

    /** Says that something is wrong with it. */
    void wrong(String detail) {
        problems.add(new CsvProblem(pointer, Ascii.truncate(written(), LONGEST_SHOWN, "…"), detail));
    }

    private String written() {
        return isThere() ? CharMatcher.whitespace().trimFrom(node.asText()) : "";
    }

    private boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }
}
