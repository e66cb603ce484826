package org.almoner.formats.providers;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.providers.Learned.News;

/** Holds a table of providers against the registrations that are known; providers that nobody knows are new. Of one thread. */
public final class ProviderCheck {

    private final Map<ProviderId, Timeline<Registration>> known = new TreeMap<>();
    private final ListMultimap<ProviderId, Line> lines =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final RowCounts counts = new RowCounts();

    /**
     * No row read yet.
     *
     * @param providers all that are known
     */
    public ProviderCheck(Collection<ProviderRecord> providers) {
        providers.forEach(provider -> known.put(provider.id(), provider.facts().of(ProviderFacts.REGISTRATION)));
    }

    /** Takes the next row. */
    public void add(TableRow<ProviderRow> row) {
        counts.read();
        if (row instanceof TableRow.Wrong<ProviderRow> wrong) {
            counts.rejected(row.line(), wrong.problems());
            return;
        }
        ProviderRow given = ((TableRow.Read<ProviderRow>) row).value();
        Optional<Line> before = lines.get(given.provider()).stream()
                .filter(each -> each.row().holds().overlaps(given.holds()))
                .findFirst();
        before.ifPresentOrElse(
                other -> counts.rejected(
                        row.line(),
                        ProviderTable.FROM,
                        given.holds().from().toString(),
                        given.provider() + " is there on some of the days already, from "
                                + other.row().holds().from() + " on; keep one row for each day"),
                () -> lines.put(given.provider(), new Line(row.line(), given)));
    }

    private News news(ProviderRow given) {
        Timeline<Registration> registration = knownOf(given.provider());
        if (registration.within(given.holds()).equals(Timeline.of(given.holds(), given.registration()))) {
            return News.SAME;
        }
        return registration.isEmpty() ? News.NEW : News.CHANGED;
    }

    private Timeline<Registration> knownOf(ProviderId provider) {
        return known.getOrDefault(provider, Timeline.empty());
    }

    /** {@return what the rows say, provider by provider} A row that gives a provider a location of another is rejected. */
    public Publication<Registration> finish() {
        SetMultimap<RegulatorId, Held> held = heldBeside();
        List<Learned<Registration>> learned = new ArrayList<>();
        for (Line line : lines.values()) {
            ProviderRow row = line.row();
            News news = news(row);
            Optional<String> taken = news == News.SAME ? Optional.empty() : taken(row, held);
            if (taken.isPresent()) {
                counts.rejected(
                        line.number(),
                        ProviderTable.LOCATIONS,
                        Joiner.on(' ').join(row.registration().locations()),
                        taken.get());
            } else {
                row.registration()
                        .locations()
                        .forEach(location -> held.put(location, new Held(row.provider(), row.holds())));
                learned.add(new Learned<>(row.provider(), news, row.registration(), row.holds()));
            }
        }
        return counts.with(learned, ImmutableList.of());
    }

    /** {@return who has which location on days that no row names} */
    private SetMultimap<RegulatorId, Held> heldBeside() {
        SetMultimap<RegulatorId, Held> held =
                MultimapBuilder.hashKeys().linkedHashSetValues().build();
        known.forEach((provider, registrations) -> {
            Timeline<Registration> beside = registrations;
            for (Line line : lines.get(provider)) {
                beside = beside.without(line.row().holds());
            }
            for (Entry<Registration> entry : beside.entries()) {
                entry.value().locations().forEach(location -> held.put(location, new Held(provider, entry.holds())));
            }
        });
        return held;
    }

    private static Optional<String> taken(ProviderRow row, SetMultimap<RegulatorId, Held> held) {
        return row.registration().locations().stream()
                .flatMap(location -> held.get(location).stream()
                        .filter(other -> !other.provider().equals(row.provider())
                                && other.holds().overlaps(row.holds()))
                        .map(other -> LocationOwners.taken(location, other.provider())))
                .findFirst();
    }

    private record Line(long number, ProviderRow row) {}

    private record Held(ProviderId provider, DateRange holds) {}
}
