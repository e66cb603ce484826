package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.procurement.frameworks.EarlierSpend;
import org.almoner.domain.procurement.frameworks.Extension;
import org.almoner.domain.procurement.frameworks.FrameworkAgreement;
import org.almoner.domain.procurement.frameworks.MaximumSpend;
import org.almoner.domain.procurement.frameworks.Notice;
import org.almoner.domain.procurement.frameworks.SpendForecast;
import org.almoner.domain.time.DateRange;

/** Reads a framework agreement and the forecast of its spend. */
final class FrameworkReader {

    private FrameworkReader() {}

    static Optional<ProcurementFiles.Framework> framework(YamlItem top) {
        Optional<String> title = top.get("title").text();
        ImmutableList<String> schemes = ImmutableList.copyOf(top.get("schemes").distinct(YamlItem::text));
        YamlItem term = top.get("term");
        Optional<DateRange> days = SchemeReader.dates(term);
        term.refuseOtherKeys();
        ImmutableList<Optional<Extension>> extensions = top.find("extensions").stream()
                .flatMap(list -> list.someItems().stream())
                .map(FrameworkReader::extension)
                .collect(ImmutableList.toImmutableList());
        Optional<Notice> notice = notice(top.get("notice-months"));
        Optional<MaximumSpend> maximum = maximum(top.get("maximum-spend"));
        Optional<YamlItem> before = top.find("spent-before");
        Optional<EarlierSpend> earlier = before.flatMap(FrameworkReader::earlier);
        Optional<SpendForecast> forecast = forecast(top.get("forecast"));
        return top.make(() -> new ProcurementFiles.Framework(
                new FrameworkAgreement(
                        title.orElseThrow(),
                        ImmutableSortedSet.copyOf(schemes),
                        days.orElseThrow(),
                        extensions.stream().map(Optional::orElseThrow).collect(ImmutableList.toImmutableList()),
                        notice.orElseThrow(),
                        maximum.orElseThrow()),
                before.map(given -> earlier.orElseThrow()),
                forecast.orElseThrow()));
    }

    private static Optional<EarlierSpend> earlier(YamlItem item) {
        Optional<Money> amount = item.get("amount").read(Money::given);
        Optional<LocalDate> until = item.get("to").date();
        Optional<String> source = item.get("source").text();
        return item.make(() -> new EarlierSpend(amount.orElseThrow(), until.orElseThrow(), source.orElseThrow()));
    }

    private static Optional<Extension> extension(YamlItem item) {
        Optional<Integer> months = item.get("months").wholeNumber(1);
        Optional<Boolean> taken = item.get("taken").yesOrNo();
        return item.make(() -> new Extension(months.orElseThrow(), taken.orElseThrow()));
    }

    private static Optional<Notice> notice(YamlItem item) {
        Optional<Integer> council = item.get("council").wholeNumber();
        Optional<Integer> provider = item.get("provider").wholeNumber();
        return item.make(() -> new Notice(council.orElseThrow(), provider.orElseThrow()));
    }

    private static Optional<MaximumSpend> maximum(YamlItem item) {
        Optional<YamlItem> amount = item.find("amount");
        if (amount.isPresent()) {
            Optional<Money> given = amount.get().read(Money::given);
            return item.make(() -> MaximumSpend.of(given.orElseThrow()));
        }
        Optional<Money> aYear = item.get("a-year").read(Money::given);
        Optional<Integer> years = item.get("years").wholeNumber(1);
        Optional<Factor> inflation = item.get("inflation").read(Factor::ofChange);
        return item.make(() -> new MaximumSpend(aYear.orElseThrow(), years.orElseThrow(), inflation.orElseThrow()));
    }

    private static Optional<SpendForecast> forecast(YamlItem item) {
        Optional<Money> amount = item.get("amount").read(Money::given);
        Optional<SpendForecast.Per> per = item.get("per").oneOf(SpendForecast.Per.class);
        Optional<Factor> growth = item.get("growth").read(Factor::ofChange);
        Optional<Factor> inflation = item.get("inflation").read(Factor::ofChange);
        return item.make(() -> new SpendForecast(
                amount.orElseThrow(), per.orElseThrow(), growth.orElseThrow(), inflation.orElseThrow()));
    }
}
