package org.almoner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.rest.RestSettings.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestSettingsTest {

    private static final TokenSettings NOBODY = new TokenSettings.Nobody();
    private static final TokenSettings DEVELOPMENT = new TokenSettings.Development();

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void othersReachItOnlyWhenAnIssuerIsTrusted(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RestSettings(host, 0, NOBODY, Limits.USUAL))
                .withMessageContaining("listen on 127.0.0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new RestSettings(host, 0, DEVELOPMENT, Limits.USUAL));
        assertThat(new RestSettings(host, 0, Issuer.TRUSTED.settings(), Limits.USUAL).host())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void thisMachineReachesItWithoutAnIssuer(String host) {
        assertThat(new RestSettings(host, 0, NOBODY, Limits.USUAL).host()).isEqualTo(host);
        assertThat(new RestSettings(host, 0, DEVELOPMENT, Limits.USUAL).host()).isEqualTo(host);
    }

    @Test
    void theGuideSaysTheUsualLimits() throws IOException {
        assertThat(Files.readString(Path.of("../docs/guide/security.md")))
                .contains("One caller has " + Limits.USUAL.requestsPerSecond() + " requests a second");
    }

    @Test
    void whatIsNoPortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RestSettings.onLoopback(65_536, NOBODY))
                .withMessage("a port must lie between 0 and 65535, but is 65536");
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 1, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://issuer.example/keys", "file:/keys", "keys"})
    void keysAreFetchedSoThatNobodyOnTheWayChangesThem(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenSettings.Keys.At(URI.create(address)))
                .withMessageContaining("by https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://issuer.example/keys", "http://127.0.0.1:8081/keys"})
    void keysMayComeByHttpsOrFromThisMachine(String address) {
        assertThat(new TokenSettings.Keys.At(URI.create(address)).address()).hasToString(address);
    }

    @Test
    void anIssuerAndItsAudienceAreTold() {
        TokenSettings.Keys keys = new TokenSettings.Keys.Of("{\"keys\":[]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenSettings.Issued(" ", "almoner", keys, TokenSettings.Claims.USUAL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenSettings.Issued("issuer", "", keys, TokenSettings.Claims.USUAL));
    }
}
