package org.almoner.rest;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.performance.indicators.Dashboard;

/**
 * How the interface is served. Immutable.
 *
 * @param host the name or address to listen on
 * @param port to listen on; 0 takes any that is free
 * @param tokens whose are trusted
 * @param limits of requests
 * @param tls by which it speaks TLS; without it speaks plain HTTP
 * @param indicators that it tells of
 * @param complaints the policy by which complaints are told; without it they are not
 */
public record RestSettings(
        String host,
        int port,
        TokenSettings tokens,
        Limits limits,
        Optional<Tls> tls,
        Dashboard indicators,
        Optional<ComplaintPolicy> complaints) {

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

    /** Over plain HTTP, and without indicators and complaints. */
    public RestSettings(String host, int port, TokenSettings tokens, Limits limits) {
        this(host, port, tokens, limits, Optional.empty(), Dashboard.EMPTY, Optional.empty());
    }

    /** {@return the same over TLS} */
    public RestSettings over(Tls tls) {
        return new RestSettings(host, port, tokens, limits, Optional.of(tls), indicators, complaints);
    }

    /** {@return the same telling of the indicators} */
    public RestSettings telling(Dashboard indicators) {
        return new RestSettings(host, port, tokens, limits, tls, indicators, complaints);
    }

    /** {@return the same telling complaints by the policy} */
    public RestSettings telling(ComplaintPolicy policy) {
        return new RestSettings(host, port, tokens, limits, tls, indicators, Optional.of(policy));
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

        private static final int MOST_REQUESTS = 1_000_000;

        /** A body of 1 MiB, a file of 64 MiB, and 50 requests a second. */
        public static final Limits USUAL = new Limits(1024 * 1024, 64 * 1024 * 1024, 50);

        /**
         * Refuses limits that let nothing through.
         *
         * @throws IllegalArgumentException if one is below 1, or the requests are more than a million a second
         */
        public Limits {
            checkArgument(bodyBytes >= 1 && fileBytes >= 1 && requestsPerSecond >= 1, "limits are 1 or more");
            checkArgument(
                    requestsPerSecond <= MOST_REQUESTS,
                    "of requests a second %s are counted at most, but the limit is %s",
                    MOST_REQUESTS,
                    requestsPerSecond);
        }
    }
}
