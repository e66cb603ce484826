package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
import org.almoner.domain.assessment.ReassessmentPreview.Direction;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Disposal;
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
        DateRange range = DateRange.parse("2023-02-01/2025-05-01");
        Timeline<Assessment> daily = Timeline.empty();
        for (LocalDate day : range.days().toList()) {
            if (someone.care().find(day).isPresent()) {
                daily = daily.with(DateRange.day(day), ASSESSOR.on(day, someone));
            }
        }

        assertThat(ASSESSOR.over(range, someone)).isEqualTo(daily);
        assertThat(daily.entries()).hasSizeGreaterThan(20);
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
                        "gone", Timeline.of(year, nothing)),
                ImmutableMap.of(
                        "up", Timeline.of(year, contribution("12.50")),
                        "down", Timeline.of(year, nothing),
                        "same", Timeline.of(year, new NoCharge(NoCharge.Reason.BELOW_MINIMUM)),
                        "full", Timeline.of(year, contribution("500.00")),
                        "new", Timeline.of(year, nothing)));

        assertThat(preview.lines())
                .extracting(line -> line.person() + " " + line.direction() + " " + line.by())
                .containsExactly(
                        "up UP Optional[2.50]",
                        "down DOWN Optional[-10.00]",
                        "same SAME Optional[0.00]",
                        "full DOWN Optional.empty",
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
