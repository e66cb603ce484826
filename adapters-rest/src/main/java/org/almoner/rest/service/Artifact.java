package org.almoner.rest.service;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down about this artifact. */
public final class Artifact {

    private static final String FILE = "artifact.properties";

    private Artifact() {}

    /** {@return the version, such as {@code 0.1.0}} */
    public static String version() {
        return property("version");
    }

    /** {@return the version of the viewer of the description, such as {@code 5.34.1}} */
    public static String viewerVersion() {
        return property("swagger-ui");
    }

    /** {@return the version of the style of the console, such as {@code 5.14.0}} */
    public static String frontendVersion() {
        return property("govuk-frontend");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream in = requireNonNull(Artifact.class.getResourceAsStream(FILE), FILE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " of almoner-rest", e);
        }
        return requireNonNull(properties.getProperty(name), name);
    }
}
