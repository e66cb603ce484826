package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Basis;
import org.almoner.domain.means.Care;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** Reads one person's circumstances. Every section is read, whatever is wrong with the others. */
final class CircumstancesReader {

    private enum BasisKind {
        FULL,
        LIGHT_TOUCH,
        NOT_DISCLOSED
    }

    private final Folder folder;
    private final NationalRules national;
    private final Remarks remarks = new Remarks();

    CircumstancesReader(Folder folder, NationalRules national) {
        this.folder = folder;
        this.national = national;
    }

    FileResult<CircumstancesHistory> read(String file) {
        Optional<CircumstancesHistory> history = folder.text(file, Place.wholeFile(file), remarks)
                .flatMap(text -> YamlFile.parse(file, text, remarks))
                .flatMap(this::history);
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty()
                ? new FileResult.Accepted<>(history.orElseThrow())
                : new FileResult.Refused<>(problems);
    }

    private Optional<CircumstancesHistory> history(YamlItem top) {
        YamlItem person = top.get("person");
        Optional<Adult> adult = adult(person);
        person.refuseOtherKeys();
        Timeline<Care> care = timeline(Optional.of(top.get("care")), this::care);
        Timeline<Household> household = timeline(top.find("household"), CircumstancesReader::household);
        Timeline<Basis> basis = timeline(top.find("basis"), CircumstancesReader::basis);
        Timeline<FreeCare> free =
                timeline(top.find("free-care"), item -> item.get("reason").oneOf(FreeCare.class));
        MeansReader means = new MeansReader(national, top);
        var incomes = means.incomes();
        var assets = means.assets();
        var costs = means.costs();
        if (!remarks.problems().isEmpty()) {
            top.refuseOtherKeys();
            return Optional.empty();
        }
        return top.make(() ->
                new CircumstancesHistory(adult.orElseThrow(), care, household, basis, free, incomes, assets, costs));
    }

    private static Optional<Adult> adult(YamlItem item) {
        Optional<LocalDate> born = item.get("born").date();
        Optional<LocalDate> pensionAge = item.find("pension-credit-age").flatMap(YamlItem::date);
        return born.map(day -> new Adult(day, pensionAge));
    }

    /** {@return values by their days; overlaps are problems} */
    private static <T> Timeline<T> timeline(
            Optional<YamlItem> section, Function<YamlItem, Optional<? extends T>> reader) {
        Timeline<T> timeline = Timeline.empty();
        for (YamlItem item : section.map(YamlItem::someItems).orElse(ImmutableList.of())) {
            Optional<DateRange> days = SchemeReader.dates(item);
            Optional<? extends T> value = reader.apply(item);
            item.refuseOtherKeys();
            if (days.isPresent() && value.isPresent()) {
                Timeline<T> before = timeline;
                before.within(days.get()).entries().stream()
                        .findFirst()
                        .ifPresent(entry -> item.problem("overlaps another entry, on " + entry.holds()
                                + "; let one end on the day the other starts, which is excluded"));
                timeline = before.with(days.get(), value.get());
            }
        }
        return timeline;
    }

    private Optional<Care> care(YamlItem item) {
        YamlItem from = item.get("from");
        DateRange term = national.tables().term();
        from.date()
                .filter(day -> !term.contains(day))
                .ifPresent(day -> from.problem(day + " is outside the days of the national tables, " + term
                        + "; start on a day that they know"));
        Optional<Setting> setting = item.get("setting").oneOf(Setting.class);
        boolean night = flag(item, "night-care", false);
        Optional<Money> cost = item.find("weekly-cost").flatMap(at -> at.read(CircumstancesReader::notNegative));
        return setting.map(where -> new Care(where, night, cost));
    }

    private static Optional<Household> household(YamlItem item) {
        Optional<YamlItem> partner = item.find("partner");
        Optional<Adult> other = partner.flatMap(CircumstancesReader::adult);
        Money income = partner.flatMap(at -> at.find("qualifying-income"))
                .flatMap(at -> at.read(CircumstancesReader::notNegative))
                .orElse(Money.ZERO);
        partner.ifPresent(YamlItem::refuseOtherKeys);
        int children = item.find("children").flatMap(YamlItem::wholeNumber).orElse(0);
        Household.Disability disability = item.find("disability")
                .flatMap(at -> at.oneOf(Household.Disability.class))
                .orElse(Household.Disability.NONE);
        boolean carer = flag(item, "carer", false);
        return item.make(() -> new Household(other, income, children, disability, carer));
    }

    private static Optional<Basis> basis(YamlItem item) {
        Optional<BasisKind> kind = item.get("kind").oneOf(BasisKind.class);
        Optional<YamlItem> agreed = item.find("agreed-weekly-charge");
        Optional<Money> weekly = agreed.flatMap(at -> at.read(CircumstancesReader::notNegative));
        agreed.filter(at -> kind.filter(given -> given != BasisKind.LIGHT_TOUCH).isPresent())
                .ifPresent(at -> at.problem("a charge is agreed only with a light touch; leave it out"));
        return kind.map(given -> switch (given) {
            case FULL -> Basis.FULL;
            case LIGHT_TOUCH -> new Basis.LightTouch(weekly);
            case NOT_DISCLOSED -> new Basis.NotDisclosed();
        });
    }

    static boolean flag(YamlItem item, String key, boolean otherwise) {
        return item.find(key).flatMap(YamlItem::yesOrNo).orElse(otherwise);
    }

    static Money notNegative(String text) {
        Money amount = Money.given(text);
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is negative; write an amount of nothing or more, such as 18.75");
        }
        return amount;
    }
}
