package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.budgets.Commitment;
import org.almoner.domain.budgets.CommitmentGroup;
import org.almoner.domain.budgets.FundingPlan;
import org.almoner.domain.budgets.PrintedFigure;
import org.almoner.domain.budgets.Source;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.FinancialYear;

/** Reads a funding plan. Every line is read, whatever is wrong with the others. */
final class FundingReader {

    private FundingReader() {}

    static Optional<FundingPlan> plan(YamlItem top) {
        Optional<String> title = top.get("title").text();
        Optional<String> source = top.get("source").text();
        Optional<ImmutableList<FinancialYear>> years =
                YamlItem.all(top.get("years").someItems(), year -> year.read(FinancialYear::parse));
        Optional<ImmutableList<Source>> sources =
                YamlItem.all(top.get("sources").someItems(), FundingReader::source);
        Optional<ImmutableList<CommitmentGroup>> groups =
                YamlItem.all(top.get("commitments").someItems(), FundingReader::group);
        PrintedReader printed = PrintedReader.of(top);
        FundingPlan.Printed figures = new FundingPlan.Printed(
                printed.figures("years"),
                printed.figure("total"),
                printed.figures("smoothed-years"),
                printed.figure("a-year"));
        printed.close();
        return top.make(() -> new FundingPlan(
                title.orElseThrow(),
                source.orElseThrow(),
                years.orElseThrow(),
                sources.orElseThrow(),
                groups.orElseThrow(),
                figures));
    }

    private static Optional<Source> source(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<ImmutableList<Money>> amounts =
                YamlItem.all(item.get("amounts").someItems(), amount -> amount.read(Money::given));
        Optional<Boolean> smoothed = item.find("smoothed").flatMap(YamlItem::yesOrNo);
        PrintedReader printed = PrintedReader.of(item);
        Optional<PrintedFigure> total = printed.figure("total");
        ImmutableList<PrintedFigure> printedSmoothed = printed.figures("smoothed");
        printed.close();
        return item.make(() ->
                new Source(name.orElseThrow(), amounts.orElseThrow(), smoothed.orElse(false), total, printedSmoothed));
    }

    private static Optional<CommitmentGroup> group(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<ImmutableList<Commitment>> commitments =
                YamlItem.all(item.get("lines").someItems(), FundingReader::commitment);
        PrintedReader printed = PrintedReader.of(item);
        Optional<PrintedFigure> partYear = printed.figure("part-year");
        Optional<PrintedFigure> fullYear = printed.figure("full-year");
        printed.close();
        return item.make(() -> new CommitmentGroup(name.orElseThrow(), commitments.orElseThrow(), partYear, fullYear));
    }

    /** A part of a year is given, or follows from the months that it has. */
    private static Optional<Commitment> commitment(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<Money> fullYear = item.get("full-year").read(Money::given);
        Optional<YamlItem> counted = item.find("months");
        Optional<Integer> months = counted.flatMap(number -> number.wholeNumber(1));
        Optional<Money> partYear = counted.isPresent()
                ? fullYear.flatMap(full -> months.map(number -> Commitment.partOf(full, number)))
                : item.get("part-year").read(Money::given);
        return item.make(
                () -> new Commitment(name.orElseThrow(), partYear.orElseThrow(), fullYear.orElseThrow(), months));
    }
}
