package org.almoner.testkit.properties;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.PricedService;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerDifference;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.generators.CareCase;

/** The smallest ledger that works: what each line stands at, moved by runs only. */
final class Books {

    private final CareCase care;
    private final Map<LineKey, Balances> held = new TreeMap<>();
    private final List<LedgerTransaction> posted = new ArrayList<>();
    private int runs;

    Books(CareCase care) {
        this.care = care;
    }

    /** Settles the days from what the file says as known at the instant; returns what was posted. */
    ImmutableList<LedgerTransaction> run(CaseFile file, Instant known, DateRange days) {
        runs++;
        ImmutableList<LedgerTransaction> transactions = LedgerDifference.between(
                new RunId(runs),
                due(care.settlement(file, known, days), days),
                Maps.filterKeys(held, line -> days.contains(line.period().from())),
                line -> new Cause.FirstPosting());
        transactions.forEach(transaction -> held.merge(transaction.line(), transaction.postings(), Balances::plus));
        posted.addAll(transactions);
        return transactions;
    }

    private Map<LineKey, Balances> due(Settlement settlement, DateRange days) {
        Map<LineKey, Balances> due = new TreeMap<>(settlement.due());
        DateRange term = care.scheme().term();
        for (NightBlock block : care.scheme().packages().nightBlocks()) {
            Map<CareWeek, ExactMoney> beside = new TreeMap<>(Comparator.comparing(CareWeek::monday));
            days.days()
                    .filter(day -> term.contains(day) && block.term().contains(day))
                    .forEach(night -> beside.merge(
                            CareWeek.containing(night),
                            beside(block, nights(settlement, block, night)),
                            ExactMoney::plus));
            beside.forEach((week, amount) -> due.merge(
                    LineKey.nightBlock(week, block.provider(), block.service()),
                    Balances.transfer(
                            amount.round(Rounding.HALF_UP),
                            new Account.Provider(block.provider()),
                            new Account.Council()),
                    Balances::plus));
        }
        return due;
    }

    /** What a night costs beside what its packages pay. */
    private static ExactMoney beside(NightBlock block, List<PricedService> nights) {
        ExactMoney left = block.perPlace().exact().times(block.places());
        int used = 0;
        for (PricedService night : nights) {
            used += night.away() ? 0 : night.service().units();
            left = left.minus(night.gross());
        }
        return left.plus(block.beyond().exact().times(Math.max(0, used - block.places())));
    }

    private static List<PricedService> nights(Settlement settlement, NightBlock block, LocalDate day) {
        return settlement.weeks().stream()
                .flatMap(week -> week.lines().stream())
                .filter(line -> line.provider().equals(block.provider()))
                .flatMap(line -> line.items().stream())
                .filter(item -> item.day().equals(day))
                .filter(PricedService.class::isInstance)
                .map(PricedService.class::cast)
                .filter(service -> service.service().price().unit() == PriceUnit.NIGHT)
                .toList();
    }

    /** Settles all weeks of the case from all that its file says. */
    ImmutableList<LedgerTransaction> runAll() {
        return run(care.file(), CareCase.ALL_KNOWN, care.days());
    }

    /** {@return what each line stands at, those at nothing left out} */
    Map<LineKey, Balances> balances() {
        return Maps.filterValues(held, balances -> !balances.isNone());
    }

    /** {@return every transaction ever posted} */
    List<LedgerTransaction> posted() {
        return posted;
    }
}
