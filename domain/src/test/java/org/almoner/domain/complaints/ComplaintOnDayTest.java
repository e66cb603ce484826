package org.almoner.domain.complaints;

import static org.almoner.domain.complaints.SomeComplaints.CHARGING;
import static org.almoner.domain.complaints.SomeComplaints.INJUSTICE;
import static org.almoner.domain.complaints.SomeComplaints.PASSED_ON;
import static org.almoner.domain.complaints.SomeComplaints.POLICY;
import static org.almoner.domain.complaints.SomeComplaints.UPHELD;
import static org.almoner.domain.complaints.SomeComplaints.WITHDRAWN;
import static org.almoner.domain.complaints.SomeComplaints.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.complaints.ComplaintClock.State;
import org.almoner.domain.complaints.ComplaintClock.What;
import org.almoner.domain.complaints.ComplaintOnDay.Action;
import org.almoner.domain.complaints.ComplaintOnDay.Limit;
import org.almoner.domain.complaints.ComplaintOnDay.Next;
import org.almoner.domain.complaints.ComplaintStep.Acknowledged;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.HoldingLetter;
import org.almoner.domain.complaints.ComplaintStep.LongerTimeAgreed;
import org.almoner.domain.complaints.ComplaintStep.OmbudsmanDecided;
import org.almoner.domain.complaints.ComplaintStep.ToOmbudsman;
import org.junit.jupiter.api.Test;

/** Clocks of a complaint received on Monday 2 November 2020: acknowledged by 5 November, answered by 30 November. */
class ComplaintOnDayTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final LocalDate ACKNOWLEDGE_BY = LocalDate.of(2020, 11, 5);
    private static final LocalDate RESPOND_BY = LocalDate.of(2020, 11, 30);
    private static final Acknowledged ACKNOWLEDGED = new Acknowledged(DAY.plusDays(1));

    private static ComplaintOnDay on(LocalDate day, ComplaintStep... steps) {
        return ComplaintOnDay.of(complaint(DAY, steps), day, POLICY);
    }

    private static ComplaintClock clock(What what, LocalDate day, ComplaintStep... steps) {
        return on(day, steps).clock(what).orElseThrow();
    }

    private static ComplaintClock respond(LocalDate day, ComplaintStep... steps) {
        return clock(What.RESPOND, day, steps);
    }

    private static ComplaintClock of(What what, LocalDate due, State state, int late) {
        return new ComplaintClock(what, Optional.of(due), state, late, false);
    }

    @Test
    void itIsAcknowledgedWithinThreeWorkingDays() {
        assertThat(clock(What.ACKNOWLEDGE, ACKNOWLEDGE_BY))
                .isEqualTo(of(What.ACKNOWLEDGE, ACKNOWLEDGE_BY, State.RUNNING, 0));
        assertThat(clock(What.ACKNOWLEDGE, ACKNOWLEDGE_BY.plusDays(1)))
                .isEqualTo(of(What.ACKNOWLEDGE, ACKNOWLEDGE_BY, State.OVERDUE, 1));
        assertThat(clock(What.ACKNOWLEDGE, RESPOND_BY, new Acknowledged(ACKNOWLEDGE_BY))
                        .state())
                .isEqualTo(State.MET);
        assertThat(clock(What.ACKNOWLEDGE, RESPOND_BY, new Acknowledged(ACKNOWLEDGE_BY.plusDays(4))))
                .isEqualTo(of(What.ACKNOWLEDGE, ACKNOWLEDGE_BY, State.LATE, 2));
    }

    @Test
    void itIsAnsweredWithinTwentyWorkingDays() {
        assertThat(respond(RESPOND_BY)).isEqualTo(of(What.RESPOND, RESPOND_BY, State.RUNNING, 0));
        assertThat(respond(RESPOND_BY.plusDays(7))).isEqualTo(of(What.RESPOND, RESPOND_BY, State.OVERDUE, 5));
        assertThat(respond(RESPOND_BY.plusDays(9), new Closed(RESPOND_BY, UPHELD))
                        .state())
                .isEqualTo(State.MET);
        assertThat(respond(RESPOND_BY.plusDays(9), new Closed(RESPOND_BY.plusDays(1), UPHELD)))
                .isEqualTo(of(What.RESPOND, RESPOND_BY, State.LATE, 1));
    }

    @Test
    void anAnswerAcknowledgesToo() {
        assertThat(clock(What.ACKNOWLEDGE, RESPOND_BY, new Closed(ACKNOWLEDGE_BY, UPHELD))
                        .state())
                .isEqualTo(State.MET);
    }

    @Test
    void aLongerTimeCountsThatWasAgreedBeforeTheAnswerWasLate() {
        LocalDate until = RESPOND_BY.plusDays(14);

        assertThat(respond(until, new LongerTimeAgreed(RESPOND_BY, until)))
                .isEqualTo(of(What.RESPOND, until, State.RUNNING, 0));
        assertThat(respond(until, new LongerTimeAgreed(RESPOND_BY.plusDays(1), until)))
                .isEqualTo(of(What.RESPOND, RESPOND_BY, State.OVERDUE, 10));
        assertThat(respond(
                        until,
                        new LongerTimeAgreed(RESPOND_BY, until.minusDays(7)),
                        new LongerTimeAgreed(until.minusDays(7), until)))
                .isEqualTo(of(What.RESPOND, until, State.RUNNING, 0));
        assertThat(respond(RESPOND_BY, new LongerTimeAgreed(DAY, RESPOND_BY.minusDays(7)))
                        .due())
                .contains(RESPOND_BY);
    }

    @Test
    void aDayThatIsNoLaterThanTheOneOnWhichTheAnswerIsDueIsNoLongerTime() {
        LongerTimeAgreed same = new LongerTimeAgreed(DAY, RESPOND_BY);
        LongerTimeAgreed longer = new LongerTimeAgreed(DAY, RESPOND_BY.plusDays(14));

        assertThat(POLICY.dueAnyway(complaint(DAY), same)).contains(RESPOND_BY);
        assertThat(POLICY.dueAnyway(complaint(DAY), longer)).isEmpty();
        assertThat(POLICY.dueAnyway(complaint(DAY, longer), new LongerTimeAgreed(DAY, RESPOND_BY.plusDays(7))))
                .contains(longer.until());
        assertThat(POLICY.dueAnyway(complaint(DAY, new Closed(DAY, UPHELD)), same))
                .isEmpty();
    }

    @Test
    void aHoldingLetterBeforeTheAnswerIsLateIsOfAnAnswerThatIsInTime() {
        HoldingLetter letter = new HoldingLetter(RESPOND_BY);
        LongerTimeAgreed longer = new LongerTimeAgreed(DAY, RESPOND_BY.plusDays(14));
        HoldingLetter dayAfter = new HoldingLetter(RESPOND_BY.plusDays(1));

        assertThat(POLICY.dueNoEarlier(complaint(DAY), letter)).contains(RESPOND_BY);
        assertThat(POLICY.dueNoEarlier(complaint(DAY), dayAfter)).isEmpty();
        assertThat(POLICY.dueNoEarlier(complaint(DAY, longer), dayAfter)).contains(longer.until());
        assertThat(POLICY.dueNoEarlier(complaint(DAY, new Closed(DAY, UPHELD)), letter))
                .isEmpty();
    }

    @Test
    void whatIsWithdrawnOrPassedOnIsNoLongerDue() {
        ComplaintOnDay withdrawn = on(RESPOND_BY, new Closed(DAY, WITHDRAWN));
        ComplaintOnDay passed = on(RESPOND_BY, ACKNOWLEDGED, new Closed(RESPOND_BY, PASSED_ON));

        assertThat(withdrawn.clocks()).extracting(ComplaintClock::state).containsExactly(State.STOPPED, State.STOPPED);
        assertThat(withdrawn.state()).isEqualTo(ComplaintOnDay.State.WITHDRAWN);
        assertThat(passed.clocks()).extracting(ComplaintClock::state).containsExactly(State.MET, State.STOPPED);
        assertThat(passed.state()).isEqualTo(ComplaintOnDay.State.PASSED_ON);
    }

    @Test
    void whatIsDueNextFollowsFromWhatHappened() {
        LocalDate late = RESPOND_BY.plusDays(1);
        Closed closed = new Closed(late, UPHELD);

        assertThat(on(DAY).next()).containsExactly(new Next(Action.ACKNOWLEDGE, Optional.of(ACKNOWLEDGE_BY)));
        assertThat(on(RESPOND_BY, ACKNOWLEDGED).next())
                .containsExactly(new Next(Action.RESPOND, Optional.of(RESPOND_BY)));
        assertThat(on(late, ACKNOWLEDGED).next())
                .containsExactly(new Next(Action.SEND_HOLDING_LETTER, Optional.of(late)));
        assertThat(on(late, ACKNOWLEDGED, new HoldingLetter(RESPOND_BY)).next())
                .containsExactly(new Next(Action.SEND_HOLDING_LETTER, Optional.of(late)));
        assertThat(on(late, ACKNOWLEDGED, new HoldingLetter(late)).next())
                .containsExactly(new Next(Action.RESPOND, Optional.of(RESPOND_BY)));
        assertThat(on(late, closed).next()).containsExactly(new Next(Action.NOTHING, Optional.empty()));
        assertThat(on(late, closed, new ToOmbudsman(late)).next())
                .containsExactly(new Next(Action.WAIT_FOR_OMBUDSMAN, Optional.empty()));
    }

    @Test
    void ofWhatIsNeitherAcknowledgedNorAnsweredInTimeBothAreDue() {
        LocalDate late = RESPOND_BY.plusDays(1);
        Next acknowledge = new Next(Action.ACKNOWLEDGE, Optional.of(ACKNOWLEDGE_BY));

        assertThat(on(RESPOND_BY).next()).containsExactly(acknowledge);
        assertThat(on(late).next())
                .containsExactly(acknowledge, new Next(Action.SEND_HOLDING_LETTER, Optional.of(late)));
        assertThat(on(late, new HoldingLetter(late)).next())
                .containsExactly(acknowledge, new Next(Action.RESPOND, Optional.of(RESPOND_BY)));
    }

    @Test
    void theStateFollowsFromWhatHappenedUntilTheDay() {
        ComplaintStep[] steps = {
            ACKNOWLEDGED,
            new Closed(DAY.plusDays(2), UPHELD),
            new ToOmbudsman(DAY.plusDays(3)),
            new OmbudsmanDecided(DAY.plusDays(4), INJUSTICE)
        };

        assertThat(on(DAY, steps).state()).isEqualTo(ComplaintOnDay.State.RECEIVED);
        assertThat(on(DAY.plusDays(1), steps).state()).isEqualTo(ComplaintOnDay.State.ACKNOWLEDGED);
        assertThat(on(DAY.plusDays(2), steps).state()).isEqualTo(ComplaintOnDay.State.ANSWERED);
        assertThat(on(DAY.plusDays(3), steps).state()).isEqualTo(ComplaintOnDay.State.WITH_OMBUDSMAN);
        assertThat(on(DAY.plusDays(4), steps).state()).isEqualTo(ComplaintOnDay.State.OMBUDSMAN_DECIDED);
        assertThat(ComplaintOnDay.of(SomeComplaints.one(Nature.COMPLIMENT, DAY), DAY, POLICY))
                .satisfies(view -> assertThat(view.clocks()).isEmpty())
                .extracting(ComplaintOnDay::state)
                .isEqualTo(ComplaintOnDay.State.NOTED);
    }

    @Test
    void enquiriesHaveClocksOfTheirOwn() {
        assertThat(ComplaintOnDay.of(SomeComplaints.one(Nature.ENQUIRY, DAY), DAY, POLICY)
                        .clocks())
                .extracting(clock -> clock.due().orElseThrow())
                .containsExactly(LocalDate.of(2020, 11, 4), LocalDate.of(2020, 11, 16));
    }

    @Test
    void theOmbudsmanIsLast() {
        assertThat(on(RESPOND_BY, new ToOmbudsman(DAY)).premature()).isTrue();
        assertThat(on(RESPOND_BY, new ToOmbudsman(DAY), new Closed(RESPOND_BY, UPHELD))
                        .premature())
                .isTrue();
        assertThat(on(RESPOND_BY, new Closed(DAY, UPHELD), new ToOmbudsman(DAY)).premature())
                .isFalse();
        assertThat(on(RESPOND_BY).premature()).isFalse();
    }

    @Test
    void twelveMonthsAreTheLimitWithExceptions() {
        assertThat(limit(Optional.empty(), Optional.empty())).isEqualTo(Limit.NOT_KNOWN);
        assertThat(limit(Optional.of(DAY.minusMonths(12)), Optional.empty())).isEqualTo(Limit.IN_TIME);
        assertThat(limit(Optional.of(DAY.minusMonths(12).minusDays(1)), Optional.empty()))
                .isEqualTo(Limit.TOO_LATE);
        assertThat(limit(Optional.of(DAY.minusMonths(12).minusDays(1)), Optional.of("was in hospital")))
                .isEqualTo(Limit.EXCEPTION);
    }

    private static Limit limit(Optional<LocalDate> happened, Optional<String> why) {
        Complaint plain = complaint(DAY);
        return ComplaintOnDay.of(
                        new Complaint(
                                plain.reference(),
                                plain.nature(),
                                plain.received(),
                                happened,
                                why,
                                plain.originator(),
                                plain.division(),
                                plain.subjects(),
                                plain.services(),
                                plain.provider(),
                                plain.disputed(),
                                plain.steps()),
                        DAY,
                        POLICY)
                .limit();
    }

    @Test
    void beyondTheKnownBankHolidaysAClockIsNotKnown() {
        LocalDate late = LocalDate.of(2021, 12, 30);
        assertThat(ComplaintOnDay.of(complaint(late), late, POLICY).clocks())
                .extracting(ComplaintClock::state)
                .containsExactly(State.NOT_KNOWN, State.NOT_KNOWN);
    }

    @Test
    void whatIsOverdueStaysSoBeyondTheKnownBankHolidays() {
        LocalDate received = LocalDate.of(2021, 11, 15);
        LocalDate day = LocalDate.of(2022, 1, 5);
        ComplaintOnDay view = ComplaintOnDay.of(complaint(received, new Acknowledged(received)), day, POLICY);

        assertThat(view.clock(What.RESPOND))
                .contains(new ComplaintClock(
                        What.RESPOND, Optional.of(LocalDate.of(2021, 12, 13)), State.OVERDUE, 15, true));
        assertThat(view.isOverdue()).isTrue();
        assertThat(view.next()).extracting(Next::what).containsExactly(Action.SEND_HOLDING_LETTER);
        assertThat(ComplaintOnDay.of(complaint(received, new Closed(day, UPHELD)), day, POLICY)
                        .clocks())
                .extracting(ComplaintClock::state)
                .containsExactly(State.LATE, State.LATE);
    }

    @Test
    void codesThatThePolicyDoesNotKnowAreTold() {
        ComplaintCode unheard = new ComplaintCode("unheard-of");
        assertThat(on(RESPOND_BY, new Closed(DAY, unheard)).unknownCodes()).containsExactly(unheard);
        assertThat(on(RESPOND_BY, new Closed(DAY, UPHELD)).unknownCodes()).isEmpty();
        assertThat(on(RESPOND_BY, new ToOmbudsman(DAY), new OmbudsmanDecided(DAY, unheard))
                        .unknownCodes())
                .containsExactly(unheard);
        assertThat(on(RESPOND_BY, new ToOmbudsman(DAY), new OmbudsmanDecided(DAY, INJUSTICE))
                        .unknownCodes())
                .isEmpty();
    }

    @Test
    void aDisputeOfChargesNamesTheDays() {
        assertThat(POLICY.lacksDisputedDays(
                        SomeComplaints.one(Nature.COMPLAINT, DAY, ImmutableSortedSet.of(CHARGING), Optional.empty())))
                .isTrue();
        assertThat(POLICY.lacksDisputedDays(complaint(DAY))).isFalse();
    }

    @Test
    void whatIsInTimeIsNotOverdue() {
        assertThat(on(ACKNOWLEDGE_BY).isOverdue()).isFalse();
        assertThat(on(ACKNOWLEDGE_BY.plusDays(1)).isOverdue()).isTrue();
        assertThat(on(RESPOND_BY, ACKNOWLEDGED).isOverdue()).isFalse();
        assertThat(on(RESPOND_BY.plusDays(1), ACKNOWLEDGED).isOverdue()).isTrue();
        assertThat(on(RESPOND_BY.plusDays(1), new Closed(RESPOND_BY.plusDays(1), UPHELD))
                        .isOverdue())
                .isFalse();
    }
}
