package org.almoner.persistence.jdbc;

import static org.almoner.persistence.jdbc.SmallCouncil.MONDAY;
import static org.almoner.persistence.jdbc.SmallCouncil.PACKAGE;
import static org.almoner.persistence.jdbc.SmallCouncil.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;

/** Two read a package and change its plan: one does, and the other is told what has changed since it was read. */
class EditRoundsIT extends TwoAtOnce {

    private static final String CHANGED = "changed it";

    @Override
    void begin(SmallCouncil council, int rounds) {
        council.begin(1);
        council.open(PACKAGE);
    }

    @Override
    String take(SmallCouncil council, Party party, int round) {
        Instant read = plans(council).get(round - 1).known().since();
        Author who = new Author("worker-" + party.word(), "round " + round);
        try {
            recorded(council.almoner()
                    .asRead(read)
                    .records()
                    .record(PACKAGE, PackageFacts.PLAN, SmallCouncil.plan(60), DateRange.from(MONDAY), who));
            return CHANGED;
        } catch (ChangedSinceException e) {
            Party quicker = party == Party.ONE ? Party.OTHER : Party.ONE;
            Author other = new Author("worker-" + quicker.word(), "round " + round);
            assertThat(e.changes())
                    .containsExactly(new Change(
                            PackageFacts.PLAN.name(),
                            PACKAGE.toString(),
                            DateRange.from(MONDAY),
                            other.since(plans(council).get(round).known().since())));
            return "told";
        }
    }

    private static ImmutableList<Fact<WeeklyPlan>> plans(SmallCouncil council) {
        return council.store()
                .packages()
                .find(PACKAGE)
                .orElseThrow()
                .facts()
                .of(PackageFacts.PLAN)
                .facts();
    }

    @Override
    void check(SmallCouncil council, int round, String one, String other) {
        assertExactlyOne(CHANGED, one, other);
    }

    @Override
    void end(SmallCouncil council, int rounds) {
        assertThat(plans(council)).hasSize(1 + rounds);
    }
}
