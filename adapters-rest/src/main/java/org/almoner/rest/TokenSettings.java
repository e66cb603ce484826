package org.almoner.rest;

import static com.google.common.base.Preconditions.checkArgument;

import java.net.URI;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;

/** Whose tokens are trusted. Immutable. */
public sealed interface TokenSettings {

    /** Nobody's, so that only what is open to everybody is answered; on this machine alone. */
    record Nobody() implements TokenSettings {}

    /**
     * Those that the server makes for itself, one for each role, to try it out; on this machine alone.
     *
     * @param provider as which the token of a provider is; the first of the store where none is named
     */
    record Development(Optional<ProviderId> provider) implements TokenSettings {

        /** Those of no provider in particular. */
        public Development() {
            this(Optional.empty());
        }
    }

    /**
     * Those of an issuer, such as an OpenID Connect provider.
     *
     * @param issuer as it names itself in {@code iss}
     * @param audience as tokens for this service name it in {@code aud}
     * @param keys of the issuer
     * @param claims that say what a caller is
     */
    record Issued(String issuer, String audience, Keys keys, Claims claims) implements TokenSettings {

        /**
         * Refuses an issuer or audience that is not told.
         *
         * @throws IllegalArgumentException if either is blank
         */
        public Issued {
            checkArgument(!issuer.isBlank(), "say who issues tokens, as their claim iss has it");
            checkArgument(!audience.isBlank(), "say for whom tokens are issued, as their claim aud has it");
        }
    }

    /** Where the public keys of an issuer are. */
    sealed interface Keys {

        /**
         * A JSON web key set that is fetched, kept for minutes, and fetched again when a token names another key.
         *
         * @param address by HTTPS, or by HTTP on this machine
         */
        record At(URI address) implements Keys {

            /**
             * Refuses what anybody on the way could change.
             *
             * @throws IllegalArgumentException if the address is neither of HTTPS nor of this machine
             */
            public At {
                boolean local = "http".equals(address.getScheme())
                        && address.getHost() != null
                        && Hosts.isLoopback(address.getHost());
                checkArgument(
                        "https".equals(address.getScheme()) || local,
                        "keys are fetched by https, or by http from this machine, but not from %s",
                        address);
            }
        }

        /**
         * A JSON web key set that stays as it is.
         *
         * @param json its text
         */
        record Of(String json) implements Keys {}
    }

    /**
     * The names of the claims that say what a caller is; a name with dots may lead into claims of claims.
     *
     * @param roles a list of roles, or a text of them with blanks between
     * @param provider the reference of the provider that the caller is of
     * @param approver the scheme's role in which the caller approves packages, such as {@code team-manager}
     */
    record Claims(String roles, String provider, String approver) {

        /** {@code roles}, {@code provider} and {@code approver}. */
        public static final Claims USUAL = new Claims("roles", "provider", "approver");
    }
}
