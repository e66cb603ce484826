package org.almoner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.almoner.rest.Tls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which key it is served over TLS. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class TlsOptions {

    @Option(
            names = "--tls-keystore",
            required = true,
            paramLabel = "FILE",
            description = "Serve over TLS, by the key and certificates in this file of PKCS#12.")
    private @Nullable Path keyStore = null;

    @Option(
            names = "--tls-password-file",
            required = true,
            paramLabel = "FILE",
            description = "The file whose first line is the password of the key store.")
    private @Nullable Path passwordFile = null;

    /** {@return the key, or empty where it is served over plain HTTP} */
    Optional<Tls> tls() {
        if (keyStore == null || passwordFile == null) {
            return Optional.empty();
        }
        Failures.checkFile(keyStore, "a key store");
        Failures.checkFile(passwordFile, "the password of the key store");
        try {
            return Optional.of(new Tls(
                    keyStore, Files.readString(passwordFile).lines().findFirst().orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + passwordFile, e);
        }
    }
}
