package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.testkit.examples.SmallScheme;

/** One of two brokers who know nothing of each other, and award the same needs to the same provider. */
record Broker(String name, String other, Almoner almoner) {

    static final ProviderId PROVIDER = new ProviderId("P-001");

    private static final String ONE = "broker-1";
    private static final String OTHER = "broker-2";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-10-26T09:00:00Z"), ZoneOffset.UTC);

    static Broker one(Store store) {
        return new Broker(ONE, OTHER, almoner(store));
    }

    static Broker other(Store store) {
        return new Broker(OTHER, ONE, almoner(store));
    }

    static Almoner almoner(Store store) {
        return Almoner.of(SmallScheme.scheme(), store, (need, provider) -> Answer.accepted(need), CLOCK);
    }

    /** {@return whether this broker awards the need} Otherwise the other one has, and this one is told so. */
    boolean awards(NeedId need) {
        Outcome outcome = almoner.brokerage().award(need, PROVIDER, Ground.POLICY, new Author(name, "test"));
        if (outcome instanceof Outcome.Refused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.DECIDED_ALREADY);
            assertThat(refused.detail()).endsWith(" by " + other + ": it is awarded to " + PROVIDER);
            return false;
        }
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return true;
    }
}
