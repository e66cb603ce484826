package org.almoner.domain.returns;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;

/**
 * What care of a package by a provider is planned to cost by the return, what was posted for it, and why that differs. Net of what the NHS and third parties
 * bear. Immutable.
 *
 * @param person whose
 * @param pack which package
 * @param means how it reaches the person
 * @param provider who gives it, or holds the person's fund
 * @param planned what the return says that the days cost
 * @param posted what the ledger has
 * @param differences how much less was posted for which reason; below nothing where more was. None of nothing
 */
public record ServiceCost(
        PersonId person,
        PackageId pack,
        ClientEvent.Means means,
        Optional<ProviderId> provider,
        Money planned,
        Money posted,
        ImmutableSortedMap<Difference, Money> differences) {

    /**
     * Leaves out differences of nothing, and refuses what is not explained to the penny.
     *
     * @throws IllegalArgumentException if planned less the differences is not what was posted
     */
    public ServiceCost {
        Map<Difference, Money> some = new TreeMap<>(differences);
        some.values().removeIf(Money::isZero);
        differences = ImmutableSortedMap.copyOf(some);
        Money explained = planned.minus(Money.sum(differences.values()));
        checkArgument(
                explained.equals(posted),
                "of %s, %s is planned and %s posted, which %s does not explain",
                pack,
                planned,
                posted,
                differences);
    }
}
