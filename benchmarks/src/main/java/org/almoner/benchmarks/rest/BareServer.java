package org.almoner.benchmarks.rest;

import java.net.URI;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** The HTTP server that the interface is served by, bare: it reads each request and answers with the same bytes. */
final class BareServer implements AutoCloseable {

    private final Server server = new Server();
    private final URI uri;

    BareServer(byte[] answer) {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
                Content.Source.consumeAll(
                        request,
                        Callback.from(() -> response.write(true, ByteBuffer.wrap(answer), callback), callback::failed));
                return true;
            }
        });
        LifeCycle.start(server);
        uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
