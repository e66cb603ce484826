package org.almoner.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Bars;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Fact;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

class SampleCouncilTest {

    @Test
    void aWaiverChangesAChargeAndComplaintsSayWhatTheyAreAbout() {
        Store store = InMemoryStore.empty();
        Scheme scheme = SchemeFiles.shipped("leicestershire-2020").orElseThrow();
        SampleCouncil sample = SampleCouncil.play(scheme, store, Bars.NONE);
        Almoner almoner = Almoner.of(scheme, store, (need, provider) -> Answer.accepted(need), sample.clock());

        RunId draft =
                almoner.runs().all().get(almoner.runs().all().size() - 1).run().id();
        Runs.Result drafted = almoner.runs().find(draft, Progress.SILENT).orElseThrow();
        assertThat(drafted.corrections())
                .anySatisfy(
                        correction -> assertThat(correction.cause().toString()).contains("waiver", "the log shows it"));
        ImmutableList<Fact<Waiver>> waivers = store.people().all().stream()
                .flatMap(person -> person.facts().of(PersonFacts.WAIVER).facts().stream())
                .collect(ImmutableList.toImmutableList());
        assertThat(waivers)
                .extracting(fact -> fact.known().reason())
                .containsExactlyInAnyOrder(
                        "the letter named a lower charge", "visits of the week came late", "the log shows it");
        assertThat(store.people().all().stream()
                        .flatMap(person -> person.facts().of(PersonFacts.COMPLAINT_FILE).facts().stream())
                        .map(fact -> fact.known().reason()))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(reason -> assertThat(reason).startsWith("a "));
    }
}
