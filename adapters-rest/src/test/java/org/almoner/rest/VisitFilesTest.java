package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Iterables;
import com.google.common.io.MoreFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.visits.files.VisitFile;
import org.almoner.rest.visits.files.VisitFile.State;
import org.almoner.rest.visits.files.VisitFiles;
import org.almoner.testkit.memory.InMemoryStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitFilesTest {

    private static final String TABLE = "package,date,start,attendance\n";

    private final Store store = InMemoryStore.empty();
    private final TurnedClock clock = new TurnedClock(SmallCouncil.CLOCK.instant());
    private final CountDownLatch mayCheck = new CountDownLatch(1);
    private volatile @Nullable Error error;
    private VisitFiles files;

    @TempDir
    private Path temporary;

    @BeforeEach
    void open() {
        Almoner almoner = SmallCouncil.in(store);
        files = new VisitFiles(almoner, waiting(), clock, temporary);
    }

    @AfterEach
    void close() {
        mayCheck.countDown();
        files.close();
    }

    @Test
    void aFileIsForgottenAfterAnHour() {
        VisitFile file = taken();

        clock.turnTo(file.until().minusMillis(1));
        assertThat(files.find(SmallCouncil.PROVIDER, file.id())).contains(file);
        assertThat(files.find(SmallCouncil.OTHER, file.id())).isEmpty();
        clock.turnTo(file.until());
        assertThat(files.find(SmallCouncil.PROVIDER, file.id())).isEmpty();
        assertThat(file.until()).isEqualTo(SmallCouncil.CLOCK.instant().plus(VisitFiles.KEPT));
    }

    @Test
    void aProviderHasRoomAgainOnceItsFilesAreForgotten() {
        taken(VisitFiles.MOST);
        clock.turnTo(clock.instant().plus(VisitFiles.KEPT));

        assertThat(taken()).isNotNull();
    }

    @Test
    void aFileThatIsBeingCheckedGivesNoWay() {
        List<VisitFile> all = taken(VisitFiles.MOST);

        assertThat(take(SmallCouncil.PROVIDER, TABLE)).isEmpty();
        assertThat(take(SmallCouncil.OTHER, TABLE)).isPresent();
        assertThat(all).allMatch(this::isKept);
    }

    @Test
    void theOldestThatIsCheckedGivesWayUnlessItIsBeingRecorded() {
        List<VisitFile> all = taken(VisitFiles.MOST);
        check(all);

        Optional<VisitFile> more = all.get(0).alone(() -> {
            try {
                return CompletableFuture.supplyAsync(() -> take(SmallCouncil.PROVIDER, TABLE))
                        .join()
                        .orElseThrow();
            } finally {
                assertThat(isKept(all.get(0))).isTrue();
            }
        });

        assertThat(more).hasValueSatisfying(file -> assertThat(isKept(file)).isTrue());
        assertThat(all.stream().filter(file -> !isKept(file))).containsExactly(all.get(1));
        assertThat(all.get(1).alone(() -> "recorded"))
                .as("whose place is taken")
                .isEmpty();
    }

    @Test
    void aFileIsForgottenOnlyOnceNobodyIsRecordingIt() {
        VisitFile file = taken();
        check(List.of(file));

        Optional<Boolean> keptMeanwhile = file.alone(() -> {
            clock.turnTo(file.until());
            return CompletableFuture.supplyAsync(() -> isKept(file)).join();
        });

        assertThat(keptMeanwhile).hasValue(true);
        assertThat(isKept(file)).isFalse();
        assertThat(file.alone(() -> "recorded")).as("that is forgotten").isEmpty();
    }

    @Test
    void aCheckThatBreaksOffInAnErrorIsOver() {
        error = new StackOverflowError("for the test");
        VisitFile file = taken();

        check(List.of(file));

        assertThat(file.state()).isInstanceOf(State.Failed.class);
    }

    @Test
    void oneThatIsDoneGivesWayBeforeOneThatIsOnlyChecked() {
        List<VisitFile> all = new ArrayList<>(taken(VisitFiles.MOST - 1));
        all.add(take(SmallCouncil.PROVIDER, "no table\n").orElseThrow());
        check(all);
        taken();

        assertThat(all.stream().filter(file -> !isKept(file))).containsExactly(all.get(VisitFiles.MOST - 1));
    }

    @Test
    void ofAllProvidersSoManyAreKept() {
        ProviderId one = new ProviderId("P-0");
        List<VisitFile> ofOne =
                List.of(take(one, "no table\n").orElseThrow(), take(one, TABLE).orElseThrow());
        List<VisitFile> all = new ArrayList<>(ofOne);
        for (int i = all.size(); i < VisitFiles.MOST_OF_ALL; i++) {
            all.add(take(new ProviderId("P-" + (100 + i)), TABLE).orElseThrow());
        }
        assertThat(take(SmallCouncil.PROVIDER, TABLE))
                .as("all are being checked")
                .isEmpty();
        check(all);

        assertThat(take(SmallCouncil.PROVIDER, TABLE))
                .as("for one that is done")
                .isPresent();
        assertThat(isKept(ofOne.get(0))).isFalse();
        assertThat(take(SmallCouncil.OTHER, TABLE)).as("all are others'").isEmpty();
        assertThat(take(one, TABLE)).as("for one of its own").isPresent();
        assertThat(isKept(ofOne.get(1))).isFalse();
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

    private VisitFile taken() {
        return take(SmallCouncil.PROVIDER, TABLE).orElseThrow();
    }

    private List<VisitFile> taken(int howMany) {
        List<VisitFile> all = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            all.add(taken());
        }
        return all;
    }

    private Optional<VisitFile> take(ProviderId provider, String csv) {
        try {
            return files.take(provider, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKept(VisitFile file) {
        return files.find(file.provider(), file.id()).isPresent();
    }

    private void check(List<VisitFile> all) {
        mayCheck.countDown();
        while (all.stream().anyMatch(file -> file.state() instanceof State.Checking)) {
            Thread.onSpinWait();
        }
    }

    /** The store, from which no check learns anything before it may. */
    private Store waiting() {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, args) -> {
                    if (method.getName().equals("lastLearned")) {
                        mayCheck.await();
                        if (error != null) {
                            throw error;
                        }
                    }
                    return method.invoke(store, args);
                });
    }
}
