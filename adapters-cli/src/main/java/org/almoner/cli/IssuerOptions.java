package org.almoner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.rest.TokenSettings;
import org.almoner.rest.TokenSettings.Claims;
import org.almoner.rest.TokenSettings.Keys;
import picocli.CommandLine.Option;

/** Who issues tokens to callers, and how they are checked. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class IssuerOptions {

    @Option(
            names = "--issuer",
            required = true,
            paramLabel = "URL",
            description = "Who issues tokens to callers, as their claim iss has it.")
    private String issuer = "";

    @Option(
            names = "--audience",
            required = true,
            paramLabel = "NAME",
            description = "For whom they are issued, as their claim aud has it.")
    private String audience = "";

    @Option(
            names = "--jwks",
            required = true,
            paramLabel = "URL|FILE",
            description = "The public keys of the issuer, as a JSON web key set.")
    private String keys = "";

    @Option(
            names = "--roles-claim",
            paramLabel = "NAME",
            defaultValue = "roles",
            description = "The claim with the caller's roles, such as realm_access.roles; ${DEFAULT-VALUE} without it.")
    private String roles = Claims.USUAL.roles();

    @Option(
            names = "--provider-claim",
            paramLabel = "NAME",
            defaultValue = "provider",
            description = "The claim with the reference of a caller's provider; ${DEFAULT-VALUE} without it.")
    private String provider = Claims.USUAL.provider();

    @Option(
            names = "--approver-claim",
            paramLabel = "NAME",
            defaultValue = "approver",
            description =
                    "The claim with the scheme's role in which a caller approves packages; ${DEFAULT-VALUE} without it.")
    private String approver = Claims.USUAL.approver();

    /** {@return the settings; nobody's tokens are trusted where no issuer is named} */
    TokenSettings settings() {
        return issuer.isEmpty()
                ? new TokenSettings.Nobody()
                : new TokenSettings.Issued(issuer, audience, keys(), new Claims(roles, provider, approver));
    }

    private Keys keys() {
        if (keys.startsWith("http:") || keys.startsWith("https:")) {
            return new Keys.At(URI.create(keys));
        }
        Path file = Path.of(keys);
        Failures.checkFile(file, "a JSON web key set");
        try {
            return new Keys.Of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
