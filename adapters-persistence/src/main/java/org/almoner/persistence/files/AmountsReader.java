package org.almoner.persistence.files;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.assessment.NationalTableCheck;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.assessment.NationalTables.Cell;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.DateRange;

/** Reads the yearly amounts: each cell with its days, amount, confidence, source and, where it was not looked up, derivation. */
final class AmountsReader {

    private static final ImmutableMap<String, NationalAmount> AMOUNTS = Arrays.stream(NationalAmount.values())
            .collect(ImmutableMap.toImmutableMap(amount -> Words.of(amount), amount -> amount));
    private static final ImmutableMap<String, Boolean> UNITS =
            ImmutableMap.of("pounds-a-week", true, "pounds-of-capital", false);

    private final Remarks remarks;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** For one file. */
    AmountsReader(Remarks remarks) {
        this.remarks = remarks;
    }

    /** {@return the tables, or empty after saying what is wrong with them} */
    Optional<NationalTables> read(YamlItem top) {
        YamlItem termItem = top.get("term");
        Optional<DateRange> days = SchemeReader.dates(termItem);
        termItem.refuseOtherKeys();
        Map<String, String> sources = new LinkedHashMap<>();
        top.get("sources").entries().forEach((id, item) -> item.text().ifPresent(where -> sources.put(id, where)));
        YamlItem section = top.get("amounts");
        section.entries()
                .forEach((name, item) -> remarks.make(item.place(), () -> amount(name))
                        .ifPresent(amount -> amount(amount, item, sources)));
        top.refuseOtherKeys();
        return days.filter(term -> fit(term, section))
                .filter(term -> remarks.problems().isEmpty())
                .map(term -> NationalTables.of(term, cells));
    }

    private static NationalAmount amount(String name) {
        return Optional.ofNullable(AMOUNTS.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no amount '" + name + "'" + Closest.hint(name, AMOUNTS.keySet())));
    }

    private void amount(NationalAmount amount, YamlItem item, Map<String, String> sources) {
        YamlItem unit = item.get("unit");
        unit.oneOf(UNITS)
                .filter(weekly -> weekly != amount.isWeekly())
                .ifPresent(other -> unit.problem("'" + amount.title() + "' is an amount of "
                        + (amount.isWeekly() ? "pounds a week" : "pounds of capital") + "; correct the unit"));
        for (YamlItem cell : item.get("cells").someItems()) {
            Optional<DateRange> days = SchemeReader.dates(cell);
            Optional<Figure> figure = figure(cell, sources);
            if (days.isPresent() && figure.isPresent()) {
                cells.add(new Cell(amount, days.get(), figure.get()));
                places.add(cell.place());
            }
        }
        item.refuseOtherKeys();
    }

    private static Optional<Figure> figure(YamlItem cell, Map<String, String> sources) {
        Optional<Money> amount = cell.get("amount").read(Money::given);
        Optional<Confidence> confidence = cell.get("confidence").oneOf(NationalFiles.CONFIDENCES);
        ImmutableList<String> named = sources(cell.get("source"), sources);
        Optional<String> derivation = cell.find("derivation").flatMap(YamlItem::text);
        confidence
                .filter(given -> !given.isConfirmed() && derivation.isEmpty())
                .ifPresent(given -> cell.problem(
                        "an amount of confidence " + given + " says how it was found; add its derivation"));
        String source = Joiner.on("; ").join(named)
                + derivation.map(words -> ": " + words).orElse("");
        return cell.make(() -> new Figure(amount.orElseThrow(), source, confidence.orElseThrow()));
    }

    private static ImmutableList<String> sources(YamlItem item, Map<String, String> known) {
        return item.someItems().stream()
                .flatMap(each -> each
                        .read(id -> {
                            String where = known.get(id);
                            if (where == null) {
                                throw new IllegalArgumentException("there is no source '" + id + "'"
                                        + Closest.hint(id, known.keySet()) + "; list it under sources");
                            }
                            return where;
                        })
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private boolean fit(DateRange term, YamlItem section) {
        ImmutableList<NationalTableCheck.Problem> problems =
                new NationalTableCheck(term, ImmutableList.copyOf(cells)).problems();
        problems.forEach(
                problem -> remarks.problem(problem.cell().map(places::get).orElse(section.place()), problem.message()));
        return problems.isEmpty();
    }
}
