package org.almoner.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a scheme file, on disk or in the jar. */
@FunctionalInterface
interface Folder {

    /** {@return the bytes of the file}; throws {@link NoSuchFileException} if there is none. */
    byte[] bytes(String file) throws IOException;

    static Folder onDisk(Path folder) {
        return file -> Files.readAllBytes(folder.resolve(file));
    }

    /** The folder of the shipped schemes; a jar within a jar will do, since only the class loader is asked. */
    static Folder shipped() {
        return file -> {
            try (InputStream in = Folder.class.getResourceAsStream("/org/almoner/schemes/" + file)) {
                if (in == null) {
                    throw new NoSuchFileException(file);
                }
                return in.readAllBytes();
            }
        };
    }

    /** {@return the text of the file, or empty after saying at which place or line why not} */
    default Optional<String> text(String file, Place named, Remarks remarks) {
        byte[] bytes;
        try {
            bytes = bytes(file);
        } catch (NoSuchFileException e) {
            remarks.problem(named, "there is no file '" + file + "'; check its name and its folder");
            return Optional.empty();
        } catch (IOException e) {
            remarks.problem(
                    named,
                    "'" + file + "' cannot be read; check that it is a file, not a folder, and that you may read it");
            return Optional.empty();
        }
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(unread)
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            remarks.problem(
                    new Place(file, lineOf(bytes, unread.position()), 0, ""),
                    "a character here is not UTF-8; save the file as UTF-8");
            return Optional.empty();
        }
    }

    private static int lineOf(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
