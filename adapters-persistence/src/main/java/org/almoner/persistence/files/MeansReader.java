package org.almoner.persistence.files;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Disposal;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.Ownership;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** Reads what a person gets, has and pays: lists of dated entries, none of which overlaps another of its name. */
final class MeansReader {

    private static final ImmutableMap<String, NationalAmount> RATES = NationalAmount.BENEFIT_RATES.stream()
            .collect(ImmutableMap.toImmutableMap(rate -> Words.of(rate), rate -> rate));

    private final NationalRules national;
    private final YamlItem top;

    MeansReader(NationalRules national, YamlItem top) {
        this.national = national;
        this.top = top;
    }

    ImmutableList<Timeline.Entry<Income>> incomes() {
        Dated<Income> incomes = new Dated<>(income -> income.kind().code() + " '" + income.name() + "'");
        for (YamlItem item : items("income")) {
            Optional<IncomeKind> kind = kind(item, "income", national.incomes());
            Optional<DateRange> days = SchemeReader.dates(item);
            boolean hasRate = item.find("rate").isPresent();
            boolean hasAmount = item.find("amount").isPresent();
            if (hasRate == hasAmount) {
                item.problem("an income has either an amount or the rate of a benefit; write one of them");
            }
            ImmutableList<Timeline.Entry<Money>> amounts =
                    hasRate ? rates(item.get("rate"), days) : amounts(item, hasAmount, days);
            PaymentPeriod period = period(item);
            String name = name(item).or(() -> kind.map(IncomeKind::name)).orElse("income");
            boolean joint = CircumstancesReader.flag(item, "joint", false);
            boolean claimed = CircumstancesReader.flag(item, "claimed", true);
            boolean halfPaid = CircumstancesReader.flag(item, "half-paid-to-partner", false);
            item.refuseOtherKeys();
            kind.ifPresent(of -> amounts.forEach(amount -> incomes.add(
                    item,
                    amount.holds(),
                    new Income(
                            name,
                            of,
                            amount.value(),
                            hasRate ? PaymentPeriod.WEEK : period,
                            joint,
                            claimed,
                            halfPaid))));
        }
        return incomes.entries();
    }

    private static ImmutableList<Timeline.Entry<Money>> amounts(
            YamlItem item, boolean hasAmount, Optional<DateRange> days) {
        Optional<Money> amount =
                hasAmount ? item.get("amount").read(CircumstancesReader::notNegative) : Optional.empty();
        return days.isPresent() && amount.isPresent()
                ? ImmutableList.of(new Timeline.Entry<>(days.get(), amount.get()))
                : ImmutableList.of();
    }

    /** {@return the national rate of the benefit, year by year, over the days that the tables know} */
    private ImmutableList<Timeline.Entry<Money>> rates(YamlItem item, Optional<DateRange> days) {
        return item.oneOf(RATES)
                .flatMap(rate -> days.flatMap(on -> item.make(() -> national.rates(rate, on))))
                .orElse(ImmutableList.of());
    }

    ImmutableList<Timeline.Entry<Asset>> assets() {
        Dated<Asset> assets = new Dated<>(asset -> asset.kind().code() + " '" + asset.name() + "'");
        for (YamlItem item : items("capital")) {
            Optional<CapitalKind> kind = kind(item, "capital", national.capital());
            Optional<DateRange> days = SchemeReader.dates(item);
            Optional<Money> value = item.get("value").read(CircumstancesReader::notNegative);
            Money debts = item.find("secured-debts")
                    .flatMap(at -> at.read(CircumstancesReader::notNegative))
                    .orElse(Money.ZERO);
            boolean saleExpenses = CircumstancesReader.flag(item, "sale-expenses", false);
            Ownership ownership = ownership(item);
            Optional<LocalDate> since = item.find("since").flatMap(YamlItem::date);
            boolean toReduce = CircumstancesReader.flag(item, "bought-to-reduce-charges", false);
            ImmutableList<Occupation> occupations = occupations(item);
            Optional<Disposal> disposal = item.find("parted-with").flatMap(MeansReader::disposal);
            String name = name(item).or(() -> kind.map(CapitalKind::name)).orElse("capital");
            Optional<Asset> asset = item.make(() -> new Asset(
                    name,
                    kind.orElseThrow(),
                    value.orElseThrow(),
                    debts,
                    saleExpenses,
                    ownership,
                    since,
                    toReduce,
                    occupations,
                    disposal));
            days.ifPresent(on -> asset.ifPresent(made -> assets.add(item, on, made)));
        }
        return assets.entries();
    }

    private static Ownership ownership(YamlItem item) {
        Optional<YamlItem> owners = item.find("owners");
        Optional<YamlItem> share = item.find("share");
        if (owners.isPresent() && share.isPresent()) {
            share.get()
                    .problem("capital has either owners in equal shares or a share that was shown; write one of them");
        }
        return share.flatMap(at -> at.read(Percentage::parse))
                .<Ownership>map(Ownership.Shown::new)
                .or(() -> owners.flatMap(at -> at.wholeNumber(1)).map(Ownership.Equal::new))
                .orElse(Ownership.WHOLE);
    }

    private static ImmutableList<Occupation> occupations(YamlItem item) {
        ImmutableList.Builder<Occupation> occupations = ImmutableList.builder();
        for (YamlItem each : item.find("occupied").map(YamlItem::someItems).orElse(ImmutableList.of())) {
            Optional<Occupation.Occupier> by = each.get("by").oneOf(Occupation.Occupier.class);
            Optional<DateRange> days = SchemeReader.dates(each);
            boolean unexpectedly = CircumstancesReader.flag(each, "ends-unexpectedly", false);
            each.make(() -> new Occupation(by.orElseThrow(), days.orElseThrow(), unexpectedly))
                    .ifPresent(occupations::add);
        }
        return occupations.build();
    }

    private static Optional<Disposal> disposal(YamlItem item) {
        Optional<LocalDate> on = item.get("on").date();
        Optional<Boolean> toAvoid = item.get("to-avoid-charges").yesOrNo();
        Optional<Boolean> expected = item.get("care-expected").yesOrNo();
        return item.make(() -> new Disposal(on.orElseThrow(), toAvoid.orElseThrow(), expected.orElseThrow()));
    }

    ImmutableList<Timeline.Entry<Expense>> costs() {
        Dated<Expense> costs = new Dated<>(cost -> "'" + cost.name() + "'");
        for (YamlItem item : items("costs")) {
            Optional<Expense.Kind> kind = item.get("kind").oneOf(Expense.Kind.class);
            Optional<DateRange> days = SchemeReader.dates(item);
            Optional<Money> amount = item.get("amount").read(CircumstancesReader::notNegative);
            PaymentPeriod period = period(item);
            boolean joint = CircumstancesReader.flag(item, "joint", false);
            Money norm = item.find("norm")
                    .flatMap(at -> at.read(CircumstancesReader::notNegative))
                    .orElse(Money.ZERO);
            Optional<String> given = name(item);
            Optional<Expense> cost = item.make(() -> new Expense(
                    given.orElseGet(() -> kind.orElseThrow().title()),
                    kind.orElseThrow(),
                    amount.orElseThrow(),
                    period,
                    joint,
                    norm));
            days.ifPresent(on -> cost.ifPresent(made -> costs.add(item, on, made)));
        }
        return costs.entries();
    }

    private List<YamlItem> items(String section) {
        return top.find(section).map(YamlItem::someItems).orElse(ImmutableList.of());
    }

    private static <T> Optional<T> kind(YamlItem item, String section, Map<String, T> known) {
        return item.get("kind").read(code -> {
            T found = known.get(code);
            if (found == null) {
                String hint = Closest.hint(code, known.keySet());
                throw new IllegalArgumentException("there is no kind of " + section + " '" + code + "'"
                        + (hint.isEmpty() ? "; the kinds are " + Joiner.on(", ").join(known.keySet()) : hint));
            }
            return found;
        });
    }

    private static PaymentPeriod period(YamlItem item) {
        return item.find("per").flatMap(at -> at.oneOf(PaymentPeriod.class)).orElse(PaymentPeriod.WEEK);
    }

    private static Optional<String> name(YamlItem item) {
        return item.find("name").flatMap(YamlItem::text);
    }

    /** Entries of one list; two of the same identity may not hold on the same day. */
    private static final class Dated<T> {

        private final Function<T, String> identity;
        private final List<Timeline.Entry<T>> entries = new ArrayList<>();

        Dated(Function<T, String> identity) {
            this.identity = identity;
        }

        void add(YamlItem item, DateRange days, T value) {
            Timeline.Entry<T> entry = new Timeline.Entry<>(days, value);
            try {
                CircumstancesHistory.checkApart(entries, entry, identity);
            } catch (IllegalArgumentException e) {
                item.problem(String.valueOf(e.getMessage()));
            }
            entries.add(entry);
        }

        ImmutableList<Timeline.Entry<T>> entries() {
            return ImmutableList.copyOf(entries);
        }
    }
}
