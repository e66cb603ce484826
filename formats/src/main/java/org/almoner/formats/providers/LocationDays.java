package org.almoner.formats.providers;

import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.csv.NumberList;
import org.almoner.formats.csv.TextList;
import org.almoner.formats.csv.TextNumbers;

/** Who has which location on which days, in some 60 bytes for each location of a provider. Of one thread. */
final class LocationDays {

    /** What of one provider follows each other names it once. */
    private final TextList providers = new TextList();

    private final TextNumbers locations = new TextNumbers();
    /** How many entries there are up to the last of the location, of each location. */
    private final NumberList upTo = new NumberList();
    /** Of each entry, the provider, the first day, the day after the last, and how many entries there are up to the one of the location before. */
    private final NumberList provider = new NumberList();

    private final NumberList from = new NumberList();
    private final NumberList to = new NumberList();
    private final NumberList before = new NumberList();

    /** Says that the provider has the location on the days. */
    void put(RegulatorId location, ProviderId of, DateRange holds) {
        if (providers.size() == 0 || !providers.get(providers.size() - 1).equals(of.toString())) {
            providers.add(of.toString());
        }
        int number = locations.of(location.toString());
        if (number == upTo.size()) {
            upTo.add(0);
        }
        provider.add(providers.size() - 1);
        from.add(day(holds.from()));
        to.add(end(holds));
        before.add(upTo.get(number));
        upTo.set(number, before.size());
    }

    private static int day(LocalDate day) {
        return Ints.saturatedCast(day.toEpochDay());
    }

    private static int end(DateRange holds) {
        return holds.end().map(LocationDays::day).orElse(Integer.MAX_VALUE);
    }

    /** {@return another provider that has the location on some of the days, if there is one} */
    Optional<ProviderId> other(RegulatorId location, ProviderId than, DateRange holds) {
        int entries = locations.find(location.toString()).stream()
                .map(upTo::get)
                .findFirst()
                .orElse(0);
        while (entries > 0) {
            int entry = entries - 1;
            if (from.get(entry) < end(holds) && day(holds.from()) < to.get(entry)) {
                ProviderId has = new ProviderId(providers.get(provider.get(entry)));
                if (!has.equals(than)) {
                    return Optional.of(has);
                }
            }
            entries = before.get(entry);
        }
        return Optional.empty();
    }
}
