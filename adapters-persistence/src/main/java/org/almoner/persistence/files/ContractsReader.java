package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.procurement.Coverage;
import org.almoner.domain.procurement.Fund;
import org.almoner.domain.procurement.KeyDecisionRule;
import org.almoner.domain.procurement.YearlyRate;
import org.almoner.domain.time.DateRange;

/** Reads funds to be shared, contracts that follow each other, and decisions to be tested. */
final class ContractsReader {

    private ContractsReader() {}

    static Optional<Fund> fund(YamlItem top) {
        Optional<Money> total = top.get("total").read(Money::given);
        ImmutableList<String> drivers = ImmutableList.copyOf(top.get("drivers").distinct(YamlItem::text));
        Optional<ImmutableList<Fund.Pot>> pots = YamlItem.all(top.get("pots").someItems(), ContractsReader::pot);
        Optional<ImmutableList<Fund.Lot>> lots = YamlItem.all(top.get("lots").someItems(), item -> lot(item, drivers));
        return top.make(() -> new Fund(total.orElseThrow(), pots.orElseThrow(), drivers, lots.orElseThrow()));
    }

    private static Optional<Fund.Pot> pot(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<Money> amount = item.get("amount").read(Money::given);
        Optional<ImmutableMap<String, Percentage>> weights =
                byKey(item.get("weights"), weight -> weight.read(Percentage::parse));
        return item.make(() -> new Fund.Pot(name.orElseThrow(), amount.orElseThrow(), weights.orElseThrow()));
    }

    private static Optional<Fund.Lot> lot(YamlItem item, ImmutableList<String> drivers) {
        Optional<String> name = item.get("name").text();
        YamlItem section = item.get("has");
        Map<String, Long> has = new LinkedHashMap<>();
        for (String driver : drivers) {
            section.get(driver).wholeNumber().ifPresent(amount -> has.put(driver, amount.longValue()));
        }
        section.refuseOtherKeys();
        return has.size() < drivers.size()
                ? Optional.empty()
                : item.make(() -> new Fund.Lot(name.orElseThrow(), ImmutableMap.copyOf(has)));
    }

    /** {@return what the reader makes of each value, or empty if it makes nothing of one} */
    private static <T> Optional<ImmutableMap<String, T>> byKey(YamlItem item, Function<YamlItem, Optional<T>> reader) {
        ImmutableMap<String, YamlItem> entries = item.entries();
        Map<String, T> read = new LinkedHashMap<>();
        entries.forEach((key, value) -> reader.apply(value).ifPresent(known -> read.put(key, known)));
        return read.size() < entries.size() || entries.isEmpty()
                ? Optional.empty()
                : Optional.of(ImmutableMap.copyOf(read));
    }

    static Optional<ImmutableList<Coverage>> coverage(YamlItem top) {
        YamlItem section = top.get("needed");
        Optional<DateRange> needed = SchemeReader.dates(section);
        section.refuseOtherKeys();
        Optional<ImmutableList<Coverage>> lots =
                YamlItem.all(top.get("lots").someItems(), item -> covered(item, needed));
        return top.make(lots::orElseThrow);
    }

    private static Optional<Coverage> covered(YamlItem item, Optional<DateRange> needed) {
        Optional<String> name = item.get("name").text();
        ImmutableList<Optional<Coverage.Contract>> contracts = item.get("contracts").items().stream()
                .map(ContractsReader::contract)
                .collect(ImmutableList.toImmutableList());
        return item.make(() -> Coverage.of(
                name.orElseThrow(),
                needed.orElseThrow(),
                contracts.stream().map(Optional::orElseThrow).toList()));
    }

    private static Optional<Coverage.Contract> contract(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<DateRange> days = SchemeReader.dates(item);
        Optional<YamlItem> rate = item.find("a-year");
        Optional<YearlyRate> aYear = rate.flatMap(ContractsReader::aYear);
        return item.make(() ->
                new Coverage.Contract(name.orElseThrow(), days.orElseThrow(), rate.map(given -> aYear.orElseThrow())));
    }

    /**
     * {@return the amount that somebody gives}
     *
     * @throws IllegalArgumentException if it is none, or below nothing
     */
    static Money notNegative(String text) {
        Money amount = Money.given(text);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("'" + text + "' is below nothing; write it without its sign");
        }
        return amount;
    }

    private static Optional<YearlyRate> aYear(YamlItem item) {
        return item.read(text -> new YearlyRate(Money.given(text)));
    }

    static Optional<ProcurementFiles.Decisions> decisions(YamlItem top) {
        Optional<KeyDecisionRule> rule = rule(top.get("rule"));
        Optional<ImmutableList<ProcurementFiles.Proposal>> proposals =
                YamlItem.all(top.get("decisions").someItems(), ContractsReader::proposal);
        return top.make(() -> new ProcurementFiles.Decisions(rule.orElseThrow(), proposals.orElseThrow()));
    }

    private static Optional<KeyDecisionRule> rule(YamlItem item) {
        Optional<Integer> divisions = item.get("more-divisions-than").wholeNumber();
        Optional<Money> amount = item.get("more-money-than").read(Money::given);
        return item.make(() -> new KeyDecisionRule(divisions.orElseThrow(), amount.orElseThrow()));
    }

    private static Optional<ProcurementFiles.Proposal> proposal(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<Integer> divisions = item.get("divisions").wholeNumber();
        Optional<YamlItem> amount = item.find("amount");
        if (amount.isPresent()) {
            Optional<ExactMoney> money =
                    amount.get().read(ContractsReader::notNegative).map(Money::exact);
            return item.make(() -> new ProcurementFiles.Proposal(
                    name.orElseThrow(), divisions.orElseThrow(), money.orElseThrow(), Optional.empty()));
        }
        Optional<YearlyRate> rate = aYear(item.get("a-year"));
        Optional<Integer> months = item.get("months").wholeNumber(1);
        return item.make(() -> new ProcurementFiles.Proposal(
                name.orElseThrow(), divisions.orElseThrow(), rate.orElseThrow().ofMonths(months.orElseThrow()), rate));
    }
}
