package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;

/**
 * A week of a block of nights (rule C12): its places cost the same whether they are used or not, so that the provider is paid
 * what the contract costs, of which the pay for the nights of packages is a part. Immutable.
 *
 * @param block the contract
 * @param week which
 * @param cost what the contract costs for the nights of the week
 * @param paid what is paid for the nights of packages among them, exactly
 */
public record NightBlockWeek(NightBlock block, CareWeek week, Money cost, ExactMoney paid) {

    /**
     * {@return the weeks of the blocks that begin on one of the days}
     *
     * @param blocks the scheme's
     * @param term the scheme's
     * @param days whole weeks
     * @param settled the weeks of all people on the days
     */
    public static ImmutableList<NightBlockWeek> all(
            ImmutableList<NightBlock> blocks, DateRange term, DateRange days, Collection<WeekStatement> settled) {
        ImmutableListMultimap<CareWeek, WeekStatement> byWeek = ImmutableListMultimap.copyOf(
                settled.stream().map(each -> Map.entry(each.week(), each)).toList());
        return blocks.stream()
                .flatMap(block -> block
                        .term()
                        .intersection(term)
                        .map(nights -> CareWeek.allIn(days).stream()
                                .filter(week -> week.range().overlaps(nights))
                                .map(week -> of(block, week, nights, byWeek.get(week))))
                        .stream()
                        .flatMap(weeks -> weeks))
                .collect(ImmutableList.toImmutableList());
    }

    private static NightBlockWeek of(
            NightBlock block, CareWeek week, DateRange nights, ImmutableList<WeekStatement> settled) {
        ImmutableListMultimap<LocalDate, PricedService> used = settled.stream()
                .flatMap(statement -> statement.lines().stream())
                .filter(line -> line.provider().equals(block.provider()))
                .flatMap(line -> line.items().stream())
                .flatMap(item -> night(block, item))
                .filter(night -> nights.contains(night.day()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(PricedService::day, night -> night));
        Money cost = Money.sum(week.range()
                .days()
                .filter(nights::contains)
                .map(day -> block.costOfPlaces()
                        .plus(block.costBeyond(used.get(day).stream()
                                .filter(night -> !night.away())
                                .mapToInt(night -> night.service().units())
                                .sum())))
                .toList());
        return new NightBlockWeek(
                block,
                week,
                cost,
                ExactMoney.sum(used.values().stream().map(PricedService::gross).toList()));
    }

    private static Stream<PricedService> night(NightBlock block, PricedItem item) {
        return Optional.of(item)
                .filter(PricedService.class::isInstance)
                .map(PricedService.class::cast)
                .filter(service -> service.type().equals(block.service())
                        && service.service().price().unit() == PriceUnit.NIGHT)
                .stream();
    }

    /** {@return the line of what the provider earns beside the pay for packages} */
    public LineKey key() {
        return LineKey.nightBlock(week, block.provider(), block.service());
    }

    /** {@return what is paid beside the pay for packages; below nothing where packages pay more than the contract costs} */
    public Money rest() {
        return cost.exact().minus(paid).round(Rounding.HALF_UP);
    }

    /** {@return what the ledger should hold for the line: the council alone bears it} */
    public Balances due() {
        return Balances.transfer(rest(), new Account.Provider(block.provider()), new Account.Council());
    }
}
