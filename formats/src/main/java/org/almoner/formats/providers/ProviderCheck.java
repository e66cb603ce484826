package org.almoner.formats.providers;

import com.google.common.base.Joiner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.providers.Learned.News;

/**
 * Holds a table of providers against the registrations that are known; providers that nobody knows are new. Holds no row, but who has which
 * location when. Of one thread.
 */
public final class ProviderCheck {

    private final Map<ProviderId, Timeline<Registration>> known = new TreeMap<>();
    private final LocationDays held = new LocationDays();
    private final Map<News, Long> news = new EnumMap<>(News.class);
    private final List<Learned<Registration>> told = new ArrayList<>();
    private final RowCounts counts = new RowCounts();
    private final Consumer<Learned<Registration>> taken;

    private ProviderCheck(Collection<ProviderRecord> providers, Consumer<Learned<Registration>> taken) {
        providers.forEach(provider -> known.put(provider.id(), provider.facts().of(ProviderFacts.REGISTRATION)));
        this.taken = taken;
    }

    /**
     * {@return what the rows say} A row that gives a provider a location of another is rejected.
     *
     * @param providers all that are known
     * @param rows are asked for twice: for the days that they name, and for what they say of these
     * @param taken is given what is new or changed, as it is read
     */
    public static Publication<Registration> check(
            Collection<ProviderRecord> providers, Rows rows, Consumer<Learned<Registration>> taken) {
        ProviderCheck check = new ProviderCheck(providers, taken);
        check.holdBeside(rows);
        rows.each(check::add);
        return check.counts.with(check.news, check.told);
    }

    /** Takes who has which location on days that no row names. */
    private void holdBeside(Rows rows) {
        Map<ProviderId, Timeline<Registration>> beside = new TreeMap<>(known);
        rows.each(row -> {
            if (row instanceof TableRow.Read<ProviderRow> read) {
                beside.computeIfPresent(
                        read.value().provider(),
                        (provider, days) -> days.without(read.value().holds()));
            }
        });
        beside.forEach((provider, days) -> {
            for (Entry<Registration> entry : days.entries()) {
                entry.value().locations().forEach(location -> held.put(location, provider, entry.holds()));
            }
        });
    }

    private void add(TableRow<ProviderRow> row) {
        counts.read();
        if (row instanceof TableRow.Wrong<ProviderRow> wrong) {
            counts.rejected(row.line(), wrong.problems());
            return;
        }
        ProviderRow given = ((TableRow.Read<ProviderRow>) row).value();
        News how = news(given);
        Optional<String> another = how == News.SAME ? Optional.empty() : another(given);
        if (another.isPresent()) {
            counts.rejected(
                    row.line(),
                    ProviderTable.LOCATIONS,
                    Joiner.on(' ').join(given.registration().locations()),
                    another.get());
            return;
        }
        given.registration().locations().forEach(location -> held.put(location, given.provider(), given.holds()));
        news.merge(how, 1L, Long::sum);
        if (how != News.SAME) {
            learn(new Learned<>(given.provider(), how, given.registration(), given.holds()));
        }
    }

    private void learn(Learned<Registration> learned) {
        if (told.size() < Publication.MOST_TOLD) {
            told.add(learned);
        }
        taken.accept(learned);
    }

    private News news(ProviderRow given) {
        Timeline<Registration> registration = known.getOrDefault(given.provider(), Timeline.empty());
        if (registration.within(given.holds()).equals(Timeline.of(given.holds(), given.registration()))) {
            return News.SAME;
        }
        return registration.isEmpty() ? News.NEW : News.CHANGED;
    }

    private Optional<String> another(ProviderRow row) {
        return row.registration().locations().stream()
                .flatMap(location -> held.other(location, row.provider(), row.holds()).stream()
                        .map(other -> LocationOwners.taken(location, other)))
                .findFirst();
    }

    /** The rows of a table, which can be read again. */
    @FunctionalInterface
    public interface Rows {

        /** Gives every row in order, the same each time. */
        void each(Consumer<TableRow<ProviderRow>> rows);
    }
}
