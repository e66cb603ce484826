package org.almoner.domain.providers.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingThemesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 8, 1);

    private static Findings report(Map<String, Integer> issues) {
        return new Findings(DAY, Findings.Reporter.REGULATOR, ImmutableSortedMap.copyOf(issues));
    }

    @Test
    void themesAreCountedMostIssuesFirst() {
        FindingThemes themes = FindingThemes.of(List.of(
                report(Map.of("medication", 2, "training", 1)),
                report(Map.of("medication", 3, "staffing", 1)),
                report(Map.of())));

        assertThat(themes.reports()).isEqualTo(3);
        assertThat(themes.themes())
                .containsExactly(
                        new FindingThemes.Theme("medication", 5, 2),
                        new FindingThemes.Theme("staffing", 1, 1),
                        new FindingThemes.Theme("training", 1, 1));
        assertThat(themes.issues()).isEqualTo(7);
    }

    /** The paper of C11 says 215; its own themes come to 210. */
    @Test
    void theIssuesOfC11ComeTo210() {
        ImmutableSortedMap<String, Integer> published = ImmutableSortedMap.<String, Integer>naturalOrder()
                .put("medication", 27)
                .put("health-and-safety", 22)
                .put("nutrition", 18)
                .put("inclusion", 16)
                .put("infection-control", 15)
                .put("leadership", 15)
                .put("training", 12)
                .put("care-planning", 12)
                .put("safeguarding", 12)
                .put("mental-capacity", 10)
                .put("staffing", 9)
                .put("moving-and-handling", 9)
                .put("recruitment", 8)
                .put("fire", 7)
                .put("covid", 5)
                .put("pressure-care", 4)
                .put("personal-care", 4)
                .put("diabetes", 3)
                .put("end-of-life", 2)
                .buildOrThrow();

        assertThat(FindingThemes.of(List.of(report(published))).issues()).isEqualTo(210);
    }

    @Test
    void aThemeWithoutIssuesIsLeftOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(Map.of("medication", 0)))
                .withMessageContaining("medication");
    }

    @Test
    void complaintsOfADayHaveReferencesOfTheirOwn() {
        Complaints.Complaint late = new Complaints.Complaint("R-1", "late visits", Complaints.Outcome.UPHELD);
        Complaints.Complaint open = new Complaints.Complaint("R-2", "missed visit", Complaints.Outcome.OPEN);

        Complaints.Complaint wrong = new Complaints.Complaint("R-3", "rude carer", Complaints.Outcome.NOT_UPHELD);

        assertThat(new Complaints(ImmutableList.of(late, open, wrong)).upheld()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Complaints(ImmutableList.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Complaints(ImmutableList.of(late, late)))
                .withMessageContaining("R-1");
    }

    @Test
    void aPlanIsOverdueAfterItsLastDay() {
        ImprovementPlan plan = new ImprovementPlan("medication", DAY);

        assertThat(plan.isOverdueOn(DAY)).isFalse();
        assertThat(plan.isOverdueOn(DAY.plusDays(1))).isTrue();
    }

    @Test
    void anElementWithoutAnAnswerHasNone() {
        Charter charter = new Charter(
                ImmutableSortedMap.of("sick-pay", new Charter.Commitment(Charter.Answer.NO, Optional.of("next year"))));

        assertThat(charter.find("sick-pay").map(Charter.Commitment::answer)).contains(Charter.Answer.NO);
        assertThat(charter.find("living-wage")).isEmpty();
    }
}
