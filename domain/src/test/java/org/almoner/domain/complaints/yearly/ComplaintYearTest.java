package org.almoner.domain.complaints.yearly;

import static org.almoner.domain.complaints.SomeComplaints.CHARGING;
import static org.almoner.domain.complaints.SomeComplaints.DELAY;
import static org.almoner.domain.complaints.SomeComplaints.INJUSTICE;
import static org.almoner.domain.complaints.SomeComplaints.POLICY;
import static org.almoner.domain.complaints.SomeComplaints.UPHELD;
import static org.almoner.domain.complaints.SomeComplaints.complaint;
import static org.almoner.domain.complaints.SomeComplaints.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintClock.State;
import org.almoner.domain.complaints.ComplaintClock.What;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintStep.Acknowledged;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.Corrected;
import org.almoner.domain.complaints.ComplaintStep.OmbudsmanDecided;
import org.almoner.domain.complaints.ComplaintStep.SettlementPaid;
import org.almoner.domain.complaints.ComplaintStep.ToOmbudsman;
import org.almoner.domain.complaints.ComplaintStep.Waived;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.complaints.yearly.CaseTable.Reconciliation;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

class ComplaintYearTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final LocalDate YEAR_END = LocalDate.of(2021, 3, 31);
    private static final Closed ANSWERED = new Closed(DAY.plusDays(3), UPHELD);

    private static CaseTable table(ComplaintYear year, Nature of, Dimension by) {
        return year.tables().stream()
                .filter(table -> table.of() == of && table.by() == by)
                .findFirst()
                .orElseThrow();
    }

    private static ComplaintYear year(int endsIn, List<Complaint> complaints, LocalDate day) {
        return ComplaintYear.of(
                endsIn,
                complaints.stream()
                        .map(complaint -> new AdjustedComplaint(complaint, ImmutableList.of()))
                        .toList(),
                day,
                POLICY);
    }

    @Test
    void aYearEndsOnThe31stOfMarch() {
        assertThat(ComplaintYear.endOf(LocalDate.of(2021, 3, 31))).isEqualTo(2021);
        assertThat(ComplaintYear.endOf(LocalDate.of(2021, 4, 1))).isEqualTo(2022);
    }

    @Test
    void theYearIsFromAprilToMarch() {
        ComplaintYear year = year(
                2021,
                List.of(
                        complaint(LocalDate.of(2020, 3, 31)),
                        complaint(LocalDate.of(2020, 4, 1)),
                        complaint(YEAR_END),
                        complaint(LocalDate.of(2021, 4, 1)),
                        one(Nature.ENQUIRY, DAY),
                        one(Nature.COMPLIMENT, DAY)),
                LocalDate.of(2021, 6, 1));

        assertThat(year.cases())
                .isEqualTo(ImmutableMap.of(Nature.COMPLAINT, 2, Nature.ENQUIRY, 1, Nature.COMPLIMENT, 1));
        assertThat(table(year, Nature.COMPLAINT, Dimension.MONTH).counts())
                .hasSize(12)
                .containsEntry("2020-04", 1)
                .containsEntry("2020-05", 0)
                .containsEntry("2021-03", 1);
        assertThat(table(year, Nature.COMPLAINT, Dimension.MONTH).reconciliation())
                .isEqualTo(Reconciliation.AGREES);
    }

    @Test
    void adjustmentsAreCountedAndSummedUpToTheDay() {
        LocalDate later = DAY.plusDays(5);
        Complaint adjusted = one(Nature.COMPLAINT, DAY, ImmutableSortedSet.of(CHARGING), Optional.empty());
        List<AdjustedComplaint> complaints = List.of(
                new AdjustedComplaint(
                        adjusted,
                        ImmutableList.of(
                                new Adjustment(new Corrected(DAY, 2), Adjustment.State.POSTED, Money.parse("394.27")),
                                new Adjustment(
                                        new Waived(later, DateRange.of(DAY.minusDays(14), DAY.minusDays(7))),
                                        Adjustment.State.PROPOSED,
                                        Money.ZERO))),
                new AdjustedComplaint(
                        complaint(DAY),
                        ImmutableList.of(
                                new Adjustment(new Corrected(DAY, 3), Adjustment.State.POSTED, Money.parse("84.09")))),
                new AdjustedComplaint(
                        complaint(LocalDate.of(2020, 3, 31)),
                        ImmutableList.of(
                                new Adjustment(new Corrected(DAY, 4), Adjustment.State.POSTED, Money.parse("1.00")))),
                new AdjustedComplaint(complaint(DAY), ImmutableList.of()));

        AdjustmentsMade made =
                ComplaintYear.of(2021, complaints, YEAR_END, POLICY).adjustments();

        assertThat(made)
                .isEqualTo(new AdjustmentsMade(
                        2,
                        ImmutableMap.of(
                                Adjustment.State.PROPOSED,
                                1,
                                Adjustment.State.CONFIRMED,
                                0,
                                Adjustment.State.POSTED,
                                2,
                                Adjustment.State.WITHDRAWN,
                                0),
                        Money.parse("478.36")));
        assertThat(made.number()).isEqualTo(3);
        assertThat(ComplaintYear.of(2021, complaints, later.minusDays(1), POLICY)
                        .adjustments()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void whatHasNoOutcomeIsToldAsNotAccountedFor() {
        CaseTable outcomes = table(
                year(2021, List.of(complaint(DAY, ANSWERED), complaint(DAY)), YEAR_END),
                Nature.COMPLAINT,
                Dimension.OUTCOME);

        assertThat(outcomes.counts()).containsEntry("upheld", 1).containsEntry("withdrawn", 0);
        assertThat(outcomes.reconciliation()).isEqualTo(Reconciliation.UNACCOUNTED);
        assertThat(outcomes.difference()).isEqualTo(-1);
    }

    @Test
    void severalSubjectsExceedTheCases() {
        CaseTable subjects = table(
                year(
                        2021,
                        List.of(one(Nature.COMPLAINT, DAY, ImmutableSortedSet.of(CHARGING, DELAY), Optional.empty())),
                        YEAR_END),
                Nature.COMPLAINT,
                Dimension.SUBJECT);

        assertThat(subjects.sum()).isEqualTo(2);
        assertThat(subjects.reconciliation()).isEqualTo(Reconciliation.SEVERAL_EACH);
    }

    @Test
    void aCaseThatNamesNothingIsNotHiddenByOneThatNamesMuch() {
        CaseTable none = table(year(2021, List.of(complaint(DAY)), YEAR_END), Nature.COMPLAINT, Dimension.SERVICE);
        CaseTable services =
                new CaseTable(Nature.COMPLAINT, Dimension.SERVICE, ImmutableMap.of("a", 1, "b", 1), 2, Optional.of(1));

        assertThat(none.unaccounted()).isEqualTo(1);
        assertThat(services.difference()).isZero();
        assertThat(services.reconciliation()).isEqualTo(Reconciliation.UNACCOUNTED);
    }

    @Test
    void aCodeThatThePolicyDoesNotKnowIsCountedToo() {
        ComplaintYear year =
                year(2021, List.of(complaint(DAY, new Closed(DAY, new ComplaintCode("unheard-of")))), YEAR_END);

        assertThat(table(year, Nature.COMPLAINT, Dimension.OUTCOME).counts()).containsEntry("unheard-of", 1);
    }

    @Test
    void everyClockIsCountedOnce() {
        ComplaintYear year = year(
                2021,
                List.of(
                        complaint(DAY, ANSWERED),
                        complaint(DAY, new Acknowledged(DAY), new Closed(YEAR_END, UPHELD)),
                        complaint(DAY),
                        complaint(YEAR_END)),
                YEAR_END);
        Timeliness answers = year.timeliness().stream()
                .filter(each -> each.of() == Nature.COMPLAINT && each.what() == What.RESPOND)
                .findFirst()
                .orElseThrow();

        assertThat(answers.of(State.MET)).isEqualTo(1);
        assertThat(answers.of(State.LATE)).isEqualTo(1);
        assertThat(answers.of(State.OVERDUE)).isEqualTo(1);
        assertThat(answers.of(State.RUNNING)).isEqualTo(1);
        assertThat(answers.decided()).isEqualTo(3);
        assertThat(answers.counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void stepsAfterTheDayAreNotCounted() {
        ComplaintYear year = year(
                2021,
                List.of(
                        complaint(
                                DAY,
                                ANSWERED,
                                new ToOmbudsman(YEAR_END),
                                new SettlementPaid(YEAR_END, Money.parse("50.00")),
                                new OmbudsmanDecided(YEAR_END.plusDays(1), INJUSTICE)),
                        complaint(YEAR_END)),
                YEAR_END);

        assertThat(year.toOmbudsman()).isEqualTo(1);
        assertThat(year.decisions()).isEqualTo(ImmutableMap.of("injustice", 0));
        assertThat(year.settlements()).isEqualTo(Money.parse("50.00"));
        assertThat(year(2021, List.of(complaint(YEAR_END)), YEAR_END.minusDays(1))
                        .cases())
                .containsEntry(Nature.COMPLAINT, 0);
    }

    @Test
    void decisionsOfTheOmbudsmanAreCounted() {
        ComplaintYear year = year(
                2021,
                List.of(complaint(
                        DAY, new ToOmbudsman(DAY), new OmbudsmanDecided(DAY, INJUSTICE), new Closed(DAY, UPHELD))),
                YEAR_END);

        assertThat(year.decisions()).isEqualTo(ImmutableMap.of("injustice", 1));
    }

    @Test
    void codesThatThePolicyDoesNotKnowAreToldLastByTheAlphabet() {
        ComplaintYear year = year(
                2021,
                List.of(
                        complaint(DAY, new Closed(DAY, new ComplaintCode("no-zeal"))),
                        complaint(DAY, new Closed(DAY, new ComplaintCode("all-well")))),
                YEAR_END);

        assertThat(table(year, Nature.COMPLAINT, Dimension.OUTCOME).counts().keySet())
                .containsExactly("upheld", "withdrawn", "passed-on", "all-well", "no-zeal");
    }

    @Test
    void aYearThatHasNotBegunIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> year(2022, List.of(), YEAR_END))
                .withMessageContaining("has not begun");
        assertThatIllegalArgumentException().isThrownBy(() -> year(Integer.MAX_VALUE, List.of(), YEAR_END));
    }

    @Test
    void moreThanThereAreIsToldOfWhatIsCountedOnce() {
        assertThat(new CaseTable(Nature.COMPLAINT, Dimension.OUTCOME, ImmutableMap.of("upheld", 3), 2, Optional.empty())
                        .reconciliation())
                .isEqualTo(Reconciliation.TOO_MANY);
    }

    @Test
    void publishedFiguresAreHeldAgainstEachOther() {
        BigDecimal two = new BigDecimal("2");
        PublishedYear.Ratio third =
                new PublishedYear.Ratio("a third", BigDecimal.ONE, new BigDecimal("3"), true, new BigDecimal("33.3"));

        assertThat(third.agrees()).isTrue();
        assertThat(new PublishedYear.Ratio("two thirds", two, new BigDecimal("3"), true, new BigDecimal("66.6"))
                        .agrees())
                .isFalse();
        assertThat(new PublishedYear.Sum(
                                "one and two", ImmutableMap.of("a", BigDecimal.ONE, "b", two), new BigDecimal("3.00"))
                        .agrees())
                .isTrue();
        assertThat(new PublishedYear.Sum("one and two", ImmutableMap.of("a", BigDecimal.ONE, "b", two), two)
                        .difference())
                .isEqualTo("1");
        CaseTable subjects =
                new CaseTable(Nature.COMPLAINT, Dimension.SUBJECT, ImmutableMap.of("delay", 3), 2, Optional.empty());
        assertThat(new PublishedYear.Table(subjects, Optional.of(3)).agrees()).isTrue();
        assertThat(new PublishedYear.Table(subjects, Optional.of(4)).agrees()).isFalse();
    }

    @Test
    void whatIsBelowNothingIsNotCounted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes(ImmutableMap.of(), -1))
                .withMessageContaining("no fewer cases than none, but got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes(ImmutableMap.of("upheld", 1, "withdrawn", -1), 2))
                .withMessageContaining("counted under withdrawn, but got -1");
        assertThat(outcomes(ImmutableMap.of("upheld", 0), 0).reconciliation()).isEqualTo(Reconciliation.AGREES);
    }

    private static CaseTable outcomes(ImmutableMap<String, Integer> counts, int cases) {
        return new CaseTable(Nature.COMPLAINT, Dimension.OUTCOME, counts, cases, Optional.empty());
    }

    @Test
    void whereOnlyTheCountsAreKnownSoManyAreUnaccountedForAtLeast() {
        assertThat(outcomes(ImmutableMap.of("upheld", 3), 5).unaccounted()).isEqualTo(2);
        assertThat(outcomes(ImmutableMap.of("upheld", 3), 2).unaccounted()).isZero();
    }

    @Test
    void severalSubjectsAndServicesAreOfOneComplaintAndNothingElse() {
        assertThat(Arrays.stream(Dimension.values()).filter(Dimension::isMultiple))
                .containsExactly(Dimension.SUBJECT, Dimension.SERVICE);
    }

    @Test
    void aTableThatDoesNotReconcileDoesNotAgreeWhateverItsSum() {
        assertThat(new PublishedYear.Table(outcomes(ImmutableMap.of("upheld", 3), 3), Optional.of(3)).agrees())
                .isTrue();
        assertThat(new PublishedYear.Table(outcomes(ImmutableMap.of("upheld", 3), 4), Optional.of(3)).agrees())
                .isFalse();
        assertThat(new PublishedYear.Table(outcomes(ImmutableMap.of("upheld", 3), 2), Optional.of(3)).agrees())
                .isFalse();
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PublishedYear.Ratio("a share", BigDecimal.ONE, BigDecimal.ZERO, true, BigDecimal.ONE))
                .withMessageContaining("a share cannot be of nothing");
    }

    @Test
    void whatDoesNotAgreeIsCountedInTablesSumsAndRatiosTogether() {
        PublishedYear.Table table =
                new PublishedYear.Table(outcomes(ImmutableMap.of("upheld", 3), 3), Optional.empty());
        PublishedYear.Table wrongTable =
                new PublishedYear.Table(outcomes(ImmutableMap.of("upheld", 3), 4), Optional.empty());
        PublishedYear.Sum sum =
                new PublishedYear.Sum("one", ImmutableMap.of("a", BigDecimal.ONE), new BigDecimal("1.0"));
        PublishedYear.Sum wrongSum = new PublishedYear.Sum("one", ImmutableMap.of("a", BigDecimal.ONE), BigDecimal.TEN);
        PublishedYear.Ratio ratio =
                new PublishedYear.Ratio("all", BigDecimal.ONE, BigDecimal.ONE, false, BigDecimal.ONE);
        PublishedYear.Ratio wrongRatio =
                new PublishedYear.Ratio("all", BigDecimal.ONE, BigDecimal.ONE, false, BigDecimal.TEN);

        assertThat(wrongSum.agrees()).isFalse();
        assertThat(new PublishedYear(
                                "any",
                                "invented",
                                ImmutableMap.of(),
                                ImmutableList.of(table, wrongTable),
                                ImmutableList.of(sum, wrongSum, wrongSum),
                                ImmutableList.of(ratio, wrongRatio, wrongRatio, wrongRatio, wrongRatio),
                                ImmutableList.of())
                        .disagreements())
                .isEqualTo(7);
    }
}
