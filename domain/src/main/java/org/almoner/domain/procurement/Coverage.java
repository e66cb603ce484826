package org.almoner.domain.procurement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.time.DateRange;

/**
 * Whether contracts, old and new, cover a lot or service on each day once (rule K3). Immutable.
 *
 * @param of the lot or service
 * @param needed the days on which it is to be covered; they have an end
 * @param contracts that cover it, in the order of their first days
 */
public record Coverage(String of, DateRange needed, ImmutableList<Contract> contracts) {

    /**
     * A contract or grant.
     *
     * @param name of it
     * @param days that it covers
     * @param rate what it costs, where that is known
     */
    public record Contract(String name, DateRange days, Optional<YearlyRate> rate) {}

    /** Some days that are not covered once. */
    public sealed interface Finding {

        /** {@return the days} */
        DateRange days();

        /**
         * Nothing covers them.
         *
         * @param days which
         * @param bridge what it would cost to go on until their end at the rate of the contract that ended last before them, or the rates
         *     of all that ended on that day together; empty where any of these is not known, or none ended before
         */
        record Gap(DateRange days, Optional<ExactMoney> bridge) implements Finding {}

        /**
         * Several contracts cover them.
         *
         * @param days which
         * @param contracts by name; at least two
         */
        record Overlap(DateRange days, ImmutableSortedSet<String> contracts) implements Finding {}
    }

    /**
     * Refuses days without end, and two contracts of one name.
     *
     * @throws IllegalArgumentException if the days to be covered have no end, or a name is given twice
     */
    public Coverage {
        checkArgument(needed.end().isPresent(), "the days to be covered have an end, but are %s", needed);
        checkArgument(
                contracts.stream().map(Contract::name).distinct().count() == contracts.size(),
                "each contract of %s has a name of its own, but they are %s",
                of,
                contracts.stream().map(Contract::name).toList());
    }

    /** {@return the coverage by contracts in any order} */
    public static Coverage of(String of, DateRange needed, Collection<Contract> contracts) {
        return new Coverage(
                of,
                needed,
                contracts.stream()
                        .sorted(Comparator.comparing(
                                        (Contract contract) -> contract.days().from())
                                .thenComparing(Contract::name))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return every stretch of needed days that is not covered, or covered more than once, in order; none where each is covered once} */
    public ImmutableList<Finding> findings() {
        List<LocalDate> turns = turns();
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (int i = 0; i < turns.size() - 1; i++) {
            DateRange days = DateRange.of(turns.get(i), turns.get(i + 1));
            ImmutableSortedSet<String> covering = covering(days.from());
            if (covering.isEmpty()) {
                findings.add(new Finding.Gap(days, bridge(days)));
            } else if (covering.size() > 1) {
                findings.add(new Finding.Overlap(days, covering));
            }
        }
        return findings.build();
    }

    private Optional<ExactMoney> bridge(DateRange gap) {
        return contracts.stream()
                .flatMap(contract -> contract.days().end().stream())
                .filter(end -> !end.isAfter(gap.from()))
                .max(Comparator.naturalOrder())
                .flatMap(last -> together(last, gap));
    }

    private Optional<ExactMoney> together(LocalDate last, DateRange gap) {
        return contracts.stream()
                .filter(contract -> contract.days().end().filter(last::equals).isPresent())
                .map(contract -> contract.rate().map(rate -> rate.over(gap)))
                .reduce(Optional.of(ExactMoney.ZERO), (sum, each) -> sum.flatMap(money -> each.map(money::plus)));
    }

    /** {@return what the contract costs on the needed days that it covers, where its rate is known} */
    public Optional<ExactMoney> cost(Contract contract) {
        return contract.rate()
                .map(rate ->
                        needed.intersection(contract.days()).map(rate::over).orElse(ExactMoney.ZERO));
    }

    /** {@return the needed days on which something begins or ends, with the first and the end} */
    private List<LocalDate> turns() {
        TreeSet<LocalDate> turns = new TreeSet<>();
        turns.add(needed.from());
        turns.add(needed.end().orElseThrow());
        contracts.stream()
                .flatMap(contract -> Stream.concat(Stream.of(contract.days().from()), contract.days().end().stream()))
                .filter(needed::contains)
                .forEach(turns::add);
        return List.copyOf(turns);
    }

    private ImmutableSortedSet<String> covering(LocalDate day) {
        return contracts.stream()
                .filter(contract -> contract.days().contains(day))
                .map(Contract::name)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }
}
