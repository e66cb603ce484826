package org.almoner.persistence.jdbc;

import static org.almoner.persistence.jdbc.SmallCouncil.MONDAY;
import static org.almoner.persistence.jdbc.SmallCouncil.PACKAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.History;
import org.almoner.testkit.memory.InMemoryStore;

/**
 * While one drafts and approves a run, another changes a plan or the report of a visit: no change is lost, and after one more run the
 * ledger holds what one run over everything comes to (property P5).
 */
class EditDuringRunRoundsIT extends TwoAtOnce {

    private static final int VISITS_AT_FIRST = 2;

    private final SmallCouncil single = SmallCouncil.over(InMemoryStore.empty());

    @Override
    void begin(SmallCouncil council, int rounds) {
        council.beginWithCare();
        single.beginWithCare();
    }

    @Override
    String take(SmallCouncil council, Party party, int round) {
        if (party == Party.OTHER) {
            council.change(round);
            return "changed";
        }
        Outcome outcome = council.settle(party.word());
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        RunRecord run = ((Outcome.Taken) outcome).run();
        return (council.posted((Outcome.Taken) outcome) ? "posted" : "had nothing to post")
                + (changedDuring(council, run) ? " while it changed" : "");
    }

    /** {@return whether anything became known after the run was drafted and before it was approved} */
    private static boolean changedDuring(SmallCouncil council, RunRecord run) {
        DateRange always = DateRange.from(MONDAY);
        Instant drafted = run.run().asKnownAt();
        Instant approved = run.postedAt().orElseThrow();
        return !plans(council).learned(drafted, approved, always).isEmpty()
                || !History.of(council.store().visits().of(PACKAGE, always))
                        .learned(drafted, approved, always)
                        .isEmpty();
    }

    private static History<WeeklyPlan> plans(SmallCouncil council) {
        return council.store().packages().find(PACKAGE).orElseThrow().facts().of(PackageFacts.PLAN);
    }

    @Override
    void check(SmallCouncil council, int round, String one, String other) {
        assertThat(council.settle("next")).isInstanceOf(Outcome.Taken.class);
        single.change(round);
        assertThat(single.settle("single")).isInstanceOf(Outcome.Taken.class);
        assertThat(council.almoner().runs().balances())
                .isEqualTo(single.almoner().runs().balances());
    }

    @Override
    void end(SmallCouncil council, int rounds) {
        assertThat(plans(council).facts()).hasSize(1 + (rounds + 1) / 2);
        assertThat(council.store().visits().of(PACKAGE, DateRange.from(MONDAY))).hasSize(VISITS_AT_FIRST + rounds / 2);

        SmallCouncil once = SmallCouncil.over(InMemoryStore.empty());
        once.beginWithCare();
        for (int round = 1; round <= rounds; round++) {
            once.change(round);
        }
        assertThat(once.settle("single")).isInstanceOf(Outcome.Taken.class);
        assertThat(council.almoner().runs().balances())
                .isEqualTo(once.almoner().runs().balances());
    }
}
