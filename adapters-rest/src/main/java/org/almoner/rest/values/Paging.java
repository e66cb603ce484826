package org.almoner.rest.values;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Which part of a long list is asked for: a bean parameter of every list. */
@SuppressWarnings("FieldCanBeFinal") // Jersey sets them
public final class Paging {

    /** The parameter for how many there are in a page. */
    public static final String LIMIT = "limit";

    /** The parameter for where the page begins. */
    public static final String CURSOR = "cursor";

    private static final int USUAL = 100;
    private static final int MOST = 500;

    @QueryParam(LIMIT)
    @JsonProperty // so that the description of the interface sees it
    private @Nullable String limit;

    @QueryParam(CURSOR)
    @JsonProperty
    private @Nullable String cursor;

    /**
     * {@return the page of the list} Pages are stable: what is added before a cursor moves nothing.
     *
     * @param all in the order of their keys
     * @param key by which one is told from the others
     * @param parse reads the text form of a key
     */
    public <T, K extends Comparable<K>> Page<T> page(Collection<T> all, Function<T, K> key, Function<String, K> parse) {
        return page(all, each -> true, key, parse);
    }

    /**
     * {@return the page of those of the list that are wanted} Nobody before the page, and of those after it only one, is asked whether it is.
     *
     * @param all in the order of their keys
     * @param wanted whether one is listed
     * @param key by which one is told from the others
     * @param parse reads the text form of a key
     */
    public <T, K extends Comparable<K>> Page<T> page(
            Collection<T> all, Predicate<T> wanted, Function<T, K> key, Function<String, K> parse) {
        int most = most();
        Stream<T> rest = cursor == null ? all.stream() : after(parse(cursor, parse), all, key);
        ImmutableList<T> found = rest.filter(wanted).limit(most + 1L).collect(ImmutableList.toImmutableList());
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        ImmutableList<T> page = found.subList(0, most);
        String last = key.apply(page.get(most - 1)).toString();
        return new Page<>(
                page, Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T, K extends Comparable<K>> Stream<T> after(K last, Collection<T> all, Function<T, K> key) {
        return all.stream().dropWhile(each -> key.apply(each).compareTo(last) <= 0);
    }

    private int most() {
        if (limit == null) {
            return USUAL;
        }
        Integer number = Ints.tryParse(limit);
        if (number == null || number < 1 || number > MOST) {
            throw ProblemException.ofField(
                    ProblemKind.MALFORMED_VALUE,
                    "'" + limit + "' is not a whole number from 1 to " + MOST,
                    LIMIT,
                    limit);
        }
        return number;
    }

    private static <K> K parse(String text, Function<String, K> parse) {
        try {
            return parse.apply(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField(
                    ProblemKind.MALFORMED_VALUE,
                    "'" + text + "' is no cursor; send the next of the page before",
                    CURSOR,
                    text);
        }
    }

    /**
     * A page.
     *
     * @param items in order
     * @param next the cursor of the page after it; null on the last
     * @param <T> what is listed
     */
    public record Page<T>(ImmutableList<T> items, @Nullable String next) {}
}
