package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CHECKER;
import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FINANCE;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Refusal;
import org.almoner.domain.ledger.RunRecord.Status;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.CareWeek;
import org.junit.jupiter.api.Test;

/** From draft to paid, by more than one person; what is turned down; and lines that are held. */
class RunApprovalTest {

    private static final Account PROVIDER = new Account.Provider(PRIME);
    private static final LocalDate END = MONDAY.plusWeeks(1);
    private static final LineKey CARE = LineKey.care(PERSON, CareWeek.containing(MONDAY), PACKAGE, PRIME);
    private static final LineKey CHARGE = CARE.as(Kind.CHARGE);
    private static final Hold QUERY = new Hold("visits under query", "P-1");

    private final Council council = new Council().withWeekDelivered();

    RunApprovalTest() {
        council.contributes("10.00");
    }

    @Test
    void aDraftPostsNothingAndShowsWhatItWouldPost() {
        Runs.Result draft = council.draft(Run.Scope.ALL, END);

        assertThat(draft.run().status()).isEqualTo(Status.DRAFT);
        assertThat(draft.transactions()).extracting(LedgerTransaction::line).containsExactly(CARE, CHARGE);
        assertThat(council.almoner.runs().postedBy(draft.run().run().id())).isEmpty();
        assertPaid("0.00");
        assertThat(council.find(draft.run().run().id())).isEqualTo(draft);
    }

    @Test
    void aRunIsDraftedSubmittedApprovedByAnotherAndPaid() {
        RunId run = council.submitted(Run.Scope.ALL, END);
        assertThat(status(run)).isEqualTo(Status.IN_REVIEW);
        assertPaid("0.00");

        taken(council.step(run, Step.APPROVE, CHECKER));
        assertThat(status(run)).isEqualTo(Status.APPROVED);
        assertPaid("-36.00");

        taken(council.step(run, Step.PAY, FINANCE));
        assertThat(status(run)).isEqualTo(Status.PAID);
        assertThat(council.almoner.runs().all().get(0).events())
                .extracting(event -> event.known().by())
                .containsExactly(FINANCE, CHECKER, FINANCE);
        assertPaid("-36.00");
    }

    @Test
    void whoeverDraftedOrSubmittedARunDoesNotApproveIt() {
        RunId run = council.draft(Run.Scope.ALL, END).run().run().id();
        taken(council.step(run, Step.SUBMIT, "finance-3"));

        assertRefused(run, Step.APPROVE, FINANCE, Refusal.SAME_PERSON);
        assertRefused(run, Step.APPROVE, "finance-3", Refusal.SAME_PERSON);
        assertPaid("0.00");
    }

    @Test
    void noStepIsTakenOutOfTurn() {
        RunId run = council.draft(Run.Scope.ALL, END).run().run().id();

        assertRefused(run, Step.APPROVE, CHECKER, Refusal.NOT_NOW);
        assertRefused(run, Step.PAY, CHECKER, Refusal.NOT_NOW);
        taken(council.step(run, Step.SUBMIT, FINANCE));
        assertRefused(run, Step.SUBMIT, FINANCE, Refusal.NOT_NOW);
        taken(council.step(run, Step.APPROVE, CHECKER));
        assertRefused(run, Step.APPROVE, CHECKER, Refusal.NOT_NOW);
        assertRefused(run, Step.REJECT, CHECKER, Refusal.NOT_NOW);
        assertPaid("-36.00");
    }

    @Test
    void aRunThatWasNeverDraftedIsUnknown() {
        RunId never = new RunId(7);

        assertThat(council.step(never, Step.SUBMIT, FINANCE)).isEqualTo(new Outcome.Unknown(never));
        assertThat(council.almoner.runs().find(never, Progress.SILENT)).isEmpty();
    }

    @Test
    void aRejectedRunPostsNothingAndTheNextPostsAll() {
        RunId first = council.submitted(Run.Scope.ALL, END);
        taken(council.step(first, Step.REJECT, CHECKER));
        assertThat(council.find(first).transactions()).isEmpty();
        assertPaid("0.00");

        Runs.Result second = council.run();

        assertPaid("-36.00");
        assertThat(second.transactions()).extracting(LedgerTransaction::cause).containsOnly(new Cause.FirstPosting());
        assertRefused(first, Step.APPROVE, CHECKER, Refusal.NOT_NOW);
    }

    @Test
    void whatIsLearnedBetweenDraftAndApprovalIsForTheNextRun() {
        RunId run = council.submitted(Run.Scope.ALL, END);
        council.report(MONDAY, new Attendance.Missed());

        council.approve(run);
        assertPaid("-36.00");

        Runs.Result next = council.run();
        assertPaid("-18.00");
        assertThat(next.transactions())
                .filteredOn(transaction -> transaction.line().equals(CARE))
                .singleElement()
                .satisfies(transaction -> assertThat(transaction.cause())
                        .isInstanceOfSatisfying(
                                Cause.Correction.class,
                                cause -> assertThat(cause.changes())
                                        .extracting(change -> change.kind())
                                        .containsExactly("visit")));
    }

    @Test
    void aDraftThatAnotherRunOvertookIsNotApproved() {
        RunId slow = council.submitted(Run.Scope.ALL, END);
        council.run();

        assertRefused(slow, Step.APPROVE, CHECKER, Refusal.DRAFT_OUTDATED, new RunId(2));
        assertThat(council.find(slow).outdated())
                .hasValueSatisfying(why -> assertThat(why.postedSince())
                        .containsExactly(council.find(new RunId(2)).run()));
        assertThat(council.find(new RunId(2)).outdated()).isEmpty();
        assertPaid("-36.00");
        taken(council.step(slow, Step.REJECT, CHECKER));
    }

    @Test
    void aDraftThatAnotherRunOvertookIsNotSubmitted() {
        RunId slow = council.draft(Run.Scope.ALL, END).run().run().id();
        assertThat(council.find(slow).outdated()).isEmpty();
        council.run();

        assertRefused(slow, Step.SUBMIT, CHECKER, Refusal.DRAFT_OUTDATED, new RunId(2));
        taken(council.step(slow, Step.REJECT, CHECKER));
        assertThat(council.find(slow).outdated()).isEmpty();
    }

    @Test
    void twoDraftsOfDifferentScopeDoNotOutdateEachOther() {
        RunId pay = council.submitted(Run.Scope.PAYMENTS, END);
        RunId charge = council.submitted(Run.Scope.CHARGES, END);

        council.approve(charge);
        assertPaid("0.00");
        council.approve(pay);

        assertPaid("-36.00");
        assertThat(council.balance(new Account.Person(PERSON))).hasToString("10.00");
    }

    @Test
    void aPayRunPaysAndAChargeRunCharges() {
        council.approve(council.submitted(Run.Scope.PAYMENTS, END));
        assertPaid("-36.00");
        assertThat(council.balance(new Account.Person(PERSON))).hasToString("0.00");

        Runs.Result charges = council.approve(council.submitted(Run.Scope.CHARGES, END));

        assertThat(charges.transactions())
                .extracting(transaction -> transaction.line().kind())
                .containsExactly(Kind.CHARGE);
        assertThat(council.balance(new Account.Person(PERSON))).hasToString("10.00");
    }

    @Test
    void aHeldLineIsLeftOutWithItsReasonUntilItIsReleased() {
        hold(CARE);

        Runs.Result first = council.run();
        assertThat(first.transactions()).extracting(LedgerTransaction::line).containsExactly(CHARGE);
        assertThat(council.almoner.runs().held()).containsExactly(Map.entry(CARE, QUERY));
        assertPaid("0.00");
        assertThat(council.draft(Run.Scope.ALL, END).held()).containsExactly(Map.entry(CARE, QUERY));

        assertThat(release(CARE)).isTrue();
        Runs.Result second = council.run();

        assertPaid("-36.00");
        assertThat(second.transactions())
                .singleElement()
                .satisfies(transaction -> assertThat(transaction.cause())
                        .isInstanceOfSatisfying(
                                Cause.Release.class,
                                cause -> assertThat(cause.released().reason()).isEqualTo("answered")));
    }

    @Test
    void aHoldThatCameBeforeApprovalCountsThoughTheDraftWasMadeBefore() {
        RunId run = council.submitted(Run.Scope.ALL, END);
        hold(CARE);

        assertThat(council.approve(run).transactions())
                .extracting(LedgerTransaction::line)
                .containsExactly(CHARGE);
        assertPaid("0.00");
    }

    @Test
    void aReleaseBetweenDraftAndApprovalCountsToo() {
        hold(CARE);
        RunId run = council.submitted(Run.Scope.ALL, END);
        release(CARE);

        council.approve(run);

        assertPaid("-36.00");
    }

    @Test
    void aHeldLineThatWasPostedIsNotCorrectedUntilItIsReleased() {
        council.run();
        hold(CARE);
        council.report(MONDAY, new Attendance.Missed());
        council.run();
        assertPaid("-36.00");

        release(CARE);
        Runs.Result next = council.run();

        assertPaid("-18.00");
        assertThat(next.transactions())
                .filteredOn(transaction -> transaction.line().equals(CARE))
                .singleElement()
                .satisfies(transaction -> assertThat(transaction.cause())
                        .isInstanceOfSatisfying(
                                Cause.Correction.class,
                                cause -> assertThat(cause.changes())
                                        .extracting(Change::kind)
                                        .containsExactly("visit")));
    }

    @Test
    void aDraftThatWouldPostOtherAmountsOnTheSameLinesIsNotApproved() {
        council.run();
        council.report(MONDAY, new Attendance.Missed());
        RunId slow = council.submitted(Run.Scope.PAYMENTS, END);
        council.report(MONDAY.plusDays(1), new Attendance.Missed());
        council.run();

        assertPaid("0.00");
        assertRefused(slow, Step.APPROVE, CHECKER, Refusal.DRAFT_OUTDATED, new RunId(3));
        assertPaid("0.00");
    }

    @Test
    void aDraftIsNotApprovedAfterARunThatKnewMoreEvenThoughItWouldPostWhatWasDrafted() {
        council.contributes("0.00");
        RunId slow = council.submitted(Run.Scope.ALL, END);
        council.report(MONDAY, new Attendance.Missed());
        council.report(MONDAY.plusDays(1), new Attendance.Missed());
        council.run();

        assertPaid("0.00");
        assertRefused(slow, Step.APPROVE, CHECKER, Refusal.DRAFT_OUTDATED, new RunId(2));
        assertPaid("0.00");
    }

    @Test
    void aLineThatIsNotHeldIsNotReleased() {
        assertThat(release(CARE)).isFalse();
        hold(CARE);
        assertThat(release(CARE)).isTrue();
        assertThat(release(CARE)).isFalse();
        assertThat(council.almoner.runs().held()).isEmpty();
    }

    @Test
    void p5RejectedRunsAndHoldsThatWereReleasedEndInTheSameBalancesAsNone() {
        Council plain = new Council().withWeekDelivered();
        plain.contributes("10.00");
        plain.is(PackageFacts.HEALTH_SHARE, Percentage.of(50));
        plain.run();

        taken(council.step(council.submitted(Run.Scope.ALL, END), Step.REJECT, CHECKER));
        hold(CARE);
        hold(CHARGE);
        council.run();
        council.is(PackageFacts.HEALTH_SHARE, Percentage.of(50));
        release(CHARGE);
        council.run();
        release(CARE);
        council.run();

        assertThat(council.almoner.runs().balances())
                .isEqualTo(plain.almoner.runs().balances());
    }

    @Test
    void nobodyIsAnotherPersonByCaseOrBlanks() {
        RunId run = council.draft(Run.Scope.ALL, END).run().run().id();
        taken(council.step(run, Step.SUBMIT, "Finance-1"));

        assertRefused(run, Step.APPROVE, "FINANCE-1", Refusal.SAME_PERSON);
        assertRefused(run, Step.APPROVE, " finance-1 ", Refusal.SAME_PERSON);
    }

    @Test
    void nobodyDraftsNamelessly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> council.almoner.runs().draft(Run.Scope.ALL, END, " ", Progress.SILENT))
                .withMessage("who drafts a run must be given, but got ' '; write it");
        assertThat(council.almoner.runs().all()).isEmpty();
    }

    private void assertRefused(RunId run, Step step, String by, Refusal reason, RunId... postedSince) {
        RunRecord before = council.find(run).run();
        ImmutableList<RunRecord> others = Stream.of(postedSince)
                .map(council::find)
                .map(Runs.Result::run)
                .collect(ImmutableList.toImmutableList());

        assertThat(council.step(run, step, by)).isEqualTo(new Outcome.Refused(before, reason, others));
        assertThat(council.find(run).run()).isEqualTo(before);
    }

    private void hold(LineKey line) {
        assertThat(council.almoner.runs().hold(line, QUERY, CLERK)).isEqualTo(new Recording.Recorded());
    }

    private boolean release(LineKey line) {
        return council.almoner.runs().release(line, new Author("clerk-2", "answered"));
    }

    private Status status(RunId run) {
        return council.find(run).run().status();
    }

    private void assertPaid(String provider) {
        assertThat(council.balance(PROVIDER)).hasToString(provider);
    }
}
