package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.testkit.lives.Life;
import org.almoner.testkit.lives.LifeArbitraries;
import org.almoner.testkit.lives.LifeCouncil;
import org.almoner.testkit.memory.InMemoryStore;

/** P4 and P5 over lives of a year and a half: facts, corrections, runs of every scope and fate, holds and releases, as they come. */
class LifeRunProperties {

    @Provide
    Arbitrary<Life> lives() {
        return LifeArbitraries.life();
    }

    @Property
    void p5WhateverWasRunRejectedHeldAndReleasedBetweenEndsInTheBalancesOfOneRun(@ForAll("lives") Life life) {
        LifeCouncil plain = council().live(life.withoutRuns());
        plain.settle();
        LifeCouncil busy = council().live(life);
        busy.releaseAll();
        busy.settle();
        Statistics.label("runs posted before the last").collect(posted(busy) - 1);

        assertThat(busy.balances()).isEqualTo(plain.balances());
        assertThat(busy.settle()).isEmpty();
        p4EveryTransactionBalancesNamesItsCauseAndTheGrossIsBorne(busy.store().ledger());
    }

    private static long posted(LifeCouncil council) {
        return council.store().ledger().runs().stream()
                .filter(run -> run.postedAt().isPresent())
                .count();
    }

    /** Transactions by themselves, lines with all that was ever posted to them, and all accounts together. */
    private static void p4EveryTransactionBalancesNamesItsCauseAndTheGrossIsBorne(Ledger ledger) {
        for (RunRecord run : ledger.runs()) {
            for (LedgerTransaction transaction : ledger.postedBy(run.run().id())) {
                assertThat(Money.sum(transaction.postings().amounts().values())).isEqualTo(Money.ZERO);
                assertThat(transaction.cause())
                        .as("the scheme never changed: corrections name what was learned")
                        .isNotInstanceOf(Cause.SchemeChanged.class);
            }
        }
        Map<LineKey, Balances> lines = ledger.balances(LocalDate.MAX);
        lines.forEach((line, care) -> {
            if (line.kind() == Kind.CARE) {
                Balances charge = lines.getOrDefault(line.as(Kind.CHARGE), Balances.NONE);
                Account provider = new Account.Provider(line.provider().orElseThrow());
                Money gross = care.of(provider).negated();
                assertThat(borne(care.plus(charge)).plus(charge.of(provider))).isEqualTo(gross);
                assertThat(care.plus(charge).of(new Account.Council()).isNegative())
                        .isFalse();
            }
        });
        assertThat(Money.sum(lines.values().stream()
                        .flatMap(balances -> balances.amounts().values().stream())
                        .toList()))
                .isEqualTo(Money.ZERO);
    }

    /** What council, NHS and third parties bear of a line, and what the council bills the person. */
    private static Money borne(Balances line) {
        Map<Account, Money> borne = Maps.filterKeys(line.amounts(), account -> !(account instanceof Account.Provider));
        assertThat(borne.values()).noneMatch(Money::isNegative);
        return Money.sum(borne.values());
    }

    private static LifeCouncil council() {
        return new LifeCouncil(InMemoryStore.empty());
    }
}
