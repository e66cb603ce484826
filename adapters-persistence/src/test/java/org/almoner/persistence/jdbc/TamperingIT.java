package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Finding;
import org.almoner.application.port.out.AuditTrail.Query;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.StoreException;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.time.CareWeek;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed behind the store's back is found. */
class TamperingIT {

    private static final long FORGED = 99;

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
                    "INSERT INTO seal SELECT number + 1000, unit_number + 1, sealed_unit, table_name, row_count, salt, digest,"
                            + " stays, hash FROM seal WHERE number = 1");
            assertThat(store.audit().verify(Optional.empty()))
                    .filteredOn(Finding.SealedAgain.class::isInstance)
                    .containsExactly(new Finding.SealedAgain("person_fact", 1, 2));
        });
    }

    /** What somebody who can write everything may do under the cloak of an erasure. */
    static Stream<String> forgeries() {
        return Stream.of(
                "UPDATE posting SET pence = 2 * pence",
                "UPDATE posting SET account = 'provider:P-666' WHERE account LIKE 'provider:%'",
                "UPDATE posting SET account = 'third-party:T-9' WHERE account LIKE 'person:%'",
                "UPDATE ledger_transaction SET due_on = DATE '2031-01-01'",
                "UPDATE run_event SET recorded_by = 'somebody-else'",
                "UPDATE need_decision SET provider_ref = 'P-666'",
                "UPDATE provider_fact SET holds_from = DATE '2019-01-01'",
                "INSERT INTO hold_fact (line, holds_from, holds_to, known_since, recorded_by, reason, withdrawn, hold_reason,"
                        + " actor, unit_number) SELECT line, holds_from, holds_to, known_since, recorded_by, reason,"
                        + " withdrawn, hold_reason, actor, unit_number FROM hold_fact");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void moreThanErasingChangesIsFoundUnderAnErasure(String forgery) {
        inBoth((store, url) -> {
            forge(url, forgery);
            assertThat(store.audit().verify(store.audit().latest()))
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding).extracting("by").isEqualTo(FORGED));
        });
    }

    @Test
    void forgedErasureStandsAmongThoseSinceTheNotedSeal() {
        inBoth((store, url) -> {
            Optional<Seal> noted = store.audit().latest();
            forge(url, "UPDATE visit_report SET minutes = minutes + 1");
            assertThat(store.audit().verify(noted)).isEmpty();
            assertThat(store.audit().erasedSince(noted))
                    .extracting(entry -> entry.unit())
                    .containsExactly(FORGED);
        });
    }

    @Test
    void unitThatSealsItsOwnRowsAgainIsFound() {
        inBoth((store, url) -> {
            Optional<Seal> noted = store.audit().latest();
            execute(url, "UPDATE posting SET pence = 100 * pence");
            sealAgain(url, Function.identity());
            assertThat(store.audit().verify(noted))
                    .filteredOn(Finding.SealedAgain.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(
                            finding -> assertThat(finding).extracting("place").isEqualTo("posting"));
        });
    }

    @Test
    void rowsAddedToAUnitThatHadNoneThereAreFound() {
        inBoth((store, url) -> {
            execute(
                    url,
                    "INSERT INTO run_event SELECT run_number, 9, step, known_since, recorded_by, reason, 2 FROM run_event");
            sealAgain(url, Function.identity());
            assertThat(store.audit().verify(Optional.empty())).singleElement().isInstanceOf(Finding.SealBroken.class);
        });
    }

    @Test
    void furtherSealsOfAnErasingUnitAreFoundByTheNotedSeal() {
        inBoth((store, url) -> {
            store.people().erase(ImmutableSet.of(Everything.PERSON), Everything.KNOWN);
            Optional<Seal> noted = store.audit().latest();
            long erasing = jdbi(url).withHandle(Seals::lastUnit);
            execute(url, "UPDATE provider_fact SET reason = 'another'");
            sealAgain(url, unit -> erasing);
            assertThat(store.audit().verify(noted))
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.SealBroken.class));
            assertThat(store.audit().verify(Optional.empty())).isEmpty();
        });
    }

    @Test
    void sealsOfAnEarlierErasingUnitAreFound() {
        inBoth((store, url) -> {
            store.people().erase(ImmutableSet.of(Everything.PERSON), Everything.KNOWN);
            long erasing = jdbi(url).withHandle(Seals::lastUnit);
            store.ledger().draft(Everything.run(new RunId(4), new CareWeek(Everything.MONDAY)));
            execute(url, "UPDATE provider_fact SET reason = 'another'");
            sealAgain(url, unit -> erasing);
            assertThat(store.audit().verify(Optional.empty())).singleElement().isInstanceOf(Finding.SealBroken.class);
        });
    }

    /** Changes rows, records that somebody was erased, and seals all of it. */
    private static void forge(String url, String change) {
        execute(
                url,
                change,
                "INSERT INTO person_file (person_ref, step, known_since, recorded_by, reason, unit_number) SELECT 'ERASED-9', 'ERASE',"
                        + " known_since, 'somebody-else', 'retention', " + FORGED + " FROM person_file");
        sealAgain(url, unit -> FORGED);
    }

    /**
     * Seals what is not as it was sealed.
     *
     * @param by the number of the unit that seals the rows of a unit
     */
    private static void sealAgain(String url, Function<Long, Long> by) {
        jdbi(url).useHandle(handle -> {
            ImmutableMap<Seals.Rows, Seals.Link> before = Seals.valid(Seals.all(handle));
            List<Seals.Link> links = new ArrayList<>();
            for (SealedTable table : SealedTable.values()) {
                SealedRows.read(handle, table, "", (unit, rows) -> {
                    Seals.Link sealed = before.get(new Seals.Rows(table.toString(), unit));
                    if (sealed == null || !sealed.seals(table, rows)) {
                        links.add(Seals.Link.of(by.apply(unit), unit, table, Salt.next(), rows));
                    }
                });
            }
            Seals.append(handle, links);
        });
    }

    @Test
    void noSealTellsWhatErasedRowsWere() {
        inBoth((store, url) -> {
            Set<Seals.Sealed> before = Set.copyOf(jdbi(url).withHandle(Seals::all));
            assertThat(before)
                    .extracting(each -> each.link().salt().orElseThrow())
                    .doesNotHaveDuplicates();
            store.people().erase(ImmutableSet.of(Everything.PERSON), Everything.KNOWN);
            List<Seals.Sealed> after = jdbi(url).withHandle(Seals::all);
            Set<Seals.Rows> again = after.stream()
                    .map(Seals.Sealed::link)
                    .filter(link -> link.unit() != link.sealedUnit())
                    .map(Seals.Link::of)
                    .collect(Collectors.toSet());
            assertThat(again).extracting(Seals.Rows::table).contains("person_fact", "visit_report", "posting", "run");
            assertThat(after)
                    .filteredOn(each -> again.contains(each.link().of()))
                    .allSatisfy(each -> assertThat(each.link().salt().isPresent())
                            .isEqualTo(each.link().unit() != each.link().sealedUnit()));
            assertThat(after)
                    .filteredOn(each -> !again.contains(each.link().of()))
                    .allSatisfy(each -> assertThat(each.link().salt()).isPresent());
        });
    }

    @Test
    void viewThatHidesWhoDidWhatHidesNothing() {
        inBoth((store, url) -> {
            List<Entry> entries = store.audit().entries(Query.ALL);
            execute(
                    url,
                    "DROP VIEW v_audit",
                    "CREATE VIEW v_audit AS SELECT * FROM person_file WHERE reason = 'another'");
            assertThat(store.audit().entries(Query.ALL)).isEqualTo(entries).isNotEmpty();
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
        jdbi(url).useHandle(handle -> List.of(statements).forEach(handle::execute));
    }

    private static Jdbi jdbi(String url) {
        return url.startsWith("jdbc:h2:") ? Jdbi.create(url, "sa", "") : Jdbi.create(url);
    }

    private interface Attack {

        void on(JdbcStore store, String url);
    }
}
