package org.almoner.persistence.jdbc;

import static org.almoner.persistence.jdbc.SmallCouncil.CLERK;
import static org.almoner.persistence.jdbc.SmallCouncil.MONDAY;
import static org.almoner.persistence.jdbc.SmallCouncil.PACKAGE;
import static org.almoner.persistence.jdbc.SmallCouncil.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.almoner.application.port.out.RequestKey;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.DateRange;

/** A request is sent twice under one key: it is done once, and both get the answer of whichever came first. */
class KeyRoundsIT extends TwoAtOnce {

    private static final String DID_IT = "did it";

    @Override
    void begin(SmallCouncil council, int rounds) {
        council.begin(1);
        council.open(PACKAGE);
    }

    @Override
    String take(SmallCouncil council, Party party, int round) {
        AtomicBoolean did = new AtomicBoolean();
        String answer = council.almoner()
                .oncePerKey()
                .answer(new RequestKey("round-" + round), "change the plan", CLERK.by(), () -> {
                    did.set(true);
                    recorded(council.almoner()
                            .records()
                            .record(PACKAGE, PackageFacts.PLAN, SmallCouncil.plan(60), DateRange.from(MONDAY), CLERK));
                    return party.word();
                });
        Party first = did.get() == (party == Party.ONE) ? Party.ONE : Party.OTHER;
        assertThat(answer).isEqualTo(first.word());
        return did.get() ? DID_IT : "got its answer";
    }

    @Override
    void check(SmallCouncil council, int round, String one, String other) {
        assertExactlyOne(DID_IT, one, other);
    }

    @Override
    void end(SmallCouncil council, int rounds) {
        assertThat(council.store()
                        .packages()
                        .find(PACKAGE)
                        .orElseThrow()
                        .facts()
                        .of(PackageFacts.PLAN)
                        .facts())
                .hasSize(1 + rounds);
    }
}
