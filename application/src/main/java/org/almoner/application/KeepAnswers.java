package org.almoner.application;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.almoner.application.port.in.OncePerKey;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Keys.Kept;
import org.almoner.application.port.out.RequestKey;
import org.almoner.application.port.out.Store;
import org.almoner.domain.time.Authors;

/** Keeps the answers to requests that came with a key, and gives them again. */
final class KeepAnswers implements OncePerKey {

    private final Store store;
    private final Clerk clerk;

    KeepAnswers(Store store, Clerk clerk) {
        this.store = store;
        this.clerk = clerk;
    }

    @Override
    public String answer(RequestKey key, String request, String by, Supplier<String> work) {
        String digest =
                Hashing.sha256().hashString(request, StandardCharsets.UTF_8).toString();
        return clerk.inOneUnit(now -> store.keys()
                .find(key)
                .map(kept -> again(key, kept, digest, by))
                .orElseGet(() -> {
                    String answer = work.get();
                    store.keys().keep(key, new Kept(digest, answer, now, by));
                    return answer;
                }));
    }

    private static String again(RequestKey key, Kept kept, String digest, String by) {
        if (kept.isErased()) {
            throw new ConflictException("key " + key + " was used by " + kept.by() + " at " + kept.since()
                    + ", and is not used again; what was asked and answered then went when somebody was erased, so look at what is"
                    + " there, and give a request that was not done a key of its own");
        }
        if (!kept.digest().equals(digest) || !Authors.areSame(kept.by(), by)) {
            throw new ConflictException("key " + key + " was used by " + kept.by() + " at " + kept.since()
                    + (kept.digest().equals(digest) ? "" : " for another request")
                    + "; give this request a key of its own");
        }
        return kept.answer();
    }
}
