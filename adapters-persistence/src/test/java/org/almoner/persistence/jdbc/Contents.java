package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multisets;
import java.util.List;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Histories;
import org.almoner.testkit.examples.SmallScheme;

/**
 * All that a store holds, taken apart into what is recorded at once: facts, reports, answers, postings.
 *
 * @param rows each as often as it is there
 */
record Contents(ImmutableMultiset<Object> rows) {

    /** How contents relate to what they should be. */
    enum Found {
        /** All that was said to be done, and no more. */
        WITHOUT_THE_STEP,
        /** That, and the step that was under way. */
        WITH_THE_STEP,
        /** Something that was said to be done is not there. */
        LOST,
        /** Something is there that was never recorded, or not as often. */
        DOUBLED,
        /** The step that was under way is there in part. */
        HALF
    }

    /** {@return what the store holds} */
    static Contents of(Store store) {
        ImmutableMultiset.Builder<Object> rows = ImmutableMultiset.builder();
        store.people().all().forEach(person -> add(rows, person.id(), person.facts()));
        store.packages().all().forEach(pack -> {
            rows.add(List.of(pack.id(), pack.person()));
            add(rows, pack.id(), pack.facts());
        });
        store.providers().all().forEach(provider -> add(rows, provider.id(), provider.facts()));
        rows.addAll(store.visits().on(DateRange.from(SmallScheme.TERM.from())));
        store.placements().all().forEach(offers -> add(rows, offers));
        for (RunRecord run : store.ledger().runs()) {
            rows.add(run.run());
            run.events().forEach(event -> rows.add(List.of(run.run().id(), event)));
            rows.addAll(store.ledger().postedBy(run.run().id()));
        }
        store.ledger().holds().forEach((line, holds) -> holds.facts().forEach(fact -> rows.add(List.of(line, fact))));
        return new Contents(rows.build());
    }

    private static void add(ImmutableMultiset.Builder<Object> rows, Object id, Histories facts) {
        facts.facts().forEach((kind, fact) -> rows.add(List.of(id, kind, fact)));
    }

    private static void add(ImmutableMultiset.Builder<Object> rows, Offers offers) {
        rows.add(List.of(offers.id(), offers.pack(), offers.start(), offers.asKnownAt(), offers.by(), offers.scheme()));
        offers.responses().forEach(response -> rows.add(List.of(offers.id(), response)));
        offers.decision().ifPresent(decision -> rows.add(List.of(offers.id(), decision)));
    }

    /**
     * {@return how these relate to what they should be}
     *
     * @param without the step that was under way
     * @param with it
     */
    Found compareWith(Contents without, Contents with) {
        if (equals(without)) {
            return Found.WITHOUT_THE_STEP;
        }
        if (equals(with)) {
            return Found.WITH_THE_STEP;
        }
        if (!Multisets.containsOccurrences(rows, without.rows)) {
            return Found.LOST;
        }
        return Multisets.containsOccurrences(with.rows, rows) ? Found.HALF : Found.DOUBLED;
    }
}
