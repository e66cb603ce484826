package org.almoner.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An issuer of tokens for tests, by a key of its own. */
record Issuer(RSAKey key, Map<String, String> tokens) {

    /** Whom the servers of tests trust. */
    static final Issuer TRUSTED = make();

    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "almoner";

    static Issuer make() {
        return make("key-1");
    }

    static Issuer make(String key) {
        try {
            return new Issuer(new RSAKeyGenerator(2048).keyID(key).generate(), new ConcurrentHashMap<>());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    TokenSettings settings() {
        return new TokenSettings.Issued(
                NAME,
                AUDIENCE,
                new TokenSettings.Keys.Of(new JWKSet(key.toPublicJWK()).toString()),
                TokenSettings.Claims.USUAL);
    }

    /** A token of {@code ROLE-1}; a provider's is of P-1, an approver's of a team manager. */
    String of(String role) {
        return tokens.computeIfAbsent(role, word -> sign(claims(word).build()));
    }

    static JWTClaimsSet.Builder claims(String role) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(role + "-1")
                .notBeforeTime(Date.from(now.minusSeconds(1)))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("roles", List.of(role))
                .claim("provider", role.equals("provider") ? "P-1" : null)
                .claim("approver", role.equals("approver") ? "team-manager" : null);
    }

    String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
