package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Runs.Draft;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Up to which day a run is asked for, and what is told of a draft that is outdated. */
class DraftTest {

    private static final LocalDate END = MONDAY.plusWeeks(1);

    private final Council council = new Council().withWeekDelivered();

    DraftTest() {
        council.contributes("10.00");
    }

    @Test
    void aRunIsAskedForUpToADayOnWhichAWeekIsOverAndThatIsNotToCome() {
        LocalDate today = LocalDate.of(2020, 11, 10);
        LocalDate firstOver = LocalDate.of(2020, 10, 12);

        assertThat(workOut(today)).isInstanceOf(Draft.WorkedOut.class);
        assertThat(workOut(today.plusDays(1)))
                .isEqualTo(new Draft.Refused(new Runs.DayRefusal.DayToCome(today.plusDays(1), today)));
        assertThat(workOut(firstOver)).isInstanceOf(Draft.WorkedOut.class);
        assertThat(workOut(firstOver.minusDays(1)))
                .isEqualTo(
                        new Draft.Refused(new Runs.DayRefusal.NoWeekOver(firstOver.minusDays(1), "small", firstOver)));
        assertThat(council.almoner.runs().all()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        council.almoner.runs().draft(Run.Scope.ALL, today.plusDays(1), "finance", Progress.SILENT))
                .withMessageContaining("no run is drafted")
                .withMessageContaining("2020-11-11");
    }

    private Draft workOut(LocalDate to) {
        return council.almoner.runs().workOut(Run.Scope.ALL, to, "finance", Progress.SILENT);
    }

    @Test
    void aRunNeverReachesBeyondTheTerm() {
        Runs.Result result = council.draft(Run.Scope.ALL, LocalDate.of(2030, 1, 1));

        assertThat(result.run().run().period()).isEqualTo(DateRange.parse("2020-10-05/2023-10-09"));
    }

    @Test
    void aRunThatWasWorkedOutIsRecordedUnderTheNextNumber() {
        Draft.WorkedOut first = (Draft.WorkedOut) workOut(END);
        Draft.WorkedOut second = (Draft.WorkedOut) workOut(END);

        Runs.Result drafted = council.almoner.runs().draft(first);
        Runs.Result next = council.almoner.runs().draft(second);

        assertThat(next.run().run().id()).isEqualTo(new RunId(2));
        assertThat(next.transactions()).isNotEmpty().allMatch(each -> each.run().equals(new RunId(2)));
        assertThat(next.transactions())
                .extracting(LedgerTransaction::postings)
                .isEqualTo(Lists.transform(drafted.transactions(), LedgerTransaction::postings));
        assertThat(council.find(new RunId(2))).isEqualTo(next);
    }

    @Test
    void aRunThatWasWorkedOutBeforeAnotherPostedIsOutdatedFromTheStart() {
        Draft.WorkedOut slow = (Draft.WorkedOut) workOut(END);
        council.report(MONDAY, new Attendance.Missed());
        council.run();

        Runs.Result drafted = council.almoner.runs().draft(slow);

        assertThat(drafted.outdated()).isPresent();
        assertThat(drafted.transactions()).isEmpty();
    }

    @Test
    void whatIsLearnedWhileARunIsWorkedOutIsForTheNext() {
        Draft.WorkedOut draft = (Draft.WorkedOut) workOut(END);
        council.report(MONDAY, new Attendance.Missed());

        RunId run = council.almoner.runs().draft(draft).run().run().id();
        council.step(run, Step.SUBMIT, Council.FINANCE);
        assertThat(council.anew().runs().find(run, Progress.SILENT))
                .hasValueSatisfying(found -> assertThat(found.outdated()).isEmpty());
        council.approve(run);

        assertThat(council.run().corrections()).isNotEmpty();
    }

    @Test
    void aRunIsWorkedOutToBeDraftedOrApprovedInNoUnitOfWork() {
        List<Long> told = new ArrayList<>();
        Progress inNoUnit = (done, all) -> {
            assertThatIllegalStateException().isThrownBy(() -> council.store.inOneUnit(() -> done));
            told.add(done);
        };

        Draft draft = council.almoner.runs().workOut(Run.Scope.ALL, END, Council.FINANCE, inNoUnit);
        RunId run = council.almoner
                .runs()
                .draft((Draft.WorkedOut) draft)
                .run()
                .run()
                .id();
        council.step(run, Step.SUBMIT, Council.FINANCE);
        Runs.Outcome approved =
                council.anew().runs().step(run, Step.APPROVE, new Author(Council.CHECKER, "right"), inNoUnit);

        assertThat(approved).isInstanceOf(Runs.Outcome.Taken.class);
        assertThat(told).hasSize(2);
    }

    @Test
    void whatWasWorkedOutLatelyIsNotWorkedOutAgain() {
        RunId run = council.submitted(Run.Scope.ALL, END);
        Progress notAgain = (done, all) -> fail("worked out again");

        assertThat(council.almoner.runs().find(run, notAgain)).contains(council.find(run));
        assertThat(council.almoner.runs().step(run, Step.APPROVE, new Author(Council.CHECKER, "right"), notAgain))
                .isInstanceOf(Runs.Outcome.Taken.class);
    }

    @Test
    void ofADraftThatIsOutdatedOnlyWhyIsTold() {
        council.run();
        RunId left = council.draft(Run.Scope.ALL, END).run().run().id();
        council.report(MONDAY, new Attendance.Missed());
        Runs.Result posted = council.run();

        Runs.Result outdated = council.find(left);

        assertThat(posted.corrections()).isNotEmpty();
        assertThat(outdated.outdated()).isPresent();
        assertThat(outdated.transactions()).isEmpty();
        assertThat(outdated.corrections()).isEmpty();
        assertThat(outdated.unpriced()).isEmpty();
        assertThat(outdated.held()).isEmpty();
    }

    @Test
    void ofADraftWhoseLinesAnOlderDraftPostedOnlyWhyIsTold() {
        RunId older = council.submitted(Run.Scope.ALL, END);
        council.report(MONDAY, new Attendance.Missed());
        RunId newer = council.draft(Run.Scope.ALL, END).run().run().id();
        council.approve(older);

        Runs.Result outdated = council.find(newer);

        assertThat(outdated.outdated())
                .hasValueSatisfying(why -> assertThat(why.postedSince())
                        .containsExactly(council.find(older).run()));
        assertThat(outdated.transactions()).isEmpty();
    }
}
