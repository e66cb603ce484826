package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almoner.application.port.in.Runs;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
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

        assertThat(council.almoner.runs().refusal(today)).isEmpty();
        assertThat(council.almoner.runs().refusal(today.plusDays(1)))
                .contains(new Runs.DayRefusal.DayToCome(today.plusDays(1), today));
        assertThat(council.almoner.runs().refusal(firstOver)).isEmpty();
        assertThat(council.almoner.runs().refusal(firstOver.minusDays(1)))
                .contains(new Runs.DayRefusal.NoWeekOver(firstOver.minusDays(1), "small", firstOver));
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
