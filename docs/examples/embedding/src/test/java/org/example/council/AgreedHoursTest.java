package org.example.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

class AgreedHoursTest {

    private static final ProviderId PROVIDER = new ProviderId("P-1");

    private final AgreedHours replies = new AgreedHours(Map.of(PROVIDER, Hours.of(2)));

    @Test
    void aNeedUpToTheAgreedHoursIsTaken() {
        assertThat(replies.ask(need(120), PROVIDER)).isEqualTo(Answer.accepted(need(120)));
        assertThat(replies.ask(need(121), PROVIDER)).isInstanceOf(Answer.Declined.class);
    }

    @Test
    void whoAgreedToNothingDeclines() {
        assertThat(replies.ask(need(30), new ProviderId("P-2"))).isInstanceOf(Answer.Declined.class);
    }

    private static Need need(int minutes) {
        return Need.of(
                new PackageId("K-1"),
                "LE67",
                SmallScheme.TOWN,
                SmallScheme.URBAN,
                WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), minutes, 0))),
                LocalDate.of(2020, 11, 2));
    }
}
