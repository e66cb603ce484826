package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.json.FactJson;
import org.jdbi.v3.core.Handle;

/**
 * A table of facts of several kinds, each with its value as JSON.
 *
 * @param <I> the reference of what a fact is about
 */
final class FactTable<I extends Comparable<I>> {

    private static final int VALUES = 20_000;

    private final SealedTable table;
    private final String reference;
    private final Function<String, I> parse;
    private final ImmutableMap<String, FactKind<?>> kinds;

    /** Values that were read before: they are immutable, and most are read again and again. */
    private final Cache<KindText, Object> values =
            CacheBuilder.newBuilder().maximumSize(VALUES).build();

    /**
     * @param table which
     * @param reference the name of the column of the reference
     * @param parse reads a reference
     * @param kinds of the facts in it
     */
    FactTable(SealedTable table, String reference, Function<String, I> parse, ImmutableList<FactKind<?>> kinds) {
        this.table = table;
        this.reference = reference;
        this.parse = parse;
        this.kinds = Maps.uniqueIndex(kinds, FactKind::name);
    }

    <T> void insert(Units units, I about, FactKind<T> kind, Fact<T> fact) {
        checkArgument(
                kind.equals(kinds.get(kind.name())),
                "'%s' is not recorded here; the kinds are %s",
                kind,
                kinds.keySet());
        units.insert(table, Facts.columns(about, fact, Facts.column(fact, FactJson::write), kind.name()));
    }

    /**
     * {@return all facts by what they are about}
     *
     * @param handle the transaction
     * @param which a condition with its WHERE, or nothing
     * @param arguments of the condition
     */
    ImmutableMap<I, Histories> read(Handle handle, String which, Object... arguments) {
        ImmutableListMultimap<I, KindFact> facts = Row.all(
                        handle,
                        "SELECT " + reference + ", kind, " + Facts.COLUMNS + ", fact_value FROM " + table + which
                                + " ORDER BY sequence",
                        row -> Map.entry(parse.apply(row.text()), read(row)),
                        arguments)
                .stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
        return ImmutableMap.copyOf(Maps.transformValues(
                Multimaps.asMap(facts),
                some -> Histories.ofFacts(some.stream()
                        .collect(ImmutableListMultimap.toImmutableListMultimap(KindFact::kind, KindFact::fact)))));
    }

    private KindFact read(Row row) throws SQLException {
        String name = row.text();
        FactKind<?> kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalStateException(
                    table + " has a fact of kind '" + name + "', which this Almoner does not know; use a newer one");
        }
        return new KindFact(kind, Facts.read(row, value -> value(kind, value.text())));
    }

    private Object value(FactKind<?> kind, String json) {
        KindText text = new KindText(kind, json);
        Object known = values.getIfPresent(text);
        if (known != null) {
            return known;
        }
        Object read = FactJson.read(kind, json);
        values.put(text, read);
        return read;
    }

    private record KindText(FactKind<?> kind, String json) {}

    private record KindFact(FactKind<?> kind, Fact<?> fact) {}
}
