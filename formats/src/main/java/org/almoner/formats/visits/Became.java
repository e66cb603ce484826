package org.almoner.formats.visits;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.formats.csv.FieldText;

/** What became of a visit, in one word, and which further fields tell of it. */
public enum Became {
    /** A carer came and gave care. */
    ATTENDED(ImmutableSet.of("arrived", "minutes"), ImmutableSet.of("secondCarerMinutes", "secondCarerArrived")),
    /** A carer came, and no log says when the carer left. */
    NO_LOG_OUT(ImmutableSet.of("arrived"), ImmutableSet.of("carers", "verified")),
    /** Nobody came. */
    MISSED(ImmutableSet.of(), ImmutableSet.of()),
    /** A carer came and was not let in. */
    NO_ACCESS(ImmutableSet.of("arrived"), ImmutableSet.of()),
    /** It was cancelled before a carer came. */
    CANCELLED(ImmutableSet.of("noticeHours"), ImmutableSet.of());

    private final ImmutableSet<String> needed;
    private final ImmutableSet<String> further;

    Became(ImmutableSet<String> needed, ImmutableSet<String> further) {
        this.needed = needed;
        this.further = further;
    }

    /** {@return what is wrong with each field of those that depend on what became of the visit, where only the given ones are there} */
    ImmutableMap<String, String> wrong(Set<String> given) {
        ImmutableMap.Builder<String, String> wrong = ImmutableMap.builder();
        Sets.difference(needed, given)
                .forEach(field -> wrong.put(field, "it is missing, and a visit that was " + this + " has it"));
        Sets.difference(given, Sets.union(needed, further))
                .forEach(field -> wrong.put(field, "a visit that was " + this + " has none; leave it out"));
        return wrong.buildOrThrow();
    }

    /** {@return with which words for what became of a visit the field stands} */
    static String where(String field) {
        return Stream.of(
                        names("needed with ", each -> each.needed, field),
                        names("may stand with ", each -> each.further, field))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String names(String lead, Function<Became, Set<String>> fields, String field) {
        String names = Stream.of(values())
                .filter(each -> fields.apply(each).contains(field))
                .map(FieldText::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : lead + names;
    }

    /** {@return the words for it, such as {@code no log out}} */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name()).replace('_', ' ');
    }
}
