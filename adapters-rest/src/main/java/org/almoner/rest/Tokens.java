package org.almoner.rest;

import com.google.common.collect.ImmutableMap;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.rest.security.DevTokens;
import org.almoner.rest.security.TokenCheck;

/**
 * What checks the tokens of callers.
 *
 * @param check of each
 * @param made those that the server made itself, by role
 */
record Tokens(TokenCheck check, ImmutableMap<String, String> made) {

    /** Keys are fetched twice at most in this part of the time that they are kept, however many tokens name another key. */
    private static final int KEPT_PER_FETCHES = 10;

    private static final int MOST_BYTES = 256 * 1024;

    /** {@return what checks tokens as the settings have it} */
    static Tokens of(TokenSettings settings, Scheme scheme, Store store) {
        if (settings instanceof TokenSettings.Issued issued) {
            TokenCheck.Claims claims = new TokenCheck.Claims(
                    issued.claims().roles(),
                    issued.claims().provider(),
                    issued.claims().approver());
            return new Tokens(
                    new TokenCheck(
                            issued.issuer(), issued.audience(), keys(issued.keys()), claims, InstantSource.system()),
                    ImmutableMap.of());
        }
        DevTokens made = DevTokens.make(
                Instant.now(),
                provider(settings)
                        .or(() ->
                                store.providers().references().stream().sorted().findFirst()),
                scheme.packages()
                        .approvals()
                        .map(ApprovalRules::levels)
                        .map(levels -> levels.get(levels.size() - 1).role()));
        return new Tokens(
                made.check(), settings instanceof TokenSettings.Development ? made.byRole() : ImmutableMap.of());
    }

    private static Optional<ProviderId> provider(TokenSettings settings) {
        return settings instanceof TokenSettings.Development development ? development.provider() : Optional.empty();
    }

    private static JWKSource<SecurityContext> keys(TokenSettings.Keys keys) {
        try {
            return keys instanceof TokenSettings.Keys.At at
                    ? fetched(at, Keeping.USUAL)
                    : new ImmutableJWKSet<>(JWKSet.parse(((TokenSettings.Keys.Of) keys).json()));
        } catch (MalformedURLException | ParseException e) {
            throw new IllegalArgumentException("the keys of the issuer are no JSON web key set: " + e.getMessage(), e);
        }
    }

    /** {@return keys that are fetched when they are first needed, when they are older than they are kept, and when a token names another} */
    static JWKSource<SecurityContext> fetched(TokenSettings.Keys.At at, Keeping keeping) throws MalformedURLException {
        int millis = Math.toIntExact(keeping.patience().toMillis());
        return JWKSourceBuilder.create(at.address().toURL(), new DefaultResourceRetriever(millis, millis, MOST_BYTES))
                .cache(keeping.kept().toMillis(), 2L * millis)
                .rateLimited(keeping.kept().toMillis() / KEPT_PER_FETCHES)
                .refreshAheadCache(false)
                .retrying(true)
                .outageTolerant(keeping.outage().toMillis())
                .build();
    }

    /**
     * How long keys of an issuer count.
     *
     * @param patience with the issuer, for the connection and for each piece of its answer
     * @param kept before they are fetched again
     * @param outage for which those that were fetched hold while their issuer cannot be reached
     */
    record Keeping(Duration patience, Duration kept, Duration outage) {

        static final Keeping USUAL = new Keeping(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(4));
    }
}
