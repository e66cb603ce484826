package org.almoner.rest;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How the interface is served. Immutable.
 *
 * @param host the name or address to listen on
 * @param port to listen on; 0 takes any that is free
 * @param tokens whose are trusted
 * @param limits of requests
 */
public record RestSettings(String host, int port, TokenSettings tokens, Limits limits) {

    /** The address that only programs on this machine reach. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_PORT = 65_535;

    /**
     * Refuses what is no port, and a host that others reach while nobody says who they are.
     *
     * @throws IllegalArgumentException if the port is not a port, or no issuer's tokens are trusted and the host is not this machine
     *     alone
     */
    public RestSettings {
        checkArgument(port >= 0 && port <= MAX_PORT, "a port must lie between 0 and %s, but is %s", MAX_PORT, port);
        checkArgument(
                tokens instanceof TokenSettings.Issued || Hosts.isLoopback(host),
                "%s can be reached from other machines, so callers must show tokens of an issuer: name issuer, audience and keys,"
                        + " or listen on %s",
                host,
                LOOPBACK);
    }

    /** {@return settings for this machine alone, with the usual limits} */
    public static RestSettings onLoopback(int port, TokenSettings tokens) {
        return new RestSettings(LOOPBACK, port, tokens, Limits.USUAL);
    }

    /**
     * What is taken at most.
     *
     * @param bodyBytes the longest body, in bytes
     * @param fileBytes the longest file of visits, in bytes
     * @param requestsPerSecond of one caller, or of one address that nobody is signed in from
     */
    public record Limits(int bodyBytes, int fileBytes, int requestsPerSecond) {

        /** A body of 1 MiB, a file of 64 MiB, and 50 requests a second. */
        public static final Limits USUAL = new Limits(1024 * 1024, 64 * 1024 * 1024, 50);

        /**
         * Refuses limits that let nothing through.
         *
         * @throws IllegalArgumentException if one is below 1
         */
        public Limits {
            checkArgument(bodyBytes >= 1 && fileBytes >= 1 && requestsPerSecond >= 1, "limits are 1 or more");
        }
    }
}
