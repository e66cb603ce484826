package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail.Finding;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.StoreException;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.time.CareWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed behind the store's back is found. */
class TamperingIT {

    private static final String OTHER = "recorded_by = 'somebody-else'";

    /** Of each table a change of one row. */
    private static final Map<SealedTable, String> CHANGES =
            Maps.toMap(ImmutableSet.copyOf(SealedTable.values()), table -> switch (table) {
                case PERSON_FACT,
                        PERSON_FILE,
                        CARE_PACKAGE,
                        PROVIDER_FACT,
                        VISIT_REPORT,
                        NEED,
                        NEED_DECISION,
                        RUN,
                        RUN_EVENT -> "UPDATE " + table + " SET " + OTHER;
                case PACKAGE_FACT -> "UPDATE package_fact SET holds_to = DATE '2031-01-01' WHERE kind = 'plan'";
                case NEED_RESPONSE -> "UPDATE need_response SET bid_start = DATE '2020-11-03'";
                case POSTED_RUN -> "DELETE FROM posted_run WHERE run_number = 3";
                case LEDGER_TRANSACTION -> "UPDATE ledger_transaction SET due_on = DATE '2020-11-03' WHERE number = 1";
                case POSTING -> "UPDATE posting SET pence = pence + 1 WHERE account = 'nhs'";
                case CAUSE_CHANGE -> "UPDATE cause_change SET subject = 'K-00002' WHERE change_number = 1";
                case HOLD_FACT -> "UPDATE hold_fact SET actor = 'P-002'";
            });

    static Stream<Arguments> changes() {
        return Stream.of(SealedTable.values()).map(table -> Arguments.of(table, CHANGES.get(table)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changedRowIsFound(SealedTable table, String change) {
        inBoth((store, url) -> {
            execute(url, change);
            assertAllFoundIn(table, store);
        });
    }

    @Test
    void removedRowIsFound() {
        inBoth((store, url) -> {
            execute(url, "DELETE FROM hold_fact");
            assertThat(store.audit().verify(Optional.empty()))
                    .extracting("place", "sealed", "found")
                    .containsExactly(tuple("hold_fact", 1L, 0L));
        });
    }

    @Test
    void addedRowIsFound() {
        inBoth((store, url) -> {
            execute(
                    url,
                    "INSERT INTO run_event SELECT run_number, 9, step, known_since, recorded_by, reason, 99 FROM run_event");
            assertThat(store.audit().verify(Optional.empty()))
                    .containsExactly(new Finding.RecordsChanged("run_event", 99, 0, 1));
        });
    }

    @Test
    void rowsThatChangedPlacesAreFound() {
        inBoth((store, url) -> {
            execute(url, "UPDATE person_fact SET sequence = -sequence");
            assertAllFoundIn(SealedTable.PERSON_FACT, store);
        });
    }

    @Test
    void rowChangedTogetherWithItsDigestIsFound() {
        inBoth((store, url) -> {
            execute(url, "UPDATE seal SET digest = '" + "0".repeat(64) + "' WHERE number = 2");
            assertThat(store.audit().verify(Optional.empty())).contains(new Finding.SealBroken(2));
        });
    }

    @Test
    void removedSealIsFound() {
        inBoth((store, url) -> {
            execute(url, "DELETE FROM seal WHERE number = 2");
            assertThat(store.audit().verify(Optional.empty())).contains(new Finding.SealBroken(2));
        });
    }

    @Test
    void endThatWasCutOffIsFoundByTheNotedSeal() {
        inBoth((store, url) -> {
            Seal noted = store.audit().latest().orElseThrow();
            execute(url, CHANGES.get(SealedTable.POSTED_RUN), "DELETE FROM seal WHERE number = " + noted.number());
            assertThat(store.audit().verify(Optional.empty())).isEmpty();
            assertThat(store.audit().verify(Optional.of(noted))).containsExactly(new Finding.OtherThanNoted(noted));
        });
    }

    @Test
    void unitThatIsSealedAgainWithoutErasureIsFound() {
        inBoth((store, url) -> {
            execute(
                    url,
                    "INSERT INTO seal SELECT number + 1000, unit_number + 1, sealed_unit, table_name, row_count, digest, hash"
                            + " FROM seal WHERE number = 1");
            assertThat(store.audit().verify(Optional.empty()))
                    .filteredOn(Finding.SealedAgain.class::isInstance)
                    .containsExactly(new Finding.SealedAgain("person_fact", 1, 2));
        });
    }

    @Test
    void nobodyIsErasedWhereUnitsAreNotAsTheyWereSealed() {
        inBoth((store, url) -> {
            execute(url, CHANGES.get(SealedTable.PERSON_FACT));
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.people().erase(ImmutableSet.of(Everything.PERSON), Everything.KNOWN))
                    .withMessageContaining("has records that are not as they were recorded, so nobody is erased in it;"
                            + " see what 'audit verify' finds");
            assertThat(store.people().find(Everything.PERSON)).isPresent();
        });
    }

    private static void assertAllFoundIn(SealedTable table, Store store) {
        assertThat(store.audit().verify(Optional.empty()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).extracting("place").isEqualTo(table.toString()));
    }

    private static void inBoth(Attack attack) {
        for (String url : List.of("jdbc:h2:mem:" + UUID.randomUUID(), PostgresServer.url(PostgresServer.newStore()))) {
            try (JdbcStore store = JdbcStore.open(url)) {
                OlderStore.record(store);
                store.people().exported(Everything.PERSON, Everything.KNOWN);
                store.ledger().draft(Everything.run(new RunId(3), new CareWeek(Everything.MONDAY)));
                store.ledger().post(new RunId(3), List.of());
                assertThat(store.audit().verify(Optional.empty())).isEmpty();
                attack.on(store, url);
            }
        }
    }

    private static void execute(String url, String... statements) {
        try (Connection connection = url.startsWith("jdbc:h2:")
                        ? DriverManager.getConnection(url, "sa", "")
                        : DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Attack {

        void on(JdbcStore store, String url);
    }
}
