package org.almoner.benchmarks.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.TokenSettings;

/** An issuer of tokens by a key that is never written down, so that each user is somebody of its own. */
record Issuer(ECKey key) {

    private static final String NAME = "https://issuer.example";
    private static final String AUDIENCE = "almoner";
    private static final Duration HOLDS = Duration.ofHours(12);

    static Issuer make() throws JOSEException {
        return new Issuer(new ECKeyGenerator(Curve.P_256).keyID("benchmark").generate());
    }

    TokenSettings settings() {
        return new TokenSettings.Issued(
                NAME,
                AUDIENCE,
                new TokenSettings.Keys.Of(new JWKSet(key.toPublicJWK()).toString()),
                TokenSettings.Claims.USUAL);
    }

    /** {@return a token of the user, who is broker and finance officer} */
    String tokenOf(int user) throws JOSEException {
        return token(new JWTClaimsSet.Builder().subject("user-" + user).claim("roles", List.of("broker", "finance")));
    }

    /** {@return a token of the provider} */
    String tokenOf(ProviderId provider) throws JOSEException {
        return token(new JWTClaimsSet.Builder()
                .subject("of-" + provider)
                .claim("roles", List.of("provider"))
                .claim("provider", provider.toString()));
    }

    private String token(JWTClaimsSet.Builder claims) throws JOSEException {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                claims.issuer(NAME)
                        .audience(AUDIENCE)
                        .notBeforeTime(Date.from(now.minusSeconds(1)))
                        .expirationTime(Date.from(now.plus(HOLDS)))
                        .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
