package org.almoner.application;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.History;

/**
 * What runs came to that were worked out lately, as long as there is memory for it: of years that takes minutes, and whoever drafts,
 * looks, submits and approves would wait for it each time. The facts of a run are those known when it was drafted, which nothing that is recorded later
 * can change; what can is part of the key. Of one scheme and store. Thread-safe.
 */
final class RunDifferences {

    private static final int MOST = 20;

    private final Cache<Basis, RunDifference> kept =
            CacheBuilder.newBuilder().maximumSize(MOST).softValues().build();

    /**
     * What the difference to the ledger follows from.
     *
     * @param run as it was drafted, but for its number
     * @param posted the runs that posted, and when
     * @param holds all there were of each line
     * @param erased the people whose facts are gone
     */
    private record Basis(
            Run run,
            ImmutableMap<Run, Instant> posted,
            ImmutableSortedMap<LineKey, History<Hold>> holds,
            ImmutableSet<PersonId> erased) {

        static Basis of(Store store, Run run) {
            return new Basis(
                    run.with(ANY).with(""),
                    store.ledger().runs().stream()
                            .filter(record -> record.postedAt().isPresent())
                            .collect(ImmutableMap.toImmutableMap(
                                    RunRecord::run, record -> record.postedAt().orElseThrow())),
                    store.ledger().holds(),
                    store.people().erased());
        }
    }

    private static final RunId ANY = new RunId(1);

    /** {@return what the run comes to by the ledger as it is now; see {@link RunDifference#of}} */
    RunDifference of(Scheme scheme, Store store, Run run, Progress progress) {
        Basis basis = Basis.of(store, run);
        return Optional.ofNullable(kept.getIfPresent(basis))
                .orElseGet(() -> {
                    RunDifference found = RunDifference.of(scheme, store, run, progress);
                    kept.put(basis, found);
                    return found;
                })
                .of(run.id());
    }
}
