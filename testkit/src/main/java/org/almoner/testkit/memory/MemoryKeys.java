package org.almoner.testkit.memory;

import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.RequestKey;
import org.almoner.domain.time.Instants;

final class MemoryKeys implements Keys {

    private final Records records;
    private final Log<String, Kept> answers;

    MemoryKeys(Records records) {
        this.records = records;
        this.answers = records.newLog();
    }

    @Override
    public void keep(RequestKey key, Kept kept) {
        Instants.checkMicroseconds(kept.since());
        records.inOneUnit(() -> {
            if (answers.has(key.value())) {
                throw new ConflictException("an answer is kept under key " + key + " already");
            }
            answers.append(key.value(), kept);
            return key;
        });
    }

    /** Forgets all answers, and keys that mention the person; answers what takes it back. */
    Runnable erase(Erased person) {
        return answers.rewrite((key, kept) ->
                person.isMentionedIn(key) ? Optional.empty() : Optional.of(Map.entry(key, kept.erased())));
    }

    @Override
    public Optional<Kept> find(RequestKey key) {
        return records.read(() -> answers.of(key.value()).stream().findFirst());
    }
}
