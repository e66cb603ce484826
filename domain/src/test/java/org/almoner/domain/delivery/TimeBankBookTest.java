package org.almoner.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.delivery.TimeBankBalance.Carried;
import org.almoner.domain.delivery.TimeBankMovement.Reason;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** A bank of 80 hours over 4 weeks (C6): 20 hours may be carried for 2 periods, 10 hours brought forward. */
class TimeBankBookTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate SECOND = START.plusWeeks(4);
    private static final LocalDate THIRD = SECOND.plusWeeks(4);
    private static final LocalDate FOURTH = THIRD.plusWeeks(4);
    private static final TimeBank EIGHTY = bank(80, 20, 2, 10);

    private static TimeBank bank(long hours, long carry, int periods, long forward) {
        return new TimeBank(Hours.of(hours), 4, Hours.of(carry), periods, Hours.of(forward), TimeBank.Charge.WHEN_USED);
    }

    private static TimeBankBook book(TimeBank bank, String days) {
        return new TimeBankBook(Timeline.of(DateRange.parse(days), bank), TimeBankBalance.NONE);
    }

    private static TimeBankBook eighty() {
        return book(EIGHTY, "2026-01-05/..");
    }

    private static boolean draw(TimeBankBook book, LocalDate day, long minutes) {
        book.turnTo(day);
        return book.draw(visit(day), minutes);
    }

    private static VisitId visit(LocalDate day) {
        return new VisitId(new PackageId("K-1"), day, LocalTime.of(8, 0));
    }

    private static TimeBankMovement expiry(LocalDate day, Reason reason, long minutes) {
        return new TimeBankMovement(day, reason, -minutes, Optional.empty());
    }

    @Test
    void aVisitTakesItsMinutesOfTheEnvelope() {
        TimeBankBook book = eighty();
        boolean drawn = draw(book, START.plusDays(3), 90);

        assertThat(drawn).isTrue();
        assertThat(book.close().movements())
                .containsExactly(
                        new TimeBankMovement(START, Reason.GRANTED, 4800, Optional.empty()),
                        new TimeBankMovement(
                                START.plusDays(3), Reason.DRAWN, -90, Optional.of(visit(START.plusDays(3)))));
        assertThat(book.close().after())
                .isEqualTo(new TimeBankBalance(
                        Optional.of(DateRange.of(START, SECOND)), ImmutableList.of(), 4710, 4800, 90, 0));
    }

    @Test
    void noTimeIsGrantedBeforeTheFirstDay() {
        TimeBankBook book = eighty();
        boolean drawn = draw(book, START.minusDays(1), 1);

        assertThat(drawn).isFalse();
        assertThat(book.isOpen()).isFalse();
        assertThat(book.close().after()).isEqualTo(TimeBankBalance.NONE);
    }

    @Test
    void unusedTimeIsCarriedUpToTheLimitAndTheRestExpires() {
        TimeBankBook book = eighty();
        draw(book, START, 50 * 60);
        book.turnTo(SECOND);

        assertThat(book.close().movements()).contains(expiry(SECOND, Reason.EXPIRED_OVER_LIMIT, 10 * 60));
        assertThat(book.close().after().carried()).containsExactly(new Carried(FOURTH, 20 * 60));
        assertThat(book.room()).isEqualTo((20 + 80 + 10) * 60);
    }

    @Test
    void carriedTimeIsUsedBeforeThatOfThePeriodAndTheOldestFirst() {
        TimeBankBook book = eighty();
        draw(book, START, 70 * 60);
        draw(book, SECOND, 5 * 60);
        draw(book, SECOND.plusDays(1), 77 * 60);
        draw(book, THIRD, 9 * 60);

        assertThat(book.close().movements())
                .filteredOn(movement -> movement.day().equals(THIRD))
                .containsExactly(
                        new TimeBankMovement(THIRD, Reason.GRANTED, 4800, Optional.empty()),
                        new TimeBankMovement(THIRD, Reason.DRAWN_FROM_CARRIED, -8 * 60, Optional.of(visit(THIRD))),
                        new TimeBankMovement(THIRD, Reason.DRAWN, -60, Optional.of(visit(THIRD))));
    }

    @Test
    void overTheLimitTheOldestExpiresFirst() {
        TimeBankBook book = eighty();
        draw(book, START, 72 * 60);
        book.turnTo(THIRD);

        assertThat(book.close().movements()).contains(expiry(THIRD, Reason.EXPIRED_OVER_LIMIT, 68 * 60));
        assertThat(book.close().after().carried()).containsExactly(new Carried(FOURTH.plusWeeks(4), 20 * 60));
    }

    @Test
    void timeIsTooOldOnTheFirstDayAfterItsPeriods() {
        TimeBankBook book = book(bank(80, 200, 2, 0), "2026-01-05/..");
        book.turnTo(START);
        book.turnTo(FOURTH.minusDays(1));

        assertThat(book.close().after().carried())
                .containsExactly(new Carried(FOURTH, 80 * 60), new Carried(FOURTH.plusWeeks(4), 80 * 60));

        book.turnTo(FOURTH);

        assertThat(book.close().movements())
                .endsWith(
                        expiry(FOURTH, Reason.EXPIRED_BY_AGE, 80 * 60),
                        new TimeBankMovement(FOURTH, Reason.GRANTED, 4800, Optional.empty()));
    }

    @Test
    void timeIsBroughtForwardDownToTheFloorAndIsMissingInTheNextPeriod() {
        TimeBankBook book = eighty();
        draw(book, START, 80 * 60);
        boolean overTheFloor = draw(book, START, 10 * 60 + 1);
        boolean downToTheFloor = draw(book, START, 10 * 60);

        assertThat(overTheFloor).isFalse();
        assertThat(downToTheFloor).isTrue();
        assertThat(book.close().after().available()).isEqualTo(-600);
        assertThat(book.close().movements())
                .endsWith(new TimeBankMovement(START, Reason.BROUGHT_FORWARD, -600, Optional.of(visit(START))));

        book.turnTo(SECOND);

        assertThat(book.close().after().available()).isEqualTo(70 * 60);
    }

    @Test
    void nothingIsBroughtForwardFromAPeriodThatWillNotCome() {
        TimeBankBook book = book(EIGHTY, "2026-01-05/2026-02-02");
        draw(book, START, 80 * 60);

        assertThat(book.room()).isZero();
        assertThat(draw(book, START, 1)).isFalse();
    }

    @Test
    void aPeriodThatIsCutShortGrantsItsPart() {
        TimeBankBook book = book(EIGHTY, "2026-01-05/2026-02-09");
        draw(book, START, 80 * 60);

        assertThat(book.room())
                .as("the last week grants 20 hours, of which 10 may be used before")
                .isEqualTo(600);

        book.turnTo(SECOND);

        assertThat(book.close().after().granted()).isEqualTo(100 * 60);
    }

    @Test
    void whatIsLeftExpiresWithTheBank() {
        TimeBankBook book = book(EIGHTY, "2026-01-05/2026-03-02");
        draw(book, START, 75 * 60);
        book.turnTo(THIRD);

        assertThat(book.isOpen()).isFalse();
        assertThat(book.close().movements()).endsWith(expiry(THIRD, Reason.EXPIRED_WITH_BANK, 85 * 60));
        assertThat(book.close().after())
                .isEqualTo(new TimeBankBalance(Optional.empty(), ImmutableList.of(), 0, 9600, 4500, 5100));
    }

    @Test
    void newTermsBeginAPeriodOfTheirOwnAndTakeOverWhatTheyCarry() {
        Timeline<TimeBank> terms = Timeline.of(DateRange.parse("2026-01-05/.."), EIGHTY)
                .with(DateRange.parse("2026-01-19/.."), bank(40, 5, 1, 0));
        TimeBankBook book = new TimeBankBook(terms, TimeBankBalance.NONE);
        draw(book, START, 30 * 60);
        book.turnTo(START.plusWeeks(2));

        assertThat(book.close().after())
                .isEqualTo(new TimeBankBalance(
                        Optional.of(DateRange.parse("2026-01-19/2026-02-16")),
                        ImmutableList.of(new Carried(LocalDate.of(2026, 2, 16), 300)),
                        2400,
                        (40 + 40) * 60,
                        30 * 60,
                        5 * 60));
    }

    /** Under the old terms time is carried for two periods of four weeks, under the new for one of two. */
    @Test
    void timeCarriedUnderNewTermsMayBeTooOldBeforeEarlierTime() {
        Timeline<TimeBank> terms = Timeline.of(DateRange.parse("2026-01-05/.."), bank(80, 200, 2, 0))
                .with(
                        DateRange.parse("2026-02-09/.."),
                        new TimeBank(Hours.of(20), 2, Hours.of(200), 1, Hours.ZERO, TimeBank.Charge.WHEN_USED));
        TimeBankBook book = new TimeBankBook(terms, TimeBankBalance.NONE);
        book.turnTo(START);
        book.turnTo(LocalDate.of(2026, 2, 9));

        assertThat(book.close().after().carried())
                .containsExactly(
                        new Carried(LocalDate.of(2026, 3, 30), 80 * 60),
                        new Carried(LocalDate.of(2026, 2, 23), 20 * 60));

        book.turnTo(LocalDate.of(2026, 2, 23));

        assertThat(book.close().movements())
                .contains(expiry(LocalDate.of(2026, 2, 23), Reason.EXPIRED_BY_AGE, 20 * 60));
    }

    @Test
    void timeIsTooOldOnItsDayAlsoInAPeriodOfNewTerms() {
        Timeline<TimeBank> terms = Timeline.of(DateRange.parse("2026-01-05/.."), bank(80, 80, 1, 0))
                .with(DateRange.parse("2026-02-09/.."), bank(40, 200, 1, 0));
        TimeBankBook book = new TimeBankBook(terms, TimeBankBalance.NONE);
        book.turnTo(START);
        book.turnTo(LocalDate.of(2026, 3, 1));
        long before = book.room();
        book.turnTo(LocalDate.of(2026, 3, 2));

        assertThat(book.room()).isEqualTo(before - 80 * 60);
        assertThat(book.close().movements()).endsWith(expiry(LocalDate.of(2026, 3, 2), Reason.EXPIRED_BY_AGE, 80 * 60));
    }

    @Test
    void aBookGoesOnWhereTheLastOneWasClosed() {
        TimeBankBook first = eighty();
        draw(first, START, 70 * 60);
        TimeBankBook next = new TimeBankBook(
                Timeline.of(DateRange.parse("2026-01-05/.."), EIGHTY),
                first.close().after());
        draw(next, THIRD, 60);

        draw(first, THIRD, 60);

        assertThat(next.close().after()).isEqualTo(first.close().after());
        assertThat(next.close().movements())
                .isEqualTo(first.close()
                        .movements()
                        .subList(2, first.close().movements().size()));
    }

    @Test
    void daysAreTurnedToInOrder() {
        TimeBankBook book = eighty();
        book.turnTo(SECOND);

        assertThatIllegalArgumentException().isThrownBy(() -> book.turnTo(START));
        assertThatIllegalArgumentException().isThrownBy(() -> book.draw(visit(SECOND), -1));
    }

    @Test
    void termsThatContradictThemselvesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bank(0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> bank(80, 10, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> bank(80, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> bank(80, 0, 0, 81));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeBank(Hours.of(80), 0, Hours.ZERO, 0, Hours.ZERO, TimeBank.Charge.WHEN_USED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeBank(Hours.of(80), 53, Hours.ZERO, 0, Hours.ZERO, TimeBank.Charge.WHEN_USED));
    }

    @Test
    void allOfTheNextPeriodMayBeUsedBeforeIt() {
        assertThat(bank(80, 0, 0, 80).forwardLimit()).isEqualTo(Hours.of(80));
    }

    @Test
    void aBalanceThatDoesNotAddUpIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeBankBalance(Optional.empty(), ImmutableList.of(), 1, 0, 0, 0))
                .withMessageContaining("add up");
    }
}
