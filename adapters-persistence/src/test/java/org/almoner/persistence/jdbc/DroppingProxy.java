package org.almoner.persistence.jdbc;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a program and its database server, and drops the connection when a unit of work is to be kept. */
final class DroppingProxy implements AutoCloseable {

    private static final String COMMIT = "COMMIT";

    private final ServerSocket socket;
    private final int server;
    private volatile Drop drop = Drop.NOTHING;

    /** How many bytes more may pass, in both directions together, before every connection is dropped. */
    private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);

    /** What becomes of the next commit. */
    enum Drop {
        /** Nothing is dropped. */
        NOTHING,
        /** The server never hears of it. */
        COMMIT,
        /** The server does it, and the program never hears of that. */
        ANSWER
    }

    DroppingProxy(int server) throws IOException {
        this.server = server;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void drop(Drop what) {
        drop = what;
    }

    /** Drops every connection once so many bytes more have passed; {@link #mend} ends that. */
    void dropAfter(long bytes) {
        bytesLeft.set(bytes);
    }

    void mend() {
        bytesLeft.set(Long.MAX_VALUE);
    }

    /** Passes on what may still pass. */
    private void pass(byte[] bytes, int count, OutputStream to) throws IOException {
        long left = bytesLeft.getAndAdd(-count);
        to.write(bytes, 0, (int) Math.max(0, Math.min(left, count)));
        if (left < count) {
            throw new IOException("dropped");
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket program = socket.accept();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
            AtomicBoolean mute = new AtomicBoolean();
            Thread answers = start(() -> answer(database, program, mute));
            start(() -> ask(program, database, mute, answers));
        }
    }

    private void answer(Socket database, Socket program, AtomicBoolean mute) throws IOException {
        InputStream said = database.getInputStream();
        OutputStream heard = program.getOutputStream();
        byte[] bytes = new byte[8192];
        for (int count = said.read(bytes); count >= 0; count = said.read(bytes)) {
            if (!mute.get()) {
                try {
                    pass(bytes, count, heard);
                } catch (IOException e) {
                    program.close();
                    database.close();
                    throw e;
                }
            }
        }
    }

    private void ask(Socket program, Socket database, AtomicBoolean mute, Thread answers) throws IOException {
        try (program;
                database) {
            InputStream said = program.getInputStream();
            OutputStream heard = database.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int count = said.read(bytes); count >= 0; count = said.read(bytes)) {
                if (new String(bytes, 0, count, StandardCharsets.ISO_8859_1).contains(COMMIT)) {
                    Drop now = drop;
                    drop = Drop.NOTHING;
                    if (now == Drop.COMMIT) {
                        return;
                    }
                    if (now == Drop.ANSWER) {
                        mute.set(true);
                        heard.write(bytes, 0, count);
                        database.shutdownOutput();
                        Uninterruptibles.joinUninterruptibly(answers);
                        return;
                    }
                }
                pass(bytes, count, heard);
            }
        }
    }

    private static Thread start(Forwarding forwarding) {
        Thread thread = new Thread(() -> {
            try {
                forwarding.run();
            } catch (IOException e) {
                // One of the ends was closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Goes on until one of the ends is closed. */
    @FunctionalInterface
    private interface Forwarding {

        void run() throws IOException;
    }
}
