package org.almoner.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

class WorldPlayedTest {

    private static final Author BROKER = new Author("demo:broker", "awarded by brokerage");

    private static final Scheme SCHEME =
            SchemeFiles.shipped("leicestershire-2020").orElseThrow();
    private static final World WORLD = World.generate(SCHEME, 1);

    private final InMemoryStore store = InMemoryStore.empty();
    private final Almoner almoner = Almoner.of(
            SCHEME,
            store,
            new SimulatedReplies(WORLD),
            Clock.fixed(Instant.parse("2020-10-12T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void weekIsRecordedPlacedRunAndCorrected() {
        WorldRecorder recorder = new WorldRecorder(almoner.records(), store);
        List<Long> told = new ArrayList<>();
        recorder.record(WORLD, (done, total) -> told.add(done));
        assertThat(told.get(told.size() - 1)).isEqualTo(WORLD.inPlace().size() + 40L);

        List<Placement> placements = placements();
        assertThat(placements).hasSize(40);
        assertThat(placements)
                .anyMatch(placement -> placement.responses().size() == 1)
                .anyMatch(placement ->
                        placement.awarded().isPresent() && placement.responses().size() > 1);

        ImmutableMap.Builder<PackageId, ProviderId> awarded = ImmutableMap.builder();
        placements.forEach(placement -> placement
                .awarded()
                .ifPresent(provider -> awarded.put(placement.ranking().need().pack(), provider)));
        recorder.record(VisitWeek.reports(WORLD, awarded.buildOrThrow()), Progress.SILENT);

        assertThat(run().unpriced()).hasSize(2);
        assertThat(run().transactions()).isEmpty();

        SingleHandedReview review = SingleHandedReview.in(WORLD).orElseThrow();
        recorder.record(review);
        assertThat(run().transactions())
                .hasSize(2)
                .allSatisfy(correction -> assertThat(correction.line().pack()).contains(review.pack()));
        assertThat(store.ledger().postedBy(new RunId(3)))
                .filteredOn(correction -> correction.line().kind() == LineKey.Kind.CHARGE)
                .singleElement()
                .satisfies(charge ->
                        assertThat(charge.postings().amounts()).containsKey(new Account.Person(review.person())));
    }

    private List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (PackageId pack : almoner.brokerage().waitingOn(WORLD.week().monday())) {
            placements.add(
                    ((Outcome.Done) almoner.brokerage().place(pack, WORLD.week().monday(), BROKER)).placement());
        }
        return placements;
    }

    private Runs.Result run() {
        Runs runs = almoner.runs();
        Runs.Result draft = runs.draft(Run.Scope.ALL, WORLD.week().next().monday(), "demo:finance", Progress.SILENT);
        RunId run = draft.run().run().id();
        runs.step(run, Step.SUBMIT, new Author("demo:finance", "to be checked"));
        assertThat(runs.step(run, Step.APPROVE, new Author("demo:approver", "found right")))
                .isInstanceOf(Runs.Outcome.Taken.class);
        return draft;
    }
}
