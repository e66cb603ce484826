package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.contracts.KeepsContract;
import org.almoner.testkit.contracts.StoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a file, and on a machine whose clock follows the council's country. */
class H2FileIT implements StoreContract, KeepsContract {

    private final TimeZone before = TimeZone.getDefault();

    @TempDir
    private Path folder;

    private JdbcStore store;

    @BeforeEach
    void setClock() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    }

    @Override
    public Store open() {
        store = JdbcStore.inFolder(folder);
        return store;
    }

    /** On a machine whose clock is another. */
    @Override
    public Store reopen() {
        store.close();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        return open();
    }

    /** Whatever a contract does, all that it recorded is sealed. */
    @AfterEach
    void verifyAndClose() {
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
        store.close();
        TimeZone.setDefault(before);
    }

    @Test
    void opensAnyFolderThatTheSystemCanName() {
        Path odd = folder.resolve("a b,c=1").resolve("żółć ~ %20");
        store = JdbcStore.inFolder(odd);
        Everything.record(store);
        store.close();
        store = JdbcStore.inFolder(odd);
        assertThat(Everything.read(store)).isNotEmpty();
        assertThat(odd.resolve("almoner.mv.db")).exists();
    }

    /** H2 by itself leaves what was removed in its file until it needs the room. */
    @Test
    void hasNoBytesOfWhoWasErased() throws IOException {
        Everything.record(open());
        store.close();
        assertThat(bytes()).contains(Everything.PERSON.value(), Everything.PACKAGE.value(), "1934-02-28");
        open().people().erase(Set.of(Everything.PERSON), Everything.KNOWN);
        store.close();
        assertThat(bytes()).doesNotContain(Everything.PERSON.value(), Everything.PACKAGE.value(), "1934-02-28");
        open();
    }

    private String bytes() throws IOException {
        return Files.readString(folder.resolve("almoner.mv.db"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void leavesOneFileAndNoOther() throws IOException {
        Everything.record(open());
        store.close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("almoner.mv.db");
        }
        open();
    }
}
