package org.almoner.rest.security;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.providers.ProviderId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks tokens: signed by a key of the issuer with RS256 or ES256, of the issuer and for the audience, and in force, give or take a
 * minute. A token that held is not checked again for a minute, unless it ends before. Thread-safe.
 */
public final class TokenCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TokenCheck.class);

    private static final String BEARER = "bearer ";
    private static final int SKEW_SECONDS = 60;
    private static final int MOST_HELD = 10_000;
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final Set<JWSAlgorithm> ALGORITHMS = ImmutableSet.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final Splitter DOTS = Splitter.on('.');
    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Claims claims;
    private final InstantSource clock;

    /** Who asks by tokens that held lately, by digests of the tokens: the tokens themselves are secrets. */
    private final Cache<HashCode, SignIn.Known> held = CacheBuilder.newBuilder()
            .maximumSize(MOST_HELD)
            .expireAfterWrite(HELD)
            .build();

    /**
     * Checks tokens of an issuer.
     *
     * @param issuer the claim {@code iss}
     * @param audience must be among the claim {@code aud}
     * @param keys of the issuer
     * @param claims which say what the caller is
     * @param clock tells when tokens end
     */
    public TokenCheck(
            String issuer, String audience, JWKSource<SecurityContext> keys, Claims claims, InstantSource clock) {
        this.claims = claims;
        this.clock = clock;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(
                        audience, new JWTClaimsSet.Builder().issuer(issuer).build(), ImmutableSet.of("sub", "exp")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(verifier);
    }

    SignIn check(@Nullable String authorization) {
        if (authorization == null) {
            return new SignIn.Nobody();
        }
        if (!Ascii.toLowerCase(authorization).startsWith(BEARER)) {
            return new SignIn.Refused("the header Authorization holds no bearer token");
        }
        String token = authorization.substring(BEARER.length()).strip();
        HashCode digest = Hashing.sha256().hashString(token, StandardCharsets.UTF_8);
        SignIn.Known before = held.getIfPresent(digest);
        if (before != null && clock.instant().isBefore(before.end())) {
            return before;
        }
        try {
            JWTClaimsSet read = processor.process(token, null);
            SignIn.Known signIn =
                    new SignIn.Known(caller(read), read.getExpirationTime().toInstant());
            held.put(digest, signIn);
            return signIn;
        } catch (KeySourceException e) {
            LOG.warn("the keys of the issuer of tokens cannot be had: {}", e.getMessage());
            return new SignIn.Unchecked();
        } catch (ParseException e) {
            return new SignIn.Refused("it is no signed JSON web token");
        } catch (BadJOSEException | JOSEException | IllegalArgumentException e) {
            return new SignIn.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Caller caller(JWTClaimsSet token) {
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse(""),
                texts(token, claims.roles())
                        .flatMap(word -> Role.find(word).stream())
                        .collect(ImmutableSet.toImmutableSet()),
                texts(token, claims.provider()).findFirst().map(ProviderId::parse),
                texts(token, claims.approver()).findFirst().map(ApproverRole::parse));
    }

    /** {@return the texts of a claim: of a list each, of a text each word} */
    private static Stream<String> texts(JWTClaimsSet token, String claim) {
        Object value = find(token.getClaims(), claim);
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return value instanceof String text ? BLANKS.splitToStream(text) : Stream.empty();
    }

    /** {@return the claim of the name, or the one that its parts lead to: {@code realm_access.roles} is in {@code realm_access}} */
    private static @Nullable Object find(Map<?, ?> token, String claim) {
        if (token.containsKey(claim)) {
            return token.get(claim);
        }
        Object there = token;
        for (String part : DOTS.split(claim)) {
            there = there instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return there;
    }

    /**
     * The names of claims.
     *
     * @param roles a list of {@linkplain Role roles}, or a text of them with blanks between
     * @param provider the reference of the provider that the caller is of
     * @param approver the scheme's role in which the caller approves packages
     */
    public record Claims(String roles, String provider, String approver) {}
}
