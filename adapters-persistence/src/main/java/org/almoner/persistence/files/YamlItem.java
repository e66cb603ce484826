package org.almoner.persistence.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.primitives.Ints;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.almoner.domain.parts.Words;
import org.almoner.domain.parts.WrongPartException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a YAML file and where it stands. Whatever is asked of it either succeeds or is empty after saying what is
 * wrong, so that reading goes on and finds the next mistake. An item that is missing is silent: its parent has spoken.
 */
final class YamlItem {

    private static final Range<Integer> YEARS = Range.closed(1900, 2999);
    private static final String KEYS_EXPECTED = "keys and values are expected here, one a line, such as 'name: Urban'";

    private final Place place;
    private final @Nullable Node node;
    private final Remarks remarks;
    private final Map<String, YamlItem> children = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlItem(Place place, @Nullable Node node, Remarks remarks) {
        this.place = place;
        this.node = node;
        this.remarks = remarks;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::addChild);
        }
    }

    private void addChild(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Node value = entry.getValueNode();
        Place here = at(value instanceof ScalarNode ? value : entry.getKeyNode(), pathOf(key));
        @Nullable YamlItem first = children.putIfAbsent(key, new YamlItem(here, value, remarks));
        if (first != null) {
            remarks.problem(here, "'" + key + "' is given again, after line " + first.place.line() + "; keep one");
        }
    }

    private String pathOf(String key) {
        return place.path().isEmpty() ? key : place.path() + "." + key;
    }

    private Place at(Node other, String path) {
        Mark mark = other.getStartMark();
        return new Place(place.file(), mark.getLine() + 1, mark.getColumn() + 1, path);
    }

    Place place() {
        return place;
    }

    void problem(String message) {
        remarks.problem(place, message);
    }

    /** {@return the item of a key that must be there} */
    YamlItem get(String key) {
        return find(key).orElseGet(() -> {
            if (node instanceof MappingNode) {
                problem("'" + key + "' is missing; add it");
            }
            return new YamlItem(place, null, remarks);
        });
    }

    /** {@return the item of a key that may be left out} */
    Optional<YamlItem> find(String key) {
        asked.add(key);
        if (node != null && !(node instanceof MappingNode)) {
            problem(KEYS_EXPECTED);
        }
        return Optional.ofNullable(children.get(key));
    }

    /** {@return the items by key, where the scheme chooses the keys} */
    ImmutableMap<String, YamlItem> entries() {
        if (node != null && !(node instanceof MappingNode)) {
            problem(KEYS_EXPECTED);
        } else if (node != null && children.isEmpty()) {
            problem("this is empty; add a key and its value");
        }
        return ImmutableMap.copyOf(children);
    }

    /** {@return the items of a list} */
    List<YamlItem> items() {
        if (!(node instanceof SequenceNode sequence)) {
            if (node != null) {
                problem("a list is expected here, each entry with a dash in front");
            }
            return List.of();
        }
        ImmutableList.Builder<YamlItem> items = ImmutableList.builder();
        int index = 0;
        for (Node item : sequence.getValue()) {
            items.add(new YamlItem(at(item, place.path() + "[" + index++ + "]"), item, remarks));
        }
        return items.build();
    }

    /** {@return the items of a list that must not be empty} */
    List<YamlItem> someItems() {
        List<YamlItem> items = items();
        if (items.isEmpty() && node instanceof SequenceNode) {
            problem("the list is empty; add an entry");
        }
        return items;
    }

    /** {@return what the reader makes of each item, or empty if it makes nothing of one, or there is none} All are read. */
    static <T> Optional<ImmutableList<T>> all(List<YamlItem> items, Function<YamlItem, Optional<T>> reader) {
        ImmutableList<Optional<T>> read = items.stream().map(reader).collect(ImmutableList.toImmutableList());
        return !read.isEmpty() && read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList()))
                : Optional.empty();
    }

    /** {@return what the reader makes of the items of a list, in their order; one that is given again is a problem} */
    <T> ImmutableSet<T> distinct(Function<YamlItem, Optional<T>> reader) {
        Map<T, YamlItem> first = new LinkedHashMap<>();
        for (YamlItem item : items()) {
            reader.apply(item)
                    .filter(value -> first.putIfAbsent(value, item) != null)
                    .flatMap(again -> item.text())
                    .ifPresent(again -> item.problem("'" + again + "' is given again; keep one"));
        }
        if (first.isEmpty()
                && node instanceof SequenceNode sequence
                && sequence.getValue().isEmpty()) {
            problem("the list is empty; add an entry");
        }
        return ImmutableSet.copyOf(first.keySet());
    }

    /** {@return the texts of a list} */
    ImmutableList<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).collect(ImmutableList.toImmutableList());
    }

    /** {@return the text as it is written} */
    Optional<String> text() {
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            problem("a single value is expected here, not a list or keys");
            return Optional.empty();
        }
        if (scalar.getValue().isBlank()) {
            problem("a value is missing here; write one");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue());
    }

    /** {@return what the reader makes of the text; a refusal of the reader is a problem here} */
    <T> Optional<T> read(Function<String, T> reader) {
        return text().flatMap(text -> remarks.make(place, () -> reader.apply(text)));
    }

    /** {@return the number, not negative} */
    Optional<Integer> wholeNumber() {
        return wholeNumber(0);
    }

    /** {@return the number, at least the least} */
    Optional<Integer> wholeNumber(int least) {
        return read(text -> {
            @Nullable Integer number = Ints.tryParse(text);
            if (number == null || number < least) {
                throw new IllegalArgumentException("'" + text + "' is not a whole number of at least " + least
                        + "; write digits only, such as 30, without unit or comma");
            }
            return number;
        });
    }

    Optional<LocalDate> date() {
        return read(text -> {
            LocalDate date;
            try {
                date = LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is not a date; write year, month and day, such as 2020-10-05", e);
            }
            if (!YEARS.contains(date.getYear())) {
                throw new IllegalArgumentException("'" + text + "' is not in the years " + YEARS.lowerEndpoint()
                        + " to " + YEARS.upperEndpoint() + "; correct the year");
            }
            return date;
        });
    }

    Optional<Boolean> yesOrNo() {
        return oneOf(ImmutableMap.of("true", true, "false", false));
    }

    /** {@return the constant, written in lower case with hyphens} */
    <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
        return oneOf(Arrays.stream(type.getEnumConstants())
                .collect(ImmutableMap.toImmutableMap(constant -> Words.of(constant), constant -> constant)));
    }

    /** {@return what the text stands for among the known} */
    <T> Optional<T> oneOf(Map<String, T> known) {
        return read(text -> {
            @Nullable T value = known.get(text);
            if (value == null) {
                throw new IllegalArgumentException("'" + text + "' is not one of "
                        + Joiner.on(", ").join(known.keySet()) + Closest.hint(text, known.keySet()));
            }
            return value;
        });
    }

    /**
     * {@return what the maker makes of the parts, or empty if a part is missing} Everything must have been asked by now:
     * keys that nobody asked for are problems. What the maker refuses is a problem of the part that it names, or of this.
     */
    <T> Optional<T> make(Supplier<T> maker) {
        refuseOtherKeys();
        try {
            return Optional.of(maker.get());
        } catch (NoSuchElementException e) {
            return Optional.empty();
        } catch (WrongPartException e) {
            at(e.path()).problem(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            problem(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** {@return what the maker makes; what it refuses is a problem here} Other keys may still be asked for. */
    <T> Optional<T> refusing(Supplier<T> maker) {
        return remarks.make(place, maker);
    }

    /** {@return whether there is nothing, of which the parent has spoken} */
    boolean isMissing() {
        return node == null;
    }

    /** {@return this as a tree of JSON in which every value is a text, or null where none is written} */
    JsonNode tree() {
        if (node instanceof MappingNode) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            children.forEach((key, child) -> tree.set(key, child.tree()));
            return tree;
        }
        if (node instanceof SequenceNode) {
            ArrayNode tree = JsonNodeFactory.instance.arrayNode();
            items().forEach(item -> tree.add(item.tree()));
            return tree;
        }
        return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
                ? JsonNodeFactory.instance.textNode(scalar.getValue())
                : JsonNodeFactory.instance.nullNode();
    }

    /** {@return the part of this to which keys and positions lead, as far as they do} */
    YamlItem at(List<String> path) {
        if (path.isEmpty()) {
            return this;
        }
        List<String> rest = path.subList(1, path.size());
        if (node instanceof SequenceNode) {
            return Optional.ofNullable(Ints.tryParse(path.get(0)))
                    .filter(index -> index >= 0 && index < items().size())
                    .map(index -> items().get(index).at(rest))
                    .orElse(this);
        }
        return Optional.ofNullable(children.get(path.get(0)))
                .map(child -> child.at(rest))
                .orElse(this);
    }

    /** Reports the keys that nobody asked for. */
    void refuseOtherKeys() {
        children.forEach((key, child) -> {
            if (!asked.contains(key)) {
                child.problem("there is no key '" + key + "' here"
                        + (Closest.hint(key, asked).isEmpty()
                                ? "; the keys are " + Joiner.on(", ").join(asked)
                                : Closest.hint(key, asked)));
            }
        });
    }
}
