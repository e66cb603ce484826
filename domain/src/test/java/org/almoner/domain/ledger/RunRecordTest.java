package org.almoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.Run.Scope;
import org.almoner.domain.ledger.RunRecord.Event;
import org.almoner.domain.ledger.RunRecord.Refusal;
import org.almoner.domain.ledger.RunRecord.Status;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** A run is drafted, checked by somebody else, posted and paid; what it settles follows from its scope and period. */
class RunRecordTest {

    private static final Instant DRAFTED = Instant.parse("2020-11-16T09:00:00Z");

    private static Run run(Scope scope) {
        return new Run(
                new RunId(7), DRAFTED, DateRange.parse("2020-11-02/2020-11-16"), scope, "leics", "U-DRAFTS", "abc");
    }

    private static Event event(Step step, String by, int hour) {
        return new Event(step, new Knowledge(DRAFTED.plusSeconds(3600L * hour), by, "as agreed"));
    }

    /** Each step by somebody else, an hour after the one before. */
    private static RunRecord after(Step... steps) {
        RunRecord record = RunRecord.drafted(run(Scope.ALL));
        for (Step step : steps) {
            int hour = record.events().size() + 1;
            record = record.with(event(step, "U-" + hour, hour));
        }
        return record;
    }

    private static List<Step> stepsOpenTo(String by, RunRecord record) {
        return Arrays.stream(Step.values())
                .filter(step -> record.refusal(step, by).isEmpty())
                .toList();
    }

    @Test
    void itsStatusIsWhereItsLastStepLed() {
        assertThat(after().status()).isEqualTo(Status.DRAFT);
        assertThat(after(Step.SUBMIT).status()).isEqualTo(Status.IN_REVIEW);
        assertThat(after(Step.SUBMIT, Step.APPROVE).status()).isEqualTo(Status.APPROVED);
        assertThat(after(Step.SUBMIT, Step.APPROVE, Step.PAY).status()).isEqualTo(Status.PAID);
        assertThat(after(Step.SUBMIT, Step.REJECT).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void fromEachStatusOnlyTheStepsThatLeadOnMayBeTaken() {
        assertThat(stepsOpenTo("U-9", after())).containsExactly(Step.SUBMIT, Step.REJECT);
        assertThat(stepsOpenTo("U-9", after(Step.SUBMIT))).containsExactly(Step.APPROVE, Step.REJECT);
        assertThat(stepsOpenTo("U-9", after(Step.SUBMIT, Step.APPROVE))).containsExactly(Step.PAY);
        assertThat(stepsOpenTo("U-9", after(Step.SUBMIT, Step.APPROVE, Step.PAY)))
                .isEmpty();
        assertThat(stepsOpenTo("U-9", after(Step.REJECT))).isEmpty();
        assertThat(after().refusal(Step.APPROVE, "U-9")).contains(Refusal.NOT_NOW);
    }

    @Test
    void itTellsWhatMayBeDoneNext() {
        assertThat(after().nextSteps()).containsExactly(Step.SUBMIT, Step.REJECT);
        assertThat(after(Step.SUBMIT, Step.APPROVE).nextSteps()).containsExactly(Step.PAY);
        assertThat(after(Step.REJECT).nextSteps()).isEmpty();
    }

    @Test
    void nobodyDraftsItNamelessly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Run(
                        new RunId(7),
                        DRAFTED,
                        DateRange.parse("2020-11-02/2020-11-16"),
                        Scope.ALL,
                        "leics",
                        " ",
                        "abc"))
                .withMessage("who drafts a run must be given, but got ' '; write it");
    }

    @Test
    void whoeverDraftedOrSubmittedItDoesNotApproveIt() {
        RunRecord inReview = RunRecord.drafted(run(Scope.ALL)).with(event(Step.SUBMIT, "U-SUBMITS", 1));

        assertThat(inReview.refusal(Step.APPROVE, "U-DRAFTS")).contains(Refusal.SAME_PERSON);
        assertThat(inReview.refusal(Step.APPROVE, " u-drafts ")).contains(Refusal.SAME_PERSON);
        assertThat(inReview.refusal(Step.APPROVE, "U-submits")).contains(Refusal.SAME_PERSON);
        assertThat(inReview.refusal(Step.APPROVE, "U-SUBMITS")).contains(Refusal.SAME_PERSON);
        assertThat(inReview.refusal(Step.APPROVE, "U-OTHER")).isEmpty();
    }

    @Test
    void whoeverDraftedItMayTurnItDownAndPayIt() {
        assertThat(after(Step.SUBMIT).refusal(Step.REJECT, "U-DRAFTS")).isEmpty();
        assertThat(after(Step.SUBMIT, Step.APPROVE).refusal(Step.PAY, "U-DRAFTS"))
                .isEmpty();
    }

    @Test
    void itIsOpenUntilSomebodyDecided() {
        assertThat(after().isOpen()).isTrue();
        assertThat(after(Step.SUBMIT).isOpen()).isTrue();
        assertThat(after(Step.SUBMIT, Step.APPROVE).isOpen()).isFalse();
        assertThat(after(Step.SUBMIT, Step.APPROVE, Step.PAY).isOpen()).isFalse();
        assertThat(after(Step.REJECT).isOpen()).isFalse();
    }

    @Test
    void itIsPostedWhenItIsApproved() {
        assertThat(after(Step.SUBMIT).postedAt()).isEmpty();
        assertThat(after(Step.SUBMIT, Step.APPROVE, Step.PAY).postedAt()).contains(DRAFTED.plusSeconds(7200));
    }

    @Test
    void aPayRunSettlesWhatPaysSomebodyAndAChargeRunTheRest() {
        assertThat(Kind.values()).filteredOn(Scope.ALL::covers).containsExactly(Kind.values());
        assertThat(Kind.values())
                .filteredOn(Scope.PAYMENTS::covers)
                .containsExactly(Kind.CARE, Kind.NIGHT_BLOCK, Kind.DIRECT_PAYMENT);
        assertThat(Kind.values())
                .filteredOn(Scope.CHARGES::covers)
                .containsExactly(Kind.CHARGE, Kind.FEE, Kind.WAIVER, Kind.DEFERRAL, Kind.INTEREST);
    }

    @Test
    void aRunSettlesTheLinesOfItsScopeAndPeriod() {
        LineKey lastWeek = care("2020-11-09");
        LineKey nextWeek = care("2020-11-16");

        assertThat(Stream.of(care("2020-10-26"), lastWeek, nextWeek).map(run(Scope.PAYMENTS)::settles))
                .containsExactly(false, true, false);
        assertThat(run(Scope.CHARGES).settles(lastWeek)).isFalse();
        assertThat(run(Scope.CHARGES).settles(lastWeek.as(Kind.CHARGE))).isTrue();
    }

    @Test
    void aRunSettlesADirectPaymentThatIsMadeInAdvanceInItsPeriod() {
        Run run = new Run(
                new RunId(8), DRAFTED, DateRange.parse("2020-11-23/2020-11-30"), Scope.ALL, "leics", "U-1", "abc");

        assertThat(run.settles(directPayment("2020-11-28/2020-12-28"))).isTrue();
        assertThat(run.settles(directPayment("2020-12-01/2021-01-01"))).isFalse();
    }

    @Test
    void aRunKeepsAllButItsFingerprintWhenThatIsTakenAnew() {
        Run run = run(Scope.CHARGES);

        assertThat(run.with("def"))
                .isEqualTo(
                        new Run(run.id(), run.asKnownAt(), run.period(), run.scope(), run.scheme(), run.by(), "def"));
    }

    private static LineKey care(String week) {
        return LineKey.care(new PersonId("C-1"), CareWeek.parse(week), new PackageId("K-1"), new ProviderId("P-1"));
    }

    private static LineKey directPayment(String month) {
        return LineKey.of(
                new PersonId("C-1"),
                DateRange.parse(month),
                Kind.DIRECT_PAYMENT,
                Optional.of(new PackageId("K-1")),
                Optional.empty());
    }

    @Test
    void aRunThatKnewMoreOfTheSameLinesOvertakesAnother() {
        Run run = run(Scope.ALL);

        assertThat(later(Scope.ALL, "2020-11-02/2020-11-16").overtakes(run)).isTrue();
        assertThat(later(Scope.CHARGES, "2020-11-09/2020-11-23").overtakes(run)).isTrue();
        assertThat(later(Scope.ALL, "2020-11-09/2020-11-23").overtakes(run(Scope.PAYMENTS)))
                .isTrue();
        assertThat(later(Scope.PAYMENTS, "2020-11-02/2020-11-16").overtakes(run(Scope.PAYMENTS)))
                .isTrue();
        assertThat(run.overtakes(later(Scope.ALL, "2020-11-02/2020-11-16"))).isFalse();
        assertThat(run.overtakes(run)).isFalse();
    }

    @Test
    void aRunOfOtherLinesOvertakesNone() {
        assertThat(later(Scope.ALL, "2020-11-16/2020-11-23").overtakes(run(Scope.ALL)))
                .isFalse();
        assertThat(later(Scope.PAYMENTS, "2020-11-02/2020-11-16").overtakes(run(Scope.CHARGES)))
                .isFalse();
        assertThat(later(Scope.CHARGES, "2020-11-02/2020-11-16").overtakes(run(Scope.PAYMENTS)))
                .isFalse();
    }

    /** The run is of two weeks, from 2 November on, by the scheme leics. */
    @Test
    void whatARunPostedToALineThatATermCutsIsOfTheTermWhereItsSchemeIsOrATermTookItsPlace() {
        Run run = run(Scope.ALL);
        LineKey cut = LineKey.care(
                new PersonId("C-1"),
                new CareWeek(LocalDate.parse("2020-11-09")),
                new PackageId("K-1"),
                new ProviderId("P-1"));

        assertThat(run.isOfDaysOf(cut, "leics", DateRange.parse("2020-11-12/..")))
                .isTrue();
        assertThat(run.isOfDaysOf(cut, "next", DateRange.parse("2020-11-12/..")))
                .isFalse();
        assertThat(run.isOfDaysOf(cut, "next", DateRange.parse("2020-11-09/..")))
                .isTrue();
        assertThat(run.isOfDaysOf(cut, "next", DateRange.parse("2020-11-02/2020-11-12")))
                .isTrue();
    }

    private static Run later(Scope scope, String period) {
        return new Run(
                new RunId(8), DRAFTED.plusSeconds(1), DateRange.parse(period), scope, "leics", "U-DRAFTS", "abc");
    }
}
