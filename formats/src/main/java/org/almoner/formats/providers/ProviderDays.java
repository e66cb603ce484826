package org.almoner.formats.providers;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FirstLines;

/** Tells of rows that one provider's do not stand together, or have a day in common; holds the days of one provider. Of one thread. */
final class ProviderDays {

    private final FirstLines lines = new FirstLines();
    private final NavigableMap<LocalDate, DateRange> days = new TreeMap<>();
    private Optional<ProviderId> provider = Optional.empty();
    private OptionalLong before = OptionalLong.empty();

    /** Takes the provider of the next row, and tells the row if others stand between it and an earlier one. */
    void checkTogether(CsvRow row, ProviderId of) {
        if (!provider.equals(Optional.of(of))) {
            provider = Optional.of(of);
            before = lines.before(of.toString(), row.line());
            days.clear();
        }
        before.ifPresent(line -> row.wrong(
                ProviderTable.PROVIDER,
                of + " is in line " + line
                        + ", too, and another provider stands between; write all its rows one after the other"));
    }

    /** Takes the days of the row, unless it tells the row that some of them are another's. */
    void checkApart(CsvRow row, DateRange holds) {
        Stream.of(
                        Optional.ofNullable(days.floorEntry(holds.from())),
                        Optional.ofNullable(days.higherEntry(holds.from())))
                .flatMap(Optional::stream)
                .filter(other -> other.getValue().overlaps(holds))
                .findFirst()
                .ifPresentOrElse(
                        other -> row.wrong(
                                ProviderTable.FROM,
                                provider.orElseThrow() + " is there on some of the days already, from " + other.getKey()
                                        + " on; keep one row for each day"),
                        () -> days.put(holds.from(), holds));
    }
}
