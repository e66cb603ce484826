package org.almoner.benchmarks.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.ByteBuffer;
import org.almoner.rest.RestSettings;
import org.almoner.rest.requests.Measures;
import org.almoner.rest.requests.Passage;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The HTTP libraries that the interface is made with, Jersey in Jetty behind the same log, headers, compression and limits of length,
 * with a resource that reads each request and answers with the same bytes. Nobody asks who calls.
 */
final class LibraryServer implements AutoCloseable {

    private final Server server = new Server();
    private final URI uri;

    LibraryServer(byte[] answer, RestSettings.Limits limits) {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ResourceConfig resources = new ResourceConfig();
        resources.register(Constant.class);
        resources.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new Answer(ByteBuffer.wrap(answer))).to(Answer.class);
            }
        });
        resources.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        resources.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        resources.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new ServletContainer(resources)), "/*");
        server.setHandler(Passage.before(context, limits.bodyBytes(), limits.fileBytes(), new Measures()));
        LifeCycle.start(server);
        uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/constant");
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /**
     * What is answered.
     *
     * @param bytes of the body
     */
    public record Answer(ByteBuffer bytes) {}

    /** Answers always the same; of one request, as the resources of the interface are. */
    @Path("/constant")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class Constant {

        private final Answer answer;

        /** For one request. */
        public Constant(@Context Answer answer) {
            this.answer = answer;
        }

        /** {@return the bytes} */
        @GET
        public byte[] read() {
            return answer.bytes().array();
        }

        /** {@return the bytes, after the body was read} */
        @POST
        public byte[] take(byte[] body) {
            return answer.bytes().array();
        }
    }
}
