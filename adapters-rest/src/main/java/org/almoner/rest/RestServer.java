package org.almoner.rest;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.almoner.application.port.in.ZoneLookup;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.servlet.ServletContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The REST interface, listening from {@link #start} until {@link #close()}. It speaks plain HTTP without authentication and
 * so listens only to this machine unless told otherwise. Thread-safe.
 */
public final class RestServer implements AutoCloseable {

    /** The address that only programs on this machine reach. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

    private static final int MAX_PORT = 65_535;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Server server;
    private final URI uri;

    private RestServer(Server server, URI uri) {
        this.server = server;
        this.uri = uri;
    }

    /**
     * Starts to listen.
     *
     * @param schemeId names the scheme that is served, such as {@code leicestershire-2020}
     * @param zones tells zone and band of a place
     * @param today tells the day that is meant when a request names none, asked at each such request
     * @param host the name or address to listen on, such as {@link #LOOPBACK}
     * @param port the port to listen on, at most 65535; 0 takes any that is free
     * @return the server, listening
     * @throws IllegalArgumentException if the port is not a port
     * @throws UncheckedIOException if the host or the port cannot be listened on
     */
    public static RestServer start(
            String schemeId, ZoneLookup zones, Supplier<LocalDate> today, String host, int port) {
        checkArgument(port >= 0 && port <= MAX_PORT, "a port must lie between 0 and %s, but is %s", MAX_PORT, port);
        Server server = new Server(threads());
        server.setStopTimeout(GRACE.toMillis());
        server.setErrorHandler(new ServerErrors());
        server.setHandler(new GracefulHandler(
                new StandardHeaders(resources(new RestApplication(schemeId, zones, new Today(today))))));
        ServerConnector connector = connector(server, host, port);
        server.addConnector(connector);
        open(connector);
        LifeCycle.start(server);
        URI uri = URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort() + "/");
        LOG.info("REST interface of scheme {} at {}", schemeId, uri);
        return new RestServer(server, uri);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("almoner-rest");
        return threads;
    }

    private static ServerConnector connector(Server server, String host, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setResponseHeaderSize(HEADER_BYTES);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }

    private static ServletContextHandler resources(RestApplication application) {
        ServletHolder jersey = new ServletHolder(new ServletContainer(application));
        jersey.setInitOrder(0);
        ServletContextHandler context = new ServletContextHandler();
        context.setErrorHandler(new ServerErrors());
        context.addServlet(jersey, "/*");
        return context;
    }

    private static void open(ServerConnector connector) {
        try {
            connector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on " + connector.getHost() + ", port " + connector.getPort()
                            + "; maybe another program does: choose another port, or 0 for any that is free",
                    e);
        }
    }

    /** {@return where the interface answers, such as {@code http://127.0.0.1:8080/}} */
    public URI uri() {
        return uri;
    }

    /** Takes no more requests, waits up to ten seconds for those that are being answered, and stops. */
    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
