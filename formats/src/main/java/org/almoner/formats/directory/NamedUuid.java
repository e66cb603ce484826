package org.almoner.formats.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers that follow from names, so that the same thing has the same one in every file: UUIDs of version 5 (RFC 9562). */
final class NamedUuid {

    private static final long VERSION = 0x5000L;
    private static final long VERSION_MASK = 0xF000L;
    private static final long VARIANT = 1L << 63;
    private static final long VARIANT_MASK = 3L << 62;

    private NamedUuid() {}

    /** {@return the identifier of the name among those of the namespace} */
    static UUID of(UUID namespace, String name) {
        MessageDigest digest = sha1();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID((hash.getLong() & ~VERSION_MASK) | VERSION, (hash.getLong() & ~VARIANT_MASK) | VARIANT);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
