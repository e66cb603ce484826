package org.almoner.rest.security;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenCheckTest {

    private Instant now = Instant.parse("2020-11-10T09:00:00Z");
    private final AtomicInteger asked = new AtomicInteger();
    private final ECKey key = new ECKeyGenerator(Curve.P_256).keyID("key-1").generate();
    private final TokenCheck check = new TokenCheck(
            "https://issuer.example",
            "almoner",
            (selector, context) -> {
                asked.incrementAndGet();
                return selector.select(new JWKSet(key.toPublicJWK()));
            },
            new TokenCheck.Claims("roles", "provider", "approver"),
            () -> now);

    TokenCheckTest() throws JOSEException {}

    @Test
    void aTokenThatHeldIsNotCheckedAgainForAWhile() throws JOSEException {
        String token = token("broker-1", 600);

        SignIn first = check.check(token);
        assertThat(check.check(token)).isEqualTo(first).isInstanceOf(SignIn.Known.class);
        assertThat(asked).hasValue(1);
        assertThat(((SignIn.Known) check.check(token("broker-2", 600))).caller().subject())
                .isEqualTo("broker-2");
    }

    @Test
    void aTokenThatHasEndedIsCheckedEachTime() throws JOSEException {
        String token = token("broker-1", -5);

        assertThat(check.check(token))
                .as("within the minute that clocks may differ by")
                .isInstanceOf(SignIn.Known.class);
        check.check(token);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aTokenIsRefusedPastItsEndThoughItHeldAMomentAgo() throws JOSEException {
        String token = token("broker-1", 30);
        check.check(token);
        now = now.plusSeconds(30);
        assertThat(check.check(token)).as("give or take a minute").isInstanceOf(SignIn.Known.class);
        assertThat(asked).hasValue(2);
        now = now.plusSeconds(61);

        assertThat(check.check(token)).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void aTokenThatWasChangedDoesNotHoldBecauseTheOtherDid() throws JOSEException {
        String token = token("broker-1", 600);
        check.check(token);
        String signature = token.substring(token.lastIndexOf('.') + 1);
        String changed = token.replace(signature, signature.substring(1) + signature.charAt(0));

        assertThat(check.check(changed)).isInstanceOf(SignIn.Refused.class);
    }

    private String token(String subject, long seconds) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://issuer.example")
                        .audience("almoner")
                        .subject(subject)
                        .notBeforeTime(Date.from(now.minusSeconds(60)))
                        .expirationTime(Date.from(now.plusSeconds(seconds)))
                        .claim("roles", List.of("broker"))
                        .build());
        token.sign(new ECDSASigner(key));
        return "Bearer " + token.serialize();
    }
}
