package org.almoner.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.delivery.CountedVisit.Step;
import org.junit.jupiter.api.Test;

/** What counts of each carer. */
class CountedVisitTest {

    @Test
    void theLastStepOfACarerGivesTheMinutesThatCount() {
        CountedVisit visit = new CountedVisit(
                VisitStatus.DELIVERED,
                45,
                ImmutableList.of(
                        new Step(1, Reason.STAYED, 33),
                        new Step(1, Reason.ROUNDED, 30),
                        new Step(2, Reason.STAYED, 15)));

        assertThat(visit.minutesOf(1)).isEqualTo(30);
        assertThat(visit.minutesOf(2)).isEqualTo(15);
    }

    @Test
    void aCarerWithoutAStepCountsForNothing() {
        CountedVisit alone =
                new CountedVisit(VisitStatus.DELIVERED, 30, ImmutableList.of(new Step(1, Reason.STAYED, 30)));

        assertThat(alone.minutesOf(2)).isZero();
    }
}
