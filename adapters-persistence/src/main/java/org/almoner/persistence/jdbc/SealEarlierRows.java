package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Seals the rows that a store had before there were seals, as those of unit 1. */
final class SealEarlierRows implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3.1");
    }

    @Override
    public String getDescription() {
        return "seal earlier rows";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Jdbi.create(context.getConnection()).useHandle(SealEarlierRows::seal);
    }

    private static void seal(Handle handle) {
        ImmutableList.Builder<Seals.Link> links = ImmutableList.builder();
        for (SealedTable table : SealedTable.values()) {
            SealedRows.read(
                    handle, table, "", (unit, rows) -> links.add(Seals.Link.of(unit, unit, table, Salt.next(), rows)));
        }
        Seals.append(handle, links.build());
    }
}
