package org.almoner.domain.complaints;

import static org.almoner.domain.complaints.SomeComplaints.CHARGING;
import static org.almoner.domain.complaints.SomeComplaints.DAYS;
import static org.almoner.domain.complaints.SomeComplaints.DELAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.almoner.domain.complaints.ComplaintPolicy.Clocks;
import org.almoner.domain.parts.WrongPartException;
import org.junit.jupiter.api.Test;

class ComplaintPolicyTest {

    private static final Clocks CLOCKS = new Clocks(1, 1);
    private static final ImmutableMap<Nature, Clocks> BOTH =
            ImmutableMap.of(Nature.COMPLAINT, CLOCKS, Nature.ENQUIRY, CLOCKS);

    private static ComplaintPolicy policy(
            ImmutableMap<Nature, Clocks> clocks, int limitMonths, ImmutableSet<ComplaintCode> disputes) {
        return new ComplaintPolicy(
                "any",
                "invented",
                clocks,
                limitMonths,
                ImmutableSet.of(),
                ImmutableSet.of(),
                ImmutableSet.of(CHARGING),
                disputes,
                ImmutableSet.of(),
                ImmutableMap.of(),
                ImmutableSet.of(),
                DAYS);
    }

    private static void refusedAt(String part, Runnable made) {
        assertThatExceptionOfType(WrongPartException.class)
                .isThrownBy(made::run)
                .extracting(WrongPartException::path)
                .isEqualTo(ImmutableList.of(part));
    }

    @Test
    void complaintsAndEnquiriesHaveClocksAndComplimentsHaveNone() {
        refusedAt("clocks", () -> policy(ImmutableMap.of(Nature.COMPLAINT, CLOCKS), 12, ImmutableSet.of()));
        refusedAt(
                "clocks",
                () -> policy(
                        ImmutableMap.of(Nature.COMPLAINT, CLOCKS, Nature.ENQUIRY, CLOCKS, Nature.COMPLIMENT, CLOCKS),
                        12,
                        ImmutableSet.of()));
    }

    @Test
    void theLimitIsAMonthAtLeast() {
        refusedAt("limit-months", () -> policy(BOTH, 0, ImmutableSet.of()));
        assertThat(policy(BOTH, 1, ImmutableSet.of()).limitMonths()).isEqualTo(1);
    }

    @Test
    void whatIsInDisputeIsASubject() {
        refusedAt("disputes", () -> policy(BOTH, 12, ImmutableSet.of(DELAY)));
        assertThat(policy(BOTH, 12, ImmutableSet.of(CHARGING)).disputes()).containsExactly(CHARGING);
    }

    @Test
    void aClockTakesAWorkingDayAtLeastAndIsAcknowledgedBeforeItIsAnswered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clocks(0, 20))
                .withMessageContaining("a working day at least to acknowledge, but got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clocks(3, 2))
                .withMessageContaining("within 2 working days is due before it is acknowledged within 3");
        assertThat(new Clocks(1, 1)).isEqualTo(CLOCKS);
        assertThat(new Clocks(3, 3).respond()).isEqualTo(3);
    }
}
