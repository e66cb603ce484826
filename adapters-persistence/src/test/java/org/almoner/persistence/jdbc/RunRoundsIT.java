package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Refusal;
import org.almoner.testkit.memory.InMemoryStore;

/** Two draft and approve a run over the same weeks: what is due is posted once, as by a single run. */
class RunRoundsIT extends TwoAtOnce {

    private static final String POSTED = "posted";

    private final SmallCouncil single = SmallCouncil.over(InMemoryStore.empty());

    @Override
    void begin(SmallCouncil council, int rounds) {
        council.beginWithCare();
        single.beginWithCare();
    }

    @Override
    void prepare(SmallCouncil council, int round) {
        council.change(round);
        single.change(round);
        assertThat(single.settle("single")).isInstanceOf(Outcome.Taken.class);
    }

    @Override
    String take(SmallCouncil council, Party party, int round) {
        Outcome outcome = council.settle(party.word());
        if (outcome instanceof Outcome.Refused refused) {
            assertThat(refused.reason()).isEqualTo(Refusal.DRAFT_OUTDATED);
            assertThat(refused.postedSince()).as("what was posted since").isNotEmpty();
            return "told";
        }
        return council.posted((Outcome.Taken) outcome) ? POSTED : "had nothing to post";
    }

    @Override
    void check(SmallCouncil council, int round, String one, String other) {
        assertExactlyOne(POSTED, one, other);
        assertThat(council.almoner().runs().balances())
                .isEqualTo(single.almoner().runs().balances());
    }

    @Override
    void end(SmallCouncil council, int rounds) {
        assertThat(council.almoner().runs().all())
                .hasSize(2 * rounds)
                .filteredOn(record -> record.status() == RunRecord.Status.APPROVED
                        && !council.almoner().runs().postedBy(record.run().id()).isEmpty())
                .hasSize(rounds);
    }
}
