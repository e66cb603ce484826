package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.event;
import static org.almoner.testkit.contracts.Samples.hold;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.line;
import static org.almoner.testkit.contracts.Samples.run;
import static org.almoner.testkit.contracts.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Event;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What {@link Ledger} promises of runs and what is done with them, and of lines that are held. */
public interface RunsContract extends OpensStore {

    /** Nothing drafted and nothing held is an empty answer. */
    @Test
    default void ledgerWithoutRunsAnswersNothing() {
        Ledger ledger = open().ledger();
        assertThat(ledger.runs()).isEmpty();
        assertThat(ledger.holds()).isEmpty();
    }

    /** Drafts survive with all that they say, in the order of their numbers. */
    @Test
    default void draftsSurviveInTheOrderOfTheirNumbers() {
        Ledger ledger = open().ledger();
        List<Run> runs = List.of(
                new Run(new RunId(1), instant(9), WEEK.range(), Run.Scope.ALL, "leicestershire-2020", WEIRD, WEIRD),
                new Run(new RunId(2), instant(1).plusNanos(1000), ON, Run.Scope.PAYMENTS, "", " a ", ""),
                new Run(new RunId(3), instant(2), WEEK.range(), Run.Scope.CHARGES, "small", "finance-1", "00ff"));
        runs.forEach(ledger::draft);
        assertThat(ledger.runs())
                .containsExactlyElementsOf(runs.stream().map(RunRecord::drafted).toList());
    }

    /** What was done with a run comes back with it, in the order in which it was recorded. */
    @Test
    default void whatWasDoneWithARunSurvivesInItsOrder() {
        Ledger ledger = open().ledger();
        List<Event> first = Stream.of(Step.values())
                .map(step ->
                        new Event(step, new Knowledge(instant(20 - step.name().length()), WEIRD, WEIRD)))
                .toList();
        Event rejected = event(Step.REJECT, 30);
        ledger.draft(run(1));
        ledger.draft(run(2));
        ledger.record(new RunId(1), first.get(0));
        ledger.record(new RunId(2), rejected);
        first.stream().skip(1).forEach(event -> ledger.record(new RunId(1), event));
        assertThat(ledger.runs())
                .containsExactly(
                        new RunRecord(run(1), ImmutableList.copyOf(first)),
                        new RunRecord(run(2), ImmutableList.of(rejected)));
    }

    /** Posting is not a step: the run is as it was until a step is recorded. */
    @Test
    default void postingLeavesTheRunAsItWas() {
        Ledger ledger = open().ledger();
        ledger.draft(run(1));
        ledger.post(new RunId(1), List.of(transaction(1, line(WEEK, K1), 100)));
        assertThat(ledger.runs()).containsExactly(RunRecord.drafted(run(1)));
    }

    /** A run number is used once; who comes second keeps nothing. */
    @Test
    default void runNumberIsNotDraftedTwice() {
        Ledger ledger = open().ledger();
        ledger.draft(run(1));
        Run second =
                new Run(new RunId(1), instant(9), WEEK.range(), Run.Scope.CHARGES, "another", "finance-2", "another");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ledger.draft(second))
                .withMessageContaining("1");
        assertThat(ledger.runs()).containsExactly(RunRecord.drafted(run(1)));
    }

    /** Run numbers leave no gap, from the first on. */
    @Test
    default void runNumbersLeaveNoGap() {
        Ledger ledger = open().ledger();
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.draft(run(2)));
        ledger.draft(run(1));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.draft(run(3)));
        assertThat(ledger.runs()).containsExactly(RunRecord.drafted(run(1)));
    }

    /** Nothing is done with a run that was never drafted. */
    @Test
    default void stepOfARunThatWasNeverDraftedIsRefused() {
        Ledger ledger = open().ledger();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.record(new RunId(1), event(Step.SUBMIT, 1)))
                .withMessageContaining("1");
        assertThat(ledger.runs()).isEmpty();
    }

    /** Holds and releases of a line come back in the order in which they became known, apart from those of other lines. */
    @Test
    default void holdsSurviveWithTheirReleases() {
        Ledger ledger = open().ledger();
        LineKey care = line(WEEK, K1);
        LineKey charge = care.as(LineKey.Kind.CHARGE);
        LineKey waiver = LineKey.of(ADA, WEEK.range(), LineKey.Kind.WAIVER);
        Fact<Hold> held = hold(care, 1);
        Fact<Hold> again = Fact.of(new Hold(WEIRD, WEIRD), care.period(), known(2));
        Fact<Hold> released = Fact.withdrawn(care.period(), known(3));
        ledger.hold(waiver, hold(waiver, 5));
        Stream.of(held, released, again).forEach(fact -> ledger.hold(care, fact));
        ledger.hold(charge, hold(charge, 4));
        assertThat(ledger.holds().keySet()).containsExactlyInAnyOrder(care, charge, waiver);
        assertThat(ledger.holds().get(care)).isEqualTo(History.of(List.of(held, again, released)));
        assertThat(ledger.holds().get(charge)).isEqualTo(History.of(List.of(hold(charge, 4))));
        assertThat(List.copyOf(ledger.holds().keySet())).isSorted();
    }

    /** A hold neither needs nor makes a posting. */
    @Test
    default void holdOfALineLeavesItsPostingsAlone() {
        Ledger ledger = open().ledger();
        ledger.hold(line(WEEK, K2), hold(line(WEEK, K2), 1));
        assertThat(ledger.postedTo(line(WEEK, K2))).isEmpty();
        assertThat(ledger.balances(LocalDate.MAX)).isEmpty();
    }

    /** A hold is of all the days of its line. */
    @Test
    default void holdOnOtherDaysIsRefused() {
        Ledger ledger = open().ledger();
        Fact<Hold> other = Fact.of(new Hold("why", "who"), DateRange.day(WEEK.monday()), known(1));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.hold(line(WEEK, K1), other));
        assertThat(ledger.holds()).isEmpty();
    }

    /** What cannot be kept exactly is refused, and leaves nothing behind. */
    @Test
    default void finerInstantOfRunOrHoldIsRefused() {
        Ledger ledger = open().ledger();
        LineKey line = line(WEEK, K1);
        Knowledge finer = known(instant(1).plusNanos(1));
        Run run = run(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.draft(new Run(
                        run.id(),
                        finer.since(),
                        run.period(),
                        run.scope(),
                        run.scheme(),
                        run.by(),
                        run.fingerprint())));
        assertThat(ledger.runs()).isEmpty();
        ledger.draft(run);
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.record(run.id(), new Event(Step.SUBMIT, finer)));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.hold(line, Fact.withdrawn(line.period(), finer)));
        assertThat(ledger.runs()).containsExactly(RunRecord.drafted(run));
        assertThat(ledger.holds()).isEmpty();
    }
}
