package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.delivery.TimeBankBalance;
import org.almoner.domain.delivery.TimeBankBook;
import org.almoner.domain.delivery.TimeBankMovement;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.generators.AlmonerDomain;

/** A time bank over months of visits (property P9): granted = used + available + expired, and never below the floor. */
@Domain(AlmonerDomain.class)
class TimeBankProperties {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static Timeline<TimeBank> terms(TimeBank bank, int days) {
        return Timeline.of(DateRange.of(START, START.plusDays(days)), bank);
    }

    private static VisitId visit(LocalDate day) {
        return new VisitId(new PackageId("K-1"), day, LocalTime.of(8, 0));
    }

    @Property
    void nothingIsLostAndTheFloorHolds(
            @ForAll TimeBank bank,
            @ForAll @IntRange(min = 1, max = 200) int days,
            @ForAll @Size(210) List<@IntRange(max = 900) Integer> draws) {
        TimeBankBook book = new TimeBankBook(terms(bank, days), TimeBankBalance.NONE);
        long used = 0;
        for (int i = 0; i < draws.size(); i++) {
            LocalDate day = START.plusDays(i);
            book.turnTo(day);
            long room = book.room();
            boolean drawn = book.draw(visit(day), draws.get(i));
            used += drawn ? draws.get(i) : 0;
            TimeBankBalance now = book.close().after();

            assertThat(drawn).isEqualTo(draws.get(i) <= room);
            assertThat(now.granted()).isEqualTo(now.used() + now.available() + now.expired());
            assertThat(now.used()).isEqualTo(used);
            assertThat(now.available())
                    .isGreaterThanOrEqualTo(-bank.forwardLimit().minutes());
            assertThat(now.carried().stream()
                            .mapToLong(TimeBankBalance.Carried::minutes)
                            .sum())
                    .isLessThanOrEqualTo(bank.carryLimit().minutes());
        }
        TimeBankBalance end = book.close().after();

        assertThat(end.available())
                .as("nothing is left when the bank has ended")
                .isZero();
        assertThat(end.granted()).isEqualTo(bank.granted().minutes() * days / (7L * bank.weeks()));
    }

    @Property
    void theMovementsLeadFromOneBalanceToTheNextHoweverTheBookIsDivided(
            @ForAll TimeBank bank,
            @ForAll @IntRange(min = 1, max = 60) int cut,
            @ForAll @Size(70) List<@IntRange(max = 900) Integer> draws) {
        Timeline<TimeBank> terms = terms(bank, 65);
        TimeBankBook whole = new TimeBankBook(terms, TimeBankBalance.NONE);
        TimeBankBook part = new TimeBankBook(terms, TimeBankBalance.NONE);
        for (int i = 0; i < draws.size(); i++) {
            if (i == cut) {
                part = new TimeBankBook(terms, part.close().after());
            }
            LocalDate day = START.plusDays(i);
            whole.turnTo(day);
            part.turnTo(day);

            assertThat(part.draw(visit(day), draws.get(i))).isEqualTo(whole.draw(visit(day), draws.get(i)));
        }

        assertThat(part.close().after()).isEqualTo(whole.close().after());
        assertThat(part.close().before().available()
                        + part.close().movements().stream()
                                .mapToLong(TimeBankMovement::minutes)
                                .sum())
                .isEqualTo(part.close().after().available());
    }
}
