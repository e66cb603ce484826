package org.almoner.application;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import org.almoner.application.port.in.TenderedPrices;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.procurement.tendered.CheckedPrice;
import org.almoner.domain.procurement.tendered.PriceRules;
import org.almoner.domain.procurement.tendered.TenderedPrice;
import org.almoner.domain.schemes.Scheme;

/** Checks tendered prices by a scheme and a benchmark. */
final class CheckTenderedPrices implements TenderedPrices {

    private final Scheme scheme;
    private final PriceBenchmark benchmark;

    CheckTenderedPrices(Scheme scheme, PriceBenchmark benchmark) {
        this.scheme = scheme;
        this.benchmark = benchmark;
    }

    @Override
    public ImmutableList<CheckedPrice> check(Collection<TenderedPrice> tendered, LocalDate day) {
        ImmutableSortedSet<Offering> bought = scheme.charging().rates().offerings();
        tendered.forEach(price -> checkArgument(
                bought.contains(price.offering()),
                "%s tenders for %s, but scheme %s buys %s",
                price.provider(),
                price.offering(),
                scheme.id(),
                bought));
        PriceRules rules =
                new PriceRules(scheme.charging().rates(), scheme.allocation().outliers());
        return tendered.stream()
                .map(price -> rules.check(price, day, what -> benchmark.find(what, day)))
                .collect(ImmutableList.toImmutableList());
    }
}
