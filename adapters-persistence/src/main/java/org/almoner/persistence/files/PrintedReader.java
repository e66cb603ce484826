package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.budgets.PrintedFigure;
import org.almoner.domain.money.Money;

/** Reads what somebody printed: a section of amounts, all of them to one unit. */
final class PrintedReader {

    private final Optional<YamlItem> section;
    private final Optional<Money> unit;

    private PrintedReader(Optional<YamlItem> section) {
        this.section = section;
        this.unit = section.flatMap(printed -> printed.get("to").read(Money::given));
    }

    /** {@return the reader of the section of the item, which may have none} */
    static PrintedReader of(YamlItem item) {
        return new PrintedReader(item.find("printed"));
    }

    Optional<PrintedFigure> figure(String key) {
        return section.flatMap(printed -> printed.find(key)).flatMap(this::figure);
    }

    ImmutableList<PrintedFigure> figures(String key) {
        return section.flatMap(printed -> printed.find(key)).stream()
                .flatMap(list -> list.someItems().stream())
                .flatMap(each -> figure(each).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<PrintedFigure> figure(YamlItem item) {
        Optional<Money> amount = item.read(BudgetReader::amount);
        return amount.flatMap(printed -> unit.flatMap(to -> item.refusing(() -> new PrintedFigure(printed, to))));
    }

    /** Reports what of the section nobody asked for. */
    void close() {
        section.ifPresent(YamlItem::refuseOtherKeys);
    }
}
