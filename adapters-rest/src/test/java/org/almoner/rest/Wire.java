package org.almoner.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A connection to a server that sends whatever it is told, byte by byte, and is opened again when the server has closed it. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int TRIES = 3;

    private final URI server;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(URI server) {
        this.server = server;
    }

    /**
     * An answer.
     *
     * @param headers by their names in lower case; of several the last
     * @param body as text, or its bytes as characters where it is none
     */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        boolean is(String type) {
            return header("content-type").startsWith(type);
        }
    }

    /** {@return the answer to the request, whose characters are its bytes} */
    Answer send(String request) {
        IOException last = new IOException("never tried");
        for (int i = 0; i < TRIES; i++) {
            try {
                return exchange(request);
            } catch (IOException e) {
                last = e;
                close();
            }
        }
        throw new UncheckedIOException("no answer to\n" + request, last);
    }

    private Answer exchange(String request) throws IOException {
        if (socket == null) {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        Answer answer = read(in, request.startsWith("HEAD "));
        if (answer.header("connection").equals("close") || request.contains("Connection: close")) {
            close();
        }
        return answer;
    }

    private static Answer read(InputStream in, boolean head) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.")) {
            throw new IllegalStateException(
                    "no answer begins with '" + status + "': the answer before was longer than it said");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int code = Integer.parseInt(status.substring(9, 12));
        if (code == 100) {
            return read(in, head);
        }
        byte[] body = head || code == 204 || code == 304 ? new byte[0] : body(in, headers);
        boolean text = !headers.getOrDefault("content-type", "").startsWith("application/pdf");
        return new Answer(code, headers, new String(body, text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return whole(in, Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.containsKey("transfer-encoding")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunk(in); length > 0; length = chunk(in)) {
            body.write(whole(in, length));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static byte[] whole(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer is cut off");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("there is no answer");
            }
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            socket = null;
            in = null;
        }
    }
}
