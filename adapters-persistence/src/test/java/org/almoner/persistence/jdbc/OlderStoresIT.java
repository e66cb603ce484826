package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stores that an older Almoner wrote are brought up to this one, and hold what they held. */
class OlderStoresIT {

    private static final Path SCRIPTS = Path.of("src/test/resources/org/almoner/persistence/jdbc/older");

    @TempDir
    private Path folder;

    static List<Path> schemas() throws IOException {
        try (Stream<Path> folders = Files.list(SCRIPTS)) {
            return folders.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void inH2(Path schema) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("almoner"), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM '" + schema.resolve("h2.sql") + "'");
        }
        Files.writeString(folder.resolve("almoner-new.mv.db"), "half of what was made of it before");
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            assertThat(folder.resolve("almoner-new.mv.db")).doesNotExist();
            assertHoldsWhatItHeld(store);
        }
        try (JdbcStore again = JdbcStore.inFolder(folder)) {
            assertThat(again.audit().verify(Optional.empty())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void inPostgresql(Path schema) throws Exception {
        String url = PostgresServer.url(PostgresServer.newDatabase());
        PostgresServer.execute(url, Files.readString(schema.resolve("postgresql.sql")));
        try (JdbcStore store = JdbcStore.open(url)) {
            assertHoldsWhatItHeld(store);
        }
    }

    private static void assertHoldsWhatItHeld(Store store) {
        Store same = InMemoryStore.empty();
        OlderStore.record(same);
        assertThat(Everything.read(store)).isEqualTo(Everything.read(same));
        assertThat(store.ledger().postedBy(new RunId(2)))
                .hasSize(3)
                .isEqualTo(same.ledger().postedBy(new RunId(2)));
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
        long before = store.audit().latest().orElseThrow().number();
        store.packages()
                .record(
                        Everything.PACKAGE,
                        PackageFacts.PROVIDER,
                        Fact.of(Everything.PROVIDER, DateRange.from(Everything.MONDAY), Everything.KNOWN));
        assertThat(store.audit().latest().orElseThrow().number()).isEqualTo(before + 1);
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
    }
}
