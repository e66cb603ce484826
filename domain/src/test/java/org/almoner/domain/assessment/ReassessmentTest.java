package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
import org.almoner.domain.assessment.ReassessmentPreview.Direction;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Disposal;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Household.Disability;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.Occupation.Occupier;
import org.almoner.domain.means.Ownership;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

class ReassessmentTest {

    private static final Assessor ASSESSOR = new Assessor(Years.tables(), LocalRules.NONE);

    @Test
    void eachAprilBenefitsAndTablesRise() {
        CircumstancesHistory someone = Someone.old()
                .gets(Someone.PENSION, "300.00", DateRange.parse("2023-04-10/2024-04-08"))
                .gets(Someone.PENSION, "320.00", DateRange.parse("2024-04-08/.."))
                .history();

        assertThat(charges(someone, "2024-01-01/2025-04-10").entries())
                .containsExactly(
                        entry("2024-01-01/2024-04-06", "85.65"),
                        entry("2024-04-06/2024-04-08", "71.30"),
                        entry("2024-04-08/2025-04-06", "91.30"),
                        entry("2025-04-06/2025-04-10", "87.40"));
    }

    @Test
    void aChangeCountsFromItsOwnDayNotFromTheNextMonday() {
        CircumstancesHistory someone = Someone.old()
                .gets(Someone.PENSION, "300.00")
                .gets(Someone.BENEFIT, "10.00", DateRange.parse("2024-06-05/2024-06-06"))
                .history();

        assertThat(charges(someone, "2024-06-03/2024-06-10").entries())
                .containsExactly(
                        entry("2024-06-03/2024-06-05", "71.30"),
                        entry("2024-06-05/2024-06-06", "81.30"),
                        entry("2024-06-06/2024-06-10", "71.30"));
    }

    /** Everything that changes by itself: birthdays, weeks of disregards and stays, notional capital, and the tables. */
    @Test
    void assessingAStretchIsAssessingEachOfItsDays() {
        CircumstancesHistory someone = Someone.born("1958-03-13")
                .in(Setting.AT_HOME, DateRange.parse("2023-02-01/2023-05-17"), "300.00")
                .in(Setting.SHORT_TERM_CARE_HOME, DateRange.parse("2023-05-17/2023-09-01"), "900.00")
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2023-09-01/2023-10-10"), "900.00")
                .in(Setting.AT_HOME, DateRange.parse("2023-11-01/2024-01-05"), "300.00")
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2024-01-05/.."), "900.00")
                .free(FreeCare.REABLEMENT, DateRange.parse("2023-02-01/2023-06-01"))
                .gets(Someone.PENSION, "301.07")
                .has(Someone.home(
                        "200000.00", new Occupation(Occupier.PARTNER, DateRange.parse("1990-01-01/2024-06-20"), true)))
                .has(new Asset(
                        "Arrears",
                        Someone.ARREARS,
                        Money.parse("16000.00"),
                        Money.ZERO,
                        false,
                        Ownership.WHOLE,
                        Optional.of(LocalDate.parse("2023-03-02")),
                        false,
                        ImmutableList.of(),
                        Optional.empty()))
                .has(Someone.givenAway(
                        Someone.SAVINGS, "9000.00", false, new Disposal(LocalDate.parse("2023-04-20"), true, true)))
                .history();
        Timeline<Assessment> assessments = dayByDay("2023-02-01/2025-05-01", someone);

        assertThat(assessments.entries()).hasSizeGreaterThan(20);
    }

    @Test
    void theDayOnWhichWhoKeptTheHomeFromCountingLeavesBeginsAStretch() {
        CircumstancesHistory someone = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2024-06-03/.."))
                .has(Someone.home(
                        "200000.00",
                        new Occupation(Occupier.RELATIVE_60_OR_OVER, DateRange.parse("1990-01-01/2025-02-03"), false)))
                .history();

        assertThat(starts(dayByDay("2025-01-06/2025-03-03", someone))).containsExactly("2025-01-06", "2025-02-03");
    }

    @Test
    void theDayOnWhichThePartnerReachesPensionCreditAgeBeginsAStretch() {
        CircumstancesHistory someone =
                Someone.born("1980-01-01").partnerBorn("1958-06-03").history();

        assertThat(starts(dayByDay("2024-05-06/2024-07-01", someone))).containsExactly("2024-05-06", "2024-06-03");
    }

    /** From 60 to 67 it is assumed when pension credit age is reached, and said so. */
    @Test
    void thePartnersBirthdaysOnWhichWhatIsAssumedChangesBeginStretches() {
        Adult partner = new Adult(LocalDate.parse("1964-06-10"), Optional.empty());
        CircumstancesHistory someone = Someone.born("1980-01-01")
                .household(new Household(Optional.of(partner), Money.ZERO, 0, Disability.NONE, false))
                .history();

        assertThat(starts(dayByDay("2024-05-06/2024-07-01", someone))).containsExactly("2024-05-06", "2024-06-10");
    }

    @Test
    void theDayOnWhichReablementIsFreeNoMoreBeginsAStretch() {
        CircumstancesHistory someone = Someone.old()
                .gets(Someone.PENSION, "300.00")
                .free(FreeCare.REABLEMENT, DateRange.parse("2024-06-03/2024-09-02"))
                .history();

        assertThat(starts(dayByDay("2024-06-03/2024-09-02", someone))).containsExactly("2024-06-03", "2024-07-15");
    }

    @Test
    void theDayOnWhichTheLawTreatsAnIncomeOtherwiseBeginsAStretch() {
        IncomeKind kind = new IncomeKind(
                "scheme",
                "Scheme",
                false,
                false,
                Timeline.of(DateRange.parse("2015-04-01/2024-06-03"), Someone.PENSION.on(LocalDate.parse("2024-06-03")))
                        .with(DateRange.parse("2024-06-03/.."), Someone.EARNINGS.on(LocalDate.parse("2024-06-03"))));
        CircumstancesHistory someone = Someone.old().gets(kind, "300.00").history();

        assertThat(starts(dayByDay("2024-05-06/2024-07-01", someone))).containsExactly("2024-05-06", "2024-06-03");
    }

    @Test
    void theDayOnWhichArrearsOfBenefitBeginToCountBeginsAStretch() {
        Asset arrears = new Asset(
                "Arrears",
                Someone.ARREARS,
                Money.parse("16000.00"),
                Money.ZERO,
                false,
                Ownership.WHOLE,
                Optional.of(LocalDate.parse("2023-06-05")),
                false,
                ImmutableList.of(),
                Optional.empty());
        CircumstancesHistory someone = Someone.old().has(arrears).history();

        assertThat(starts(dayByDay("2024-05-06/2024-07-01", someone))).containsExactly("2024-05-06", "2024-06-03");
    }

    /** The assessments of the stretch, once it is clear that they are those of its days. */
    private static Timeline<Assessment> dayByDay(String range, CircumstancesHistory someone) {
        Timeline<Assessment> daily = Timeline.empty();
        for (LocalDate day : DateRange.parse(range).days().toList()) {
            if (someone.care().find(day).isPresent()) {
                daily = daily.with(DateRange.day(day), ASSESSOR.on(day, someone));
            }
        }
        assertThat(ASSESSOR.over(DateRange.parse(range), someone)).isEqualTo(daily);
        return daily;
    }

    private static List<String> starts(Timeline<Assessment> assessments) {
        return assessments.entries().stream()
                .map(entry -> entry.holds().from().toString())
                .toList();
    }

    @Test
    void aStretchWithoutEndIsRefused() {
        CircumstancesHistory someone = Someone.old().history();

        assertThatThrownBy(() -> ASSESSOR.over(DateRange.parse("2024-06-03/.."), someone))
                .hasMessageContaining("give an end");
    }

    @Test
    void aPreviewSaysWhoGoesUpAndDownAndByHowMuch() {
        DateRange year = DateRange.parse("2025-04-06/2026-04-06");
        AssessedCharge full = new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT);
        AssessedCharge nothing = new NoCharge(NoCharge.Reason.NOTHING_LEFT);
        ReassessmentPreview<String> preview = ReassessmentPreview.of(
                ImmutableMap.of(
                        "up", Timeline.of(year, contribution("10.00")),
                        "down", Timeline.of(year, contribution("10.00")),
                        "same", Timeline.of(year, nothing),
                        "full", Timeline.of(year, full),
                        "still full", Timeline.of(year, full),
                        "gone", Timeline.of(year, nothing)),
                ImmutableMap.of(
                        "up", Timeline.of(year, contribution("12.50")),
                        "down", Timeline.of(year, nothing),
                        "same", Timeline.of(year, new NoCharge(NoCharge.Reason.BELOW_MINIMUM)),
                        "full", Timeline.of(year, contribution("500.00")),
                        "still full", Timeline.of(year, full),
                        "new", Timeline.of(year, nothing)));

        assertThat(preview.lines())
                .extracting(line -> line.person() + " " + line.direction() + " " + line.by())
                .containsExactly(
                        "up UP Optional[2.50]",
                        "down DOWN Optional[-10.00]",
                        "same SAME Optional[0.00]",
                        "full DOWN Optional.empty",
                        "still full SAME Optional[0.00]",
                        "new FIRST Optional.empty",
                        "gone ENDED Optional.empty");
        assertThat(preview.counts()).containsEntry(Direction.DOWN, 2L).containsEntry(Direction.UP, 1L);
    }

    @Test
    void aPreviewHasALineForEachStretch() {
        ReassessmentPreview<String> preview = ReassessmentPreview.of(
                ImmutableMap.of("one", Timeline.of(DateRange.parse("2025-04-06/.."), contribution("10.00"))),
                ImmutableMap.of(
                        "one",
                        Timeline.<AssessedCharge>of(DateRange.parse("2025-04-06/2025-06-04"), contribution("10.00"))
                                .with(DateRange.parse("2025-06-04/.."), contribution("11.00"))));

        assertThat(preview.lines())
                .extracting(line -> line.days() + " " + line.direction())
                .containsExactly("2025-04-06/2025-06-04 SAME", "2025-06-04/.. UP");
    }

    @Test
    void aStretchEndsWhereTheDecisionDoes() {
        ReassessmentPreview<String> preview = ReassessmentPreview.of(
                ImmutableMap.of("one", Timeline.of(DateRange.parse("2025-04-06/2025-06-04"), contribution("10.00"))),
                ImmutableMap.of("one", Timeline.of(DateRange.parse("2025-04-06/2025-09-01"), contribution("10.00"))));

        assertThat(preview.lines())
                .extracting(line -> line.days() + " " + line.direction())
                .containsExactly("2025-04-06/2025-06-04 SAME", "2025-06-04/2025-09-01 FIRST");
    }

    private static Timeline<AssessedCharge> charges(CircumstancesHistory someone, String range) {
        return ReassessmentPreview.charges(ASSESSOR.over(DateRange.parse(range), someone));
    }

    private static Timeline.Entry<AssessedCharge> entry(String days, String weekly) {
        return new Timeline.Entry<>(DateRange.parse(days), contribution(weekly));
    }

    private static AssessedCharge contribution(String weekly) {
        return new Contribution(Money.parse(weekly));
    }
}
