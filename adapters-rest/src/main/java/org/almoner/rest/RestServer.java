package org.almoner.rest;

import com.google.common.base.Throwables;
import com.google.common.base.Ticker;
import com.google.common.collect.ImmutableMap;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.rest.asking.AnsweredAgain;
import org.almoner.rest.asking.Council;
import org.almoner.rest.console.ConsoleApplication;
import org.almoner.rest.console.Entrance;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Parts;
import org.almoner.rest.requests.Measures;
import org.almoner.rest.requests.Passage;
import org.almoner.rest.requests.ServerErrors;
import org.almoner.rest.security.Authentication;
import org.almoner.rest.security.Sessions;
import org.almoner.rest.visits.files.VisitFiles;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The REST interface and the web console, listening from {@link #start} until {@link #close()}. It speaks TLS where the settings
 * name a key, else plain HTTP: then, where other machines may reach it, a reverse proxy with TLS stands before it. Thread-safe.
 */
public final class RestServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

    private static final int HEADER_BYTES = 8 * 1024;
    /** What is longer of a form with a file goes into a temporary file. */
    private static final int IN_MEMORY = 64 * 1024;

    private static final int MOST_CALLERS = 100_000;
    private static final Duration IDLE = Duration.ofSeconds(30);
    /** When the server is closed, a connection on which nothing is asked for so long is closed. */
    private static final Duration IDLE_AT_THE_END = Duration.ofMillis(50);

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Server server;
    private final ServerConnector connector;
    private final URI uri;
    private final ImmutableMap<String, String> tokens;
    private final VisitFiles files;

    private RestServer(
            Server server, ServerConnector connector, URI uri, ImmutableMap<String, String> tokens, VisitFiles files) {
        this.server = server;
        this.connector = connector;
        this.uri = uri;
        this.tokens = tokens;
        this.files = files;
    }

    /**
     * Starts to listen; where that fails, nothing of it is left. The store stays open when the server is closed.
     *
     * @param scheme what the council decided
     * @param national what is the same for every council, by which people are assessed
     * @param store where facts and money are kept
     * @param replies how providers are asked
     * @param clock tells since when a fact is known, and which day is meant when a request names none
     * @param settings how it is served
     * @return the server, listening
     * @throws IllegalArgumentException if the keys of the issuer of tokens are none, or the key store for TLS cannot be opened
     * @throws UncheckedIOException if the key store for TLS cannot be read, or the host or the port cannot be listened on
     */
    public static RestServer start(
            Scheme scheme,
            NationalRules national,
            Store store,
            ProviderReplies replies,
            Clock clock,
            RestSettings settings) {
        Tokens tokens = Tokens.of(settings.tokens(), scheme, store);
        Server server = new Server(threads());
        server.setStopTimeout(GRACE.toMillis());
        server.setErrorHandler(new ServerErrors(Desk.ROOT));
        ServerConnector connector = connector(server, settings);
        server.addConnector(connector);
        Council council =
                new Council(scheme, national, store, replies, clock, settings.indicators(), settings.complaints());
        VisitFiles files = new VisitFiles(
                Almoner.of(scheme, store, replies, clock), store, clock, Path.of(System.getProperty("java.io.tmpdir")));
        try {
            open(connector);
            server.setHandler(handlers(council, files, tokens, settings));
            begin(server, settings);
        } catch (RuntimeException e) {
            end(server, connector, files);
            throw e;
        }
        String host = settings.host();
        URI uri = URI.create((settings.tls().isPresent() ? "https://" : "http://")
                + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort() + "/");
        LOG.info("REST interface of scheme {} at {}", scheme.id(), uri);
        describeBeside();
        return new RestServer(server, connector, uri, tokens.made(), files);
    }

    /** Describing the interface takes seconds the first time: it is begun before anybody asks, and keeps no server from ending. */
    private static void describeBeside() {
        Thread thread = new Thread(RestServer::description, "openapi");
        thread.setDaemon(true);
        thread.start();
    }

    private static void begin(Server server, RestSettings settings) {
        try {
            LifeCycle.start(server);
        } catch (RuntimeException e) {
            if (Throwables.getRootCause(e) instanceof GeneralSecurityException) {
                throw new IllegalArgumentException(
                        "the key cannot be opened by the password of its key store: "
                                + settings.tls().orElseThrow().keyStore(),
                        e);
            }
            throw e;
        }
    }

    /** Stops what was started, be it only in part. */
    private static void end(Server server, ServerConnector connector, VisitFiles files) {
        LifeCycle.stop(server);
        connector.close();
        files.close();
    }

    /** {@return what can be asked and how, as OpenAPI 3.1 in JSON: the same that a server tells at {@code /openapi.json}} */
    public static String description() {
        return RestApplication.description().json();
    }

    /** From the outside in: what each request passes before it reaches a resource. */
    private static Handler handlers(Council council, VisitFiles files, Tokens tokens, RestSettings settings) {
        Measures measures = new Measures();
        RestSettings.Limits limits = settings.limits();
        Sessions sessions = new Sessions(tokens.check(), Clock.systemUTC(), Ticker.systemTicker());
        boolean sample = settings.tokens() instanceof TokenSettings.Development;
        Entrance entrance =
                new Entrance(tokens.made(), !sample || settings.tls().isPresent());
        Handler resources = resources(
                new RestApplication(council, files, measures),
                new ConsoleApplication(
                        council,
                        sessions,
                        entrance,
                        new Parts(sample, settings.complaints().isPresent()),
                        files),
                limits.fileBytes());
        Handler limited = new DoSHandler(
                new AnsweredAgain(resources, council),
                Authentication::counted,
                new DoSHandler.LeakingBucketTrackerFactory(limits.requestsPerSecond()),
                (request, response, callback) -> {
                    Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
                    return true;
                },
                MOST_CALLERS);
        Handler authenticated = new Authentication(limited, tokens.check(), sessions, Desk.ROOT);
        return Passage.before(authenticated, limits.bodyBytes(), limits.fileBytes(), measures);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("almoner-rest");
        return threads;
    }

    private static ServerConnector connector(Server server, RestSettings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setResponseHeaderSize(HEADER_BYTES);
        ServerConnector connector =
                new ServerConnector(server, protocols(http, settings).toArray(ConnectionFactory[]::new));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(IDLE_AT_THE_END.toMillis());
        return connector;
    }

    private static List<ConnectionFactory> protocols(HttpConfiguration http, RestSettings settings) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        if (settings.tls().isEmpty()) {
            return List.of(plain);
        }
        // Whatever name it is called by: behind an address there is but one service.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return List.of(new SslConnectionFactory(settings.tls().get().context(), plain.getProtocol()), plain);
    }

    private static ServletContextHandler resources(RestApplication rest, ConsoleApplication console, long fileBytes) {
        ServletContextHandler context = new ServletContextHandler();
        context.setErrorHandler(new ServerErrors(Desk.ROOT));
        context.addServlet(servlet(rest), "/*");
        ServletHolder pages = servlet(console);
        pages.getRegistration()
                .setMultipartConfig(new MultipartConfigElement(
                        System.getProperty("java.io.tmpdir"), fileBytes, fileBytes, IN_MEMORY));
        context.addServlet(pages, Desk.ROOT + "/*");
        return context;
    }

    private static ServletHolder servlet(ResourceConfig application) {
        ServletHolder servlet = new ServletHolder(new ServletContainer(application));
        servlet.setInitOrder(0);
        return servlet;
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

    /** {@return the token of each role, by its name, where the server makes them itself; else none} */
    public ImmutableMap<String, String> developmentTokens() {
        return tokens;
    }

    /** Takes no more requests, waits up to ten seconds for those that are being answered, and stops. */
    @Override
    public void close() {
        end(server, connector, files);
    }
}
