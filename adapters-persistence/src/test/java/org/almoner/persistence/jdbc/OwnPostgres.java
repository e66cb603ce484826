package org.almoner.persistence.jdbc;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL server of one test, which may be stopped and started. */
final class OwnPostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private OwnPostgres(Path data, int port, EmbeddedPostgres server) {
        this.data = data;
        this.port = port;
        this.server = server;
    }

    /** Starts a new server with its data in the folder, which is not there yet; where none starts, the test is skipped. */
    static OwnPostgres in(Path data) throws IOException {
        int port = freePort();
        try {
            return new OwnPostgres(data, port, run(data, port));
        } catch (IOException | RuntimeException e) {
            return abort("not tested: PostgreSQL does not start here (" + e + "); root needs unshare of util-linux");
        }
    }

    private static EmbeddedPostgres run(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // As small as they may be, so that a small disk has room for them.
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("max_wal_size", "32MB")
                // As a council's server has it; servers for tests lose the last units when they are stopped at once.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("fsync", "on")
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** {@return the URL of its one database} */
    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** Stops the server where it is, as when the power is cut. */
    void stopAtOnce() throws IOException, InterruptedException {
        Path pid = data.resolve("postmaster.pid");
        if (Files.exists(pid)) {
            String number = Files.readAllLines(pid).get(0);
            new ProcessBuilder(List.of("kill", "-QUIT", number)).start().waitFor();
            server.getProcess().waitFor();
        }
    }

    /** Starts the server again on the same data. */
    void startAgain() throws IOException {
        server.close();
        server = run(data, port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
