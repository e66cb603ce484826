package org.almoner.domain.performance.equality;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import java.util.stream.IntStream;

/**
 * Into which bands people are put, and how small a number may be. Immutable.
 *
 * @param source where the bands were published
 * @param ages the least ages of the bands, ascending; whoever is younger than the first is in a band of their own
 * @param ethnicities of the groups, in their order; whoever is in none is in a band of their own
 * @param least the smallest number above nothing that is told, at least 3: else what is hidden could be 1 alone
 */
public record EqualityBands(
        String source, ImmutableList<Integer> ages, ImmutableList<EthnicGroup> ethnicities, int least) {

    /** The band of those of whom it is not known. */
    public static final String UNKNOWN = "not known";

    private static final int LEAST = 3;

    /**
     * An ethnic group.
     *
     * @param code by which a person's is given
     * @param name for people
     */
    public record EthnicGroup(String code, String name) {}

    /**
     * Refuses bands that are none.
     *
     * @throws org.almoner.domain.parts.WrongPartException if there is no age or no group, ages do not ascend, a code is given twice or the least
     *     number hides nobody
     */
    public EqualityBands {
        checkPart(!ages.isEmpty(), "ages", "bands of age begin with one age or more; add one, such as 18");
        checkPart(
                Ordering.natural().isStrictlyOrdered(ages), "ages", "the least ages of bands ascend, but got %s", ages);
        checkPart(!ethnicities.isEmpty(), "ethnicities", "people are of one ethnic group or another; add one");
        checkPart(
                ethnicities.stream().map(EthnicGroup::code).distinct().count() == ethnicities.size(),
                "ethnicities",
                "each group has a code of its own, but they are %s",
                ethnicities.stream().map(EthnicGroup::code).toList());
        checkPart(least >= LEAST, "least", "the smallest number that is told is at least %s, but got %s", LEAST, least);
    }

    /** {@return the names of the bands of age, the youngest first, and last the band of those of whom it is not known} */
    public ImmutableList<String> ageBands() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        names.add("under " + ages.get(0));
        IntStream.range(1, ages.size()).forEach(i -> names.add(ages.get(i - 1) + "-" + (ages.get(i) - 1)));
        return names.add(Iterables.getLast(ages) + "+", UNKNOWN).build();
    }

    /** {@return the band of the age} */
    public String ageBand(int age) {
        return ageBands().get((int) ages.stream().filter(from -> age >= from).count());
    }

    /** {@return the names of the ethnic groups, and last the band of those of whom it is not known} */
    public ImmutableList<String> ethnicBands() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        ethnicities.forEach(group -> names.add(group.name()));
        return names.add(UNKNOWN).build();
    }
}
