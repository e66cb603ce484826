package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.almoner.domain.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads schemes from files, those of a council on disk and those that come with Almoner. Those on disk are read whenever they are
 * asked for, equal if the file has not changed; those that come with Almoner are read once. Safe for use by many threads.
 */
public final class SchemeFiles {

    private static final String INDEX = "index.txt";
    private static final ConcurrentMap<String, SchemeFileResult> SHIPPED = new ConcurrentHashMap<>();

    private SchemeFiles() {}

    /**
     * {@return the scheme of the file, or all that is wrong with it} A file that is missing or cannot be read is refused
     * like one with mistakes.
     *
     * @param file in YAML; the tables it names are looked for from its folder
     */
    public static SchemeFileResult read(Path file) {
        @Nullable Path name = file.getFileName();
        checkArgument(
                name != null, "'%s' is not a file; write its path, such as schemes/leicestershire-2020.yaml", file);
        return new SchemeReader(Folder.onDisk(file.resolveSibling(""))).read(name.toString());
    }

    /**
     * {@return a scheme that comes with Almoner}
     *
     * @param id one of {@link #shippedIds()}
     * @throws IllegalArgumentException if there is none of that id; the message lists those there are
     */
    public static SchemeFileResult shipped(String id) {
        checkArgument(
                shippedIds().contains(id),
                "no scheme '%s' comes with Almoner; there are %s%s",
                id,
                Words.list(shippedIds()),
                Closest.hint(id, shippedIds()));
        return SHIPPED.computeIfAbsent(id, named -> new SchemeReader(Folder.shipped()).read(named + ".yaml"));
    }

    /** {@return the ids of the schemes that come with Almoner, in order} */
    public static ImmutableList<String> shippedIds() {
        try {
            return new String(Folder.shipped().bytes(INDEX), StandardCharsets.UTF_8)
                    .lines()
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the list of shipped schemes is missing from the jar of almoner-persistence", e);
        }
    }
}
