package org.almoner.domain.providers;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import org.almoner.domain.zones.Codes;

/**
 * Who gives care: what carers can do, which languages they speak and of which genders there are. A provider has such carers, a
 * need asks for some; whether one carer is all of it is for the two to see. Immutable.
 *
 * @param skills such as {@code hoisting}
 * @param languages beside English, by codes such as {@code gujarati}
 * @param genders of those who may be sent
 */
public record Carers(
        ImmutableSortedSet<SkillCode> skills,
        ImmutableSortedSet<String> languages,
        ImmutableSortedSet<CarerGender> genders) {

    /** Nothing is known of them, or nothing asked. */
    public static final Carers ANY =
            new Carers(ImmutableSortedSet.of(), ImmutableSortedSet.of(), ImmutableSortedSet.of());

    /**
     * Refuses malformed codes.
     *
     * @throws IllegalArgumentException if a language is no code
     */
    public Carers {
        languages.forEach(code -> Codes.check(code, "language", "gujarati"));
    }

    /** {@return what is asked for that these are not; {@link #ANY} where nothing is} */
    public Carers lacking(Carers asked) {
        return new Carers(
                missing(asked.skills, skills), missing(asked.languages, languages), missing(asked.genders, genders));
    }

    private static <T extends Comparable<T>> ImmutableSortedSet<T> missing(ImmutableSet<T> asked, ImmutableSet<T> had) {
        return ImmutableSortedSet.copyOf(Sets.difference(asked, had));
    }
}
