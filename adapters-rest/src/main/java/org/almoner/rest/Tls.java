package org.almoner.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The key and the certificates by which the server speaks TLS. Immutable.
 *
 * @param keyStore a file of PKCS#12 with one key and its certificates
 * @param password of the file
 */
public record Tls(Path keyStore, String password) {

    /**
     * {@return the key store}
     *
     * @throws IllegalArgumentException if it is no file of PKCS#12, is of another password, or has no key
     * @throws UncheckedIOException if there is none
     */
    KeyStore open() {
        try (InputStream in = Files.newInputStream(keyStore)) {
            return withKey(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + keyStore, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(keyStore + " is no key store", e);
        }
    }

    /** {@return how TLS is spoken with the key, whatever else the JDK would speak} */
    SslContextFactory.Server context() {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(open());
        context.setKeyManagerPassword(password);
        context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        return context;
    }

    private KeyStore read(InputStream in) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return store;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    keyStore + " is no key store of PKCS#12, or its password is another one", e);
        }
    }

    private KeyStore withKey(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return store;
            }
        }
        throw new IllegalArgumentException(keyStore + " has no key, only certificates");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TLS by " + keyStore;
    }
}
