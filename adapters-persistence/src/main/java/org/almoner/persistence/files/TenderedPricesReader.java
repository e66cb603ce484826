package org.almoner.persistence.files;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.procurement.tendered.PriceElement;
import org.almoner.domain.procurement.tendered.TenderedPrice;
import org.almoner.domain.providers.ProviderId;

/** Reads a table of tendered prices, a row for each part of a price. */
final class TenderedPricesReader {

    static final ImmutableMap<String, PriceUnit> UNITS =
            Maps.uniqueIndex(ImmutableList.copyOf(PriceUnit.values()), Words::of);
    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("provider", "lot", "service", "unit", "element", "amount");

    private final String file;
    private final Remarks remarks;
    private final ImmutableSortedSet<Offering> bought;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();

    /** Which price. */
    private record Key(ProviderId provider, Offering offering) {}

    /** What was read of it so far. */
    private record Draft(int line, PriceUnit unit, Map<PriceElement, Money> elements) {}

    TenderedPricesReader(String file, Remarks remarks, ImmutableSortedSet<Offering> bought) {
        this.file = file;
        this.remarks = remarks;
        this.bought = bought;
    }

    Optional<ImmutableList<TenderedPrice>> prices(String text) {
        CsvTable.readOnly(file, text, COLUMNS, remarks, this::row);
        if (drafts.isEmpty() && remarks.problems().isEmpty()) {
            remarks.problem(Place.wholeFile(file), "no price is tendered; write a row for each part of a price");
        }
        List<TenderedPrice> prices = new ArrayList<>();
        drafts.forEach((key, draft) -> remarks.make(
                        new Place(file, draft.line(), 0, ""),
                        () -> new TenderedPrice(
                                key.provider(), key.offering(), draft.unit(), ImmutableMap.copyOf(draft.elements())))
                .ifPresent(prices::add));
        return Optional.of(ImmutableList.copyOf(prices));
    }

    private void row(CsvTable.Row row) {
        Optional<ProviderId> provider = row.read("provider", ProviderId::parse);
        Optional<Offering> offering = OfferingColumns.offering(row);
        Optional<PriceUnit> unit = row.known("unit", UNITS, "unit");
        Optional<PriceElement> element = OfferingColumns.element(row);
        Optional<Money> amount = row.read("amount", ContractsReader::notNegative);
        offering.filter(of -> !bought.contains(of))
                .ifPresent(other -> remarks.problem(
                        row.place("service"),
                        "the scheme does not buy " + other + "; it buys "
                                + Joiner.on(", ").join(bought)));
        if (provider.isPresent()
                && offering.isPresent()
                && unit.isPresent()
                && element.isPresent()
                && amount.isPresent()) {
            add(row, new Key(provider.get(), offering.get()), unit.get(), element.get(), amount.get());
        }
    }

    private void add(CsvTable.Row row, Key key, PriceUnit unit, PriceElement element, Money amount) {
        Draft draft = drafts.computeIfAbsent(key, first -> new Draft(row.line(), unit, new LinkedHashMap<>()));
        if (draft.unit() != unit) {
            remarks.problem(
                    row.place("unit"),
                    "the price of line " + draft.line() + " is by the " + Words.of(draft.unit())
                            + "; write all its parts by one unit");
        }
        if (draft.elements().putIfAbsent(element, amount) != null) {
            remarks.problem(row.place("element"), "'" + element + "' is given again; keep one");
        }
    }
}
