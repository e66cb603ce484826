package org.almoner.persistence.files;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.complaints.yearly.CaseTable;
import org.almoner.domain.complaints.yearly.Dimension;
import org.almoner.domain.complaints.yearly.PublishedYear;
import org.almoner.domain.complaints.yearly.PublishedYear.Ratio;
import org.almoner.domain.complaints.yearly.PublishedYear.Sum;
import org.almoner.domain.complaints.yearly.PublishedYear.Table;
import org.almoner.domain.parts.Words;

/** Reads a year of complaints as it was published. */
final class PublishedYearReader {

    private static final char PER_CENT = '%';

    /** Of a form that no figure of a report goes beyond, so that working with it takes no time. */
    private static final String FIGURE = "-?\\d{1,15}(\\.\\d{1,6})?";

    private PublishedYearReader() {}

    static Optional<PublishedYear> year(YamlItem top) {
        Optional<String> title = top.get("title").text();
        Optional<String> source = top.get("source").text();
        ImmutableMap<Nature, Integer> cases = cases(top.get("cases"));
        Optional<ImmutableList<Table>> tables = YamlItem.all(top.get("tables").someItems(), item -> table(item, cases));
        ImmutableList<Sum> sums = some(top, "sums", PublishedYearReader::sum);
        ImmutableList<Ratio> ratios = some(top, "ratios", PublishedYearReader::ratio);
        ImmutableList<String> notChecked =
                top.find("not-checked").map(YamlItem::texts).orElse(ImmutableList.of());
        return top.make(() -> new PublishedYear(
                title.orElseThrow(), source.orElseThrow(), cases, tables.orElseThrow(), sums, ratios, notChecked));
    }

    private static <T> ImmutableList<T> some(YamlItem top, String key, Function<YamlItem, Optional<T>> reader) {
        return top.find(key)
                .flatMap(list -> YamlItem.all(list.someItems(), reader))
                .orElse(ImmutableList.of());
    }

    private static ImmutableMap<Nature, Integer> cases(YamlItem item) {
        ImmutableMap.Builder<Nature, Integer> cases = ImmutableMap.builder();
        for (Nature nature : Nature.values()) {
            item.get(Words.of(nature)).wholeNumber().ifPresent(count -> cases.put(nature, count));
        }
        item.refuseOtherKeys();
        return cases.buildOrThrow();
    }

    private static Optional<Table> table(YamlItem item, ImmutableMap<Nature, Integer> cases) {
        Optional<Nature> of = item.get("of").oneOf(Nature.class);
        Optional<Dimension> by = item.get("by").oneOf(Dimension.class);
        ImmutableMap<String, Integer> counts = entries(item.get("counts"), YamlItem::wholeNumber);
        Optional<Integer> printed = item.find("printed").flatMap(YamlItem::wholeNumber);
        return item.make(() -> new Table(
                new CaseTable(
                        of.orElseThrow(),
                        by.orElseThrow(),
                        counts,
                        Optional.ofNullable(cases.get(of.get())).orElseThrow(),
                        Optional.empty()),
                printed));
    }

    private static Optional<Sum> sum(YamlItem item) {
        Optional<String> what = item.get("what").text();
        ImmutableMap<String, BigDecimal> parts =
                entries(item.get("parts"), part -> part.read(PublishedYearReader::figure));
        Optional<BigDecimal> printed = item.get("printed").read(PublishedYearReader::figure);
        return item.make(() -> new Sum(what.orElseThrow(), parts, printed.orElseThrow()));
    }

    private static Optional<Ratio> ratio(YamlItem item) {
        Optional<String> what = item.get("what").text();
        Optional<BigDecimal> part = item.get("part").read(PublishedYearReader::figure);
        Optional<BigDecimal> whole = item.get("of").read(PublishedYearReader::figure);
        YamlItem given = item.get("printed");
        boolean perCent =
                given.text().filter(text -> text.indexOf(PER_CENT) >= 0).isPresent();
        Optional<BigDecimal> printed =
                given.read(text -> figure(CharMatcher.is(PER_CENT).trimTrailingFrom(text)));
        return item.make(() ->
                new Ratio(what.orElseThrow(), part.orElseThrow(), whole.orElseThrow(), perCent, printed.orElseThrow()));
    }

    private static <T> ImmutableMap<String, T> entries(YamlItem item, Function<YamlItem, Optional<T>> reader) {
        Map<String, T> entries = new LinkedHashMap<>();
        item.entries().forEach((key, value) -> reader.apply(value).ifPresent(read -> entries.put(key, read)));
        return ImmutableMap.copyOf(entries);
    }

    private static BigDecimal figure(String text) {
        if (!text.matches(FIGURE)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a figure; write digits, and up to six decimals, such as 649 or 39427.00");
        }
        return new BigDecimal(text);
    }
}
