package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.TimeBankBalance;
import org.almoner.domain.delivery.TimeBankMovement;
import org.almoner.domain.delivery.TimeBankWeek;
import org.almoner.testkit.lives.Life;
import org.almoner.testkit.lives.LifeArbitraries;
import org.almoner.testkit.properties.LifeChargeProperties.Lived;

/** P9 over lives of a year and a half, against a time bank that was kept a second time, day by day. */
class LifeTimeBankProperties {

    @Provide
    Arbitrary<Lived> lives() {
        return LifeArbitraries.life().map(Lived::new);
    }

    @Property
    void p9WhatWasGrantedIsUsedAvailableOrExpiredWhateverChangesAndTheFloorHolds(@ForAll("lives") Lived life) {
        TimeBankBalance before = TimeBankBalance.NONE;
        boolean refused = false;
        for (WeekStatement week : life.settlement().weeks()) {
            BankByDay.Standing expected =
                    life.days().bank(Life.VISITS, week.week().next().monday().minusDays(1));
            TimeBankWeek bank =
                    week.timeBanks().getOrDefault(Life.VISITS, new TimeBankWeek(before, ImmutableList.of(), before));
            TimeBankBalance after = bank.after();
            long moved = bank.movements().stream()
                    .mapToLong(TimeBankMovement::minutes)
                    .sum();

            assertThat(new BankByDay.Standing(
                            after.granted(), after.used(), after.available(), after.expired(), expected.floor()))
                    .isEqualTo(expected);
            assertThat(after.used() + after.available() + after.expired()).isEqualTo(after.granted());
            assertThat(after.available()).isGreaterThanOrEqualTo(-expected.floor());
            assertThat(bank.before()).isEqualTo(before);
            assertThat(before.available() + moved).isEqualTo(after.available());
            refused |=
                    week.unpriced().stream().anyMatch(visit -> visit.reason() == UnpricedVisit.Reason.TIME_BANK_EMPTY);
            before = after;
        }
        Statistics.label("time bank")
                .collect(before.granted() == 0 ? "none" : refused ? "left visits uncovered" : "covered all visits");
        Statistics.label("time expired").collect(before.expired() > 0);
    }
}
