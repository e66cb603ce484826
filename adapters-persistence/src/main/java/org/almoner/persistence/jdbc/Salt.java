package org.almoner.persistence.jdbc;

import com.google.common.io.BaseEncoding;
import java.security.SecureRandom;

/** What makes a digest one that nobody can try to guess the rows of. */
final class Salt {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Salt() {}

    /** {@return another one each time, of 64 digits and letters from a to f} */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return BaseEncoding.base16().lowerCase().encode(bytes);
    }
}
