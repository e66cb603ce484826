package org.almoner.formats.providers;

import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.csv.TextNumbers;

/** Who has which location on which days, in some 80 bytes for each location of a provider. Of one thread. */
final class LocationDays {

    private static final int FIRST_LENGTH = 64;
    private static final int NOBODY = -1;

    private final TextNumbers locations = new TextNumbers();
    private final TextNumbers providers = new TextNumbers();
    /** The last entry of each location, and one more; 0 where it has none. */
    private int[] last = new int[FIRST_LENGTH];
    /** Of each entry: the provider, the first day, the day after the last, and the entry of the location before it, and one more. */
    private int[] provider = new int[FIRST_LENGTH];

    private int[] from = new int[FIRST_LENGTH];
    private int[] to = new int[FIRST_LENGTH];
    private int[] before = new int[FIRST_LENGTH];
    private int size;

    /** Says that the provider has the location on the days. */
    void put(RegulatorId location, ProviderId of, DateRange holds) {
        int number = locations.of(location.toString());
        last = fitting(last, number);
        provider = fitting(provider, size);
        from = fitting(from, size);
        to = fitting(to, size);
        before = fitting(before, size);
        provider[size] = providers.of(of.toString());
        from[size] = day(holds.from());
        to[size] = end(holds);
        before[size] = last[number];
        size++;
        last[number] = size;
    }

    private static int[] fitting(int[] numbers, int index) {
        return index < numbers.length ? numbers : Arrays.copyOf(numbers, index + (index >> 1) + 1);
    }

    private static int day(LocalDate day) {
        return Ints.saturatedCast(day.toEpochDay());
    }

    private static int end(DateRange holds) {
        return holds.end().map(LocationDays::day).orElse(Integer.MAX_VALUE);
    }

    /** {@return another provider that has the location on some of the days, if there is one} */
    Optional<ProviderId> other(RegulatorId location, ProviderId than, DateRange holds) {
        int own = providers.find(than.toString()).orElse(NOBODY);
        int latest = locations.find(location.toString()).stream()
                .map(number -> last[number])
                .findFirst()
                .orElse(0);
        for (int entry = latest; entry > 0; entry = before[entry - 1]) {
            int at = entry - 1;
            if (provider[at] != own && from[at] < end(holds) && day(holds.from()) < to[at]) {
                return Optional.of(new ProviderId(providers.text(provider[at])));
            }
        }
        return Optional.empty();
    }
}
