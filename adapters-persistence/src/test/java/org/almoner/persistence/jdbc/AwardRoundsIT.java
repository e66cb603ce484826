package org.almoner.persistence.jdbc;

import static org.almoner.persistence.jdbc.SmallCouncil.CLERK;
import static org.almoner.persistence.jdbc.SmallCouncil.MONDAY;
import static org.almoner.persistence.jdbc.SmallCouncil.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;

/** Two brokers award the same need: one does, and the other is told who did. */
class AwardRoundsIT extends TwoAtOnce {

    private static final String AWARDED = "awarded";

    @Override
    void begin(SmallCouncil council, int rounds) {
        council.store().inOneUnit(() -> {
            council.begin(rounds);
            for (int round = 1; round <= rounds; round++) {
                publish(council, new PackageId("K-" + round), new NeedId(round));
            }
            return rounds;
        });
    }

    private static void publish(SmallCouncil council, PackageId pack, NeedId need) {
        council.open(pack);
        assertThat(council.almoner().brokerage().publish(pack, MONDAY, CLERK)).isInstanceOf(Outcome.Done.class);
        Answer taken = new Answer.Accepted(new Bid(Optional.empty(), MONDAY));
        assertThat(council.almoner().brokerage().answer(need, PROVIDER, taken)).isInstanceOf(Outcome.Done.class);
    }

    @Override
    String take(SmallCouncil council, Party party, int round) {
        Outcome outcome = council.almoner()
                .brokerage()
                .award(new NeedId(round), PROVIDER, Ground.POLICY, new Author("broker-" + party.word(), "test"));
        if (outcome instanceof Outcome.Refused refused) {
            Party quicker = party == Party.ONE ? Party.OTHER : Party.ONE;
            assertThat(refused.reason()).isEqualTo(Reason.DECIDED_ALREADY);
            assertThat(refused.detail()).endsWith(" by broker-" + quicker.word() + ": it is awarded to " + PROVIDER);
            return "told";
        }
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return AWARDED;
    }

    @Override
    void check(SmallCouncil council, int round, String one, String other) {
        assertExactlyOne(AWARDED, one, other);
    }

    @Override
    void end(SmallCouncil council, int rounds) {
        assertThat(council.store().placements().all())
                .hasSize(rounds)
                .allSatisfy(offers -> assertThat(offers.decision()).isPresent());
        assertThat(council.store().packages().all())
                .hasSize(rounds)
                .allSatisfy(pack -> assertThat(
                                pack.facts().of(PackageFacts.PROVIDER).facts())
                        .hasSize(1));
    }
}
