package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.sql.SQLException;
import java.util.Map;
import org.almoner.application.port.out.Providers;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

final class JdbcProviders implements Providers {

    private static final String VALUE =
            "name, standing, timely_pick_up_bp, quality_of_delivery_bp," + " response_to_offers_bp, indicators_basis";

    private final Units units;

    JdbcProviders(Units units) {
        this.units = units;
    }

    @Override
    public void record(ProviderId id, Fact<Provider> fact) {
        fact.value()
                .ifPresent(provider -> checkArgument(
                        provider.id().equals(id), "a fact about %s is recorded for %s", provider.id(), id));
        units.write(handle -> {
            long sequence = Facts.insert(
                    handle,
                    "INSERT INTO provider_fact (provider_ref, " + Facts.COLUMNS + ", " + VALUE
                            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Facts.columns(
                            id,
                            fact,
                            Facts.column(fact, Provider::name),
                            Facts.column(fact, provider -> provider.standing().name()),
                            Facts.column(
                                    fact,
                                    provider ->
                                            provider.indicators().timelyPickUp().basisPoints()),
                            Facts.column(
                                    fact,
                                    provider -> provider.indicators()
                                            .qualityOfDelivery()
                                            .basisPoints()),
                            Facts.column(
                                    fact,
                                    provider -> provider.indicators()
                                            .responseToOffers()
                                            .basisPoints()),
                            Facts.column(
                                    fact,
                                    provider -> provider.indicators().basis().name())));
            fact.value().ifPresent(provider -> recordZones(handle, sequence, provider));
        });
    }

    private static void recordZones(Handle handle, long sequence, Provider provider) {
        try (PreparedBatch zones = handle.prepareBatch("INSERT INTO provider_zone"
                + " (provider_sequence, zone, role, weekly_capacity_minutes) VALUES (?, ?, ?, ?)")) {
            provider.memberships()
                    .forEach((zone, membership) -> zones.add(
                            sequence,
                            zone.code(),
                            membership.role().name(),
                            membership.weeklyCapacity().minutes()));
            zones.execute();
        }
    }

    @Override
    public ImmutableSortedMap<ProviderId, History<Provider>> all() {
        return units.read(handle -> {
            Table<Long, ZoneCode, Membership> zones = zones(handle);
            ImmutableListMultimap<ProviderId, Fact<Provider>> facts = Facts.by(
                    handle,
                    "SELECT provider_ref, " + Facts.COLUMNS + ", " + VALUE + ", sequence FROM provider_fact",
                    ProviderId::new,
                    (id, row) -> provider(id, row, zones));
            return facts.keySet().stream()
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            ProviderId::compareTo, id -> id, id -> History.of(facts.get(id))));
        });
    }

    private static Table<Long, ZoneCode, Membership> zones(Handle handle) {
        return Row.all(
                        handle,
                        "SELECT provider_sequence, zone, role, weekly_capacity_minutes FROM provider_zone",
                        row -> Tables.immutableCell(
                                row.number(),
                                new ZoneCode(row.text()),
                                new Membership(Role.valueOf(row.text()), Hours.ofMinutes(row.number()))))
                .stream()
                .collect(ImmutableTable.toImmutableTable(
                        Table.Cell::getRowKey, Table.Cell::getColumnKey, Table.Cell::getValue));
    }

    private static Provider provider(ProviderId id, Row row, Table<Long, ZoneCode, Membership> zones)
            throws SQLException {
        String name = row.text();
        Standing standing = Standing.valueOf(row.text());
        Indicators indicators = new Indicators(
                new Percentage(row.integer()),
                new Percentage(row.integer()),
                new Percentage(row.integer()),
                Indicators.Basis.valueOf(row.text()));
        Map<ZoneCode, Membership> memberships = zones.row(row.number());
        return new Provider(id, name, standing, ImmutableSortedMap.copyOf(memberships), indicators);
    }
}
