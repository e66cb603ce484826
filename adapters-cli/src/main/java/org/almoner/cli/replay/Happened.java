package org.almoner.cli.replay;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.cli.text.PlacementText;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.persistence.files.Scenario;
import org.almoner.persistence.files.ScenarioAction;

/**
 * What became of an entry of a scenario. Immutable.
 *
 * @param entry of the scenario
 * @param words what it told or did
 * @param refusal why it was refused, or empty when it was not
 * @param posted what was posted by it
 * @param unpriced from which visits and services no money follows, where it drafts a run
 * @param need how far the need has come, where it is about one
 */
public record Happened(
        Scenario.Entry entry,
        String words,
        Optional<String> refusal,
        ImmutableList<LedgerTransaction> posted,
        ImmutableList<UnpricedVisit> unpriced,
        Optional<PlacementText> need) {

    /** {@return what became of an entry by which nothing was posted} */
    static Happened of(Scenario.Entry entry, Optional<String> refusal) {
        return new Happened(
                entry,
                ActionText.of(entry.action()),
                refusal,
                ImmutableList.of(),
                ImmutableList.of(),
                Optional.empty());
    }

    /** {@return the same, with what was posted by it} */
    Happened posting(ImmutableList<LedgerTransaction> transactions) {
        return new Happened(entry, words, refusal, transactions, unpriced, need);
    }

    /** {@return the same, with the visits and services from which no money follows} */
    Happened without(ImmutableList<UnpricedVisit> visits) {
        return new Happened(entry, words, refusal, posted, visits, need);
    }

    /** {@return the same, with how far the need has come} */
    Happened with(PlacementText text) {
        return new Happened(entry, words, refusal, posted, unpriced, Optional.of(text));
    }

    /** {@return whether it was refused though the scenario does not say so, or not refused though it does} */
    public boolean isUnexpected() {
        return refusal.isPresent() != entry.refused();
    }

    /** {@return whether a run was posted by it, be it without a line} */
    boolean isRunPosted() {
        return refusal.isEmpty()
                && entry.action() instanceof ScenarioAction.TakeStep taken
                && taken.step() == Step.APPROVE;
    }

    /**
     * All that happened.
     *
     * @param scenario what was played
     * @param events one for each entry
     * @param balances of all accounts after the last
     */
    public record Story(Scenario scenario, ImmutableList<Happened> events, Balances balances) {

        /** {@return whether everything was refused that should be, and nothing else} */
        public boolean isAsExpected() {
            return events.stream().noneMatch(Happened::isUnexpected);
        }
    }
}
