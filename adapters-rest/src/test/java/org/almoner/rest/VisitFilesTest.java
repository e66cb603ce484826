package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Iterables;
import com.google.common.io.MoreFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.rest.visits.files.VisitFile;
import org.almoner.rest.visits.files.VisitFiles;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitFilesTest {

    private final Store store = InMemoryStore.empty();
    private final TurnedClock clock = new TurnedClock(SmallCouncil.CLOCK.instant());
    private VisitFiles files;

    @TempDir
    private Path temporary;

    @BeforeEach
    void open() {
        Almoner almoner = SmallCouncil.in(store);
        files = new VisitFiles(almoner, store, clock, temporary);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void aFileIsForgottenAfterAnHour() throws IOException {
        VisitFile file = taken();

        clock.turnTo(file.until().minusMillis(1));
        assertThat(files.find(SmallCouncil.PROVIDER, file.id())).contains(file);
        assertThat(files.find(SmallCouncil.OTHER, file.id())).isEmpty();
        clock.turnTo(file.until());
        assertThat(files.find(SmallCouncil.PROVIDER, file.id())).isEmpty();
        assertThat(file.until()).isEqualTo(SmallCouncil.CLOCK.instant().plus(VisitFiles.KEPT));
    }

    @Test
    void aProviderHasRoomAgainOnceItsFilesAreForgotten() throws IOException {
        for (int i = 0; i < VisitFiles.MOST; i++) {
            taken();
        }
        clock.turnTo(clock.instant().plus(VisitFiles.KEPT));

        assertThat(taken()).isNotNull();
    }

    @Test
    void ofAFileThatBreaksOffNothingIsKept() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        };
        for (int i = 0; i <= VisitFiles.MOST; i++) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> files.take(SmallCouncil.PROVIDER, broken));
        }
        assertThat(taken()).isNotNull();
    }

    @Test
    void onlyItsUserReadsWhatIsKeptAndNothingIsLeftOfIt() throws IOException {
        taken();
        Path folder = Iterables.getOnlyElement(MoreFiles.listFiles(temporary));
        assertThat(MoreFiles.listFiles(folder)).hasSize(1);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
        files.close();
        assertThat(MoreFiles.listFiles(temporary)).isEmpty();
    }

    private VisitFile taken() throws IOException {
        return files.take(
                        SmallCouncil.PROVIDER,
                        new ByteArrayInputStream("package,date,start,attendance\n".getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }
}
