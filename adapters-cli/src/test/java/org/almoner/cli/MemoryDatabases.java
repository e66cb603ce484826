package org.almoner.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Databases;
import org.almoner.testkit.memory.InMemoryStore;

/** Databases in memory, one for each directory, for as long as the test lasts. */
final class MemoryDatabases implements Databases {

    private final Map<Path, Store> stores = new HashMap<>();

    @Override
    public String fileName() {
        return "in-memory";
    }

    @Override
    public boolean exists(Path directory) {
        return stores.containsKey(directory);
    }

    @Override
    public Opened open(Path directory) {
        return create(directory);
    }

    @Override
    public Opened create(Path directory) {
        return new OpenedInMemory(stores.computeIfAbsent(directory, path -> InMemoryStore.empty()));
    }

    @Override
    public Opened connect(String url) {
        return create(Path.of(url));
    }

    @Override
    public Opened inMemory() {
        return new OpenedInMemory(InMemoryStore.empty());
    }

    private record OpenedInMemory(Store store) implements Opened {

        @Override
        public void close() {
            // It stays in memory.
        }
    }
}
