package org.almoner.rest.requests;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;

/** How often what was asked, how that ended and how long it took, since the start of the server. Thread-safe. */
public final class Measures {

    /** The media type of {@link #writeTo}. */
    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("almoner_http_requests_seconds")
            .help("Requests, by method, template of the path and status, and how long they took.")
            .labelNames("method", "path", "status")
            .classicOnly()
            .build();

    /** Of nothing yet. */
    public Measures() {
        registry.register(requests);
    }

    void took(String method, String path, int status, double seconds) {
        requests.labelValues(method, path, Integer.toString(status)).observe(seconds);
    }

    /** Writes all measures in the text format of Prometheus. */
    public void writeTo(OutputStream out) throws IOException {
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
    }
}
