package org.almoner.rest.security;

import com.google.common.collect.ImmutableMap;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.security.TokenCheck.Claims;

/**
 * An issuer of tokens to try the service out: one token for each role, by a key that is made at the start, is never written down, and
 * goes with the program. Immutable.
 */
public final class DevTokens {

    private static final String ISSUER = "almoner-development";
    private static final String AUDIENCE = "almoner";
    private static final Claims CLAIMS = new Claims("roles", "provider", "approver");
    private static final Duration LIFE = Duration.ofHours(12);

    private final ECKey key;
    private final ImmutableMap<String, String> byRole;

    private DevTokens(ECKey key, ImmutableMap<String, String> byRole) {
        this.key = key;
        this.byRole = byRole;
    }

    /**
     * {@return tokens that hold for twelve hours}
     *
     * @param now since when
     * @param provider as which the token of a provider is; without one there is no such token
     * @param approver as which the token of an approver approves packages
     */
    public static DevTokens make(Instant now, Optional<ProviderId> provider, Optional<ApproverRole> approver) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            ImmutableMap.Builder<String, String> tokens = ImmutableMap.builder();
            for (Role role : Role.values()) {
                if (role != Role.PROVIDER || provider.isPresent()) {
                    tokens.put(role.word(), token(key, role, now, provider, approver));
                }
            }
            return new DevTokens(key, tokens.buildOrThrow());
        } catch (JOSEException e) {
            throw new IllegalStateException("tokens cannot be made", e);
        }
    }

    private static String token(
            ECKey key, Role role, Instant now, Optional<ProviderId> provider, Optional<ApproverRole> approver)
            throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("dev-" + role.word())
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim(CLAIMS.roles(), List.of(role.word()));
        if (role == Role.PROVIDER) {
            claims.claim(CLAIMS.provider(), provider.map(ProviderId::toString).orElseThrow());
        }
        if (role == Role.APPROVER) {
            approver.ifPresent(as -> claims.claim(CLAIMS.approver(), as.toString()));
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    /** {@return the token of each role, by the role's name} */
    public ImmutableMap<String, String> byRole() {
        return byRole;
    }

    /** {@return what checks them, and takes no others} */
    public TokenCheck check() {
        return new TokenCheck(
                ISSUER, AUDIENCE, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), CLAIMS, InstantSource.system());
    }
}
