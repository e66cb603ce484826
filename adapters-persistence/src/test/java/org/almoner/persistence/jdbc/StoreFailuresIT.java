package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.almoner.application.port.out.StoreException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFailuresIT {

    @TempDir
    private Path folder;

    @Test
    void storeInUseByAnotherProgramIsRefusedAndFreeOnceThatOneCloses() throws Exception {
        Process other = OtherProgram.start(folder.toString(), OtherProgram.Does.RECORD);
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
            assertThatOpening(folder).withMessageContaining("is in use by another program; close that one");
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            assertThat(store.people().all()).hasSize(1);
        }
    }

    @Test
    void whatWasRecordedOutlivesTheProgramThatIsKilled() throws Exception {
        Process other = OtherProgram.start(folder.toString(), OtherProgram.Does.RECORD);
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            assertThat(store.ledger().runs()).hasSize(1);
        }
    }

    @Test
    void closingGivesTheFileFree() throws IOException {
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            Everything.record(store);
        }
        Path moved = folder.resolve("moved");
        Files.createDirectory(moved);
        Files.move(folder.resolve("almoner.mv.db"), moved.resolve("almoner.mv.db"));
        try (JdbcStore store = JdbcStore.inFolder(moved)) {
            assertThat(store.people().all()).hasSize(1);
        }
    }

    @Test
    void fileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatOpening(file).withMessageContaining("there is a file of that name; choose another folder");
        assertThatOpening(file.resolve("below")).withMessageContaining("cannot be created");
    }

    @Test
    void folderThatTakesNoFilesIsRefused() {
        Path proc = Path.of("/proc");
        assumeTrue(Files.isDirectory(proc), "nobody can create a file in Linux's /proc, whatever the permissions say");
        assertThatOpening(proc).withMessageContaining("cannot be written");
        assertThatOpening(proc.resolve("almoner")).withMessageContaining("cannot be created");
    }

    @Test
    void damagedFileIsRefused() throws IOException {
        byte[] garbage = new byte[20_000];
        Arrays.fill(garbage, (byte) 'x');
        Files.write(folder.resolve("almoner.mv.db"), garbage);
        assertThatOpening(folder).withMessageContaining("is damaged or empty");
    }

    @Test
    void emptyFileIsRefusedAndLeftAsItIs() throws IOException {
        Path file = Files.createFile(folder.resolve("almoner.mv.db"));
        assertThatOpening(folder)
                .withMessageContaining("is damaged or empty; restore a copy of its file almoner.mv.db");
        assertThat(file).isEmptyFile();
    }

    @Test
    void fileOfRandomBytesIsRefused() throws IOException {
        for (int size : new int[] {1, 5_000, 20_000}) {
            byte[] noise = new byte[size];
            new Random(size).nextBytes(noise);
            Files.write(folder.resolve("almoner.mv.db"), noise);
            assertThatOpening(folder).withMessageContaining("is damaged or empty; restore a copy");
        }
    }

    @Test
    void fileOverwrittenAtItsBeginningIsRefused() throws IOException {
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            Everything.record(store);
        }
        Path file = folder.resolve("almoner.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, bytes.length - 100, (byte) 0);
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertThatOpening(folder).withMessageContaining("is damaged or empty");
    }

    @Test
    void storeOfNewerAlmonerIsRefused() throws SQLException {
        JdbcStore.inFolder(folder).close();
        execute(
                "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', \"type\", 'V99__later.sql', 1,"
                        + " \"installed_by\", \"installed_on\", 1, TRUE FROM \"flyway_schema_history\" WHERE \"version\" = '1'");
        assertThatOpening(folder).withMessageContaining("was written by a newer Almoner");
    }

    @Test
    void storeWhoseSchemaWasChangedIsRefused() throws SQLException {
        JdbcStore.inFolder(folder).close();
        execute("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '1'");
        assertThatOpening(folder).withMessageContaining("its schema was made otherwise than by a release");
    }

    @Test
    void databaseOfSomethingElseIsRefused() throws SQLException {
        execute("CREATE TABLE something_else (id INT)");
        assertThatOpening(folder).withMessageContaining("holds something else already; choose another");
    }

    @Test
    void inMemoryDatabaseNeedsName() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcStore.open("jdbc:h2:mem:"))
                .withMessage("the store jdbc:h2:mem: needs a name, such as jdbc:h2:mem:trial");
    }

    @Test
    void databaseOfAnotherProductIsRefusedWithoutItsPassword() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcStore.open("jdbc:nothing:there?password=secret"))
                .withMessage(
                        "the store jdbc:nothing:there is in no database that Almoner knows; the URL begins with jdbc:h2: or"
                                + " jdbc:postgresql:");
    }

    @Test
    void closedStoreSaysSo() {
        JdbcStore store = JdbcStore.inFolder(folder);
        store.close();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.people().all())
                .withMessageContaining("was closed; open it again");
        store.close();
    }

    @Test
    void semicolonInThePathIsRefused() {
        assertThatOpening(folder.resolve("a;b")).withMessageContaining("semicolon");
        assertThat(folder.resolve("a;b")).doesNotExist();
    }

    private ThrowableAssertAlternative<StoreException> assertThatOpening(Path place) {
        return assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcStore.inFolder(place).close())
                .withMessageContaining(place.toString());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("almoner"), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
