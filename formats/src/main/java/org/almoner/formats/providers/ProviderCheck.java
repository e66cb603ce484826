package org.almoner.formats.providers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.time.Timeline;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.providers.Learned.News;

/** Holds a table of providers against the registrations that are known; providers that nobody knows are new. Of one thread. */
public final class ProviderCheck {

    private final Map<ProviderId, ProviderRecord> known;
    private final ListMultimap<ProviderId, Learned<Registration>> learned =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final RowCounts counts = new RowCounts();

    /**
     * No row read yet.
     *
     * @param providers all that are known
     */
    public ProviderCheck(Collection<ProviderRecord> providers) {
        this.known = Maps.uniqueIndex(providers, ProviderRecord::id);
    }

    /** Takes the next row. */
    public void add(TableRow<ProviderRow> row) {
        counts.read();
        if (row instanceof TableRow.Wrong<ProviderRow> wrong) {
            counts.rejected(row.line(), wrong.problems());
            return;
        }
        ProviderRow given = ((TableRow.Read<ProviderRow>) row).value();
        Optional<Learned<Registration>> before = learned.get(given.provider()).stream()
                .filter(each -> each.holds().overlaps(given.holds()))
                .findFirst();
        before.ifPresentOrElse(
                other -> counts.rejected(
                        row.line(),
                        "from",
                        given.holds().from().toString(),
                        given.provider() + " is there on some of the days already, from "
                                + other.holds().from() + " on; keep one row for each day"),
                () -> learned.put(
                        given.provider(),
                        new Learned<>(given.provider(), news(given), given.registration(), given.holds())));
    }

    private News news(ProviderRow given) {
        Timeline<Registration> registration = Optional.ofNullable(known.get(given.provider()))
                .map(provider -> provider.facts().of(ProviderFacts.REGISTRATION))
                .orElse(Timeline.empty());
        if (registration.within(given.holds()).equals(Timeline.of(given.holds(), given.registration()))) {
            return News.SAME;
        }
        return registration.isEmpty() ? News.NEW : News.CHANGED;
    }

    /** {@return what the rows say, provider by provider} */
    public Publication<Registration> finish() {
        return counts.with(learned.values(), ImmutableList.of());
    }
}
