package org.almoner.domain.procurement.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.almoner.domain.procurement.frameworks.Notice.Party;
import org.junit.jupiter.api.Test;

/** Rule S6. */
class NoticeTest {

    private static final Notice NOTICE = new Notice(6, 3);

    @Test
    void eachSideGivesItsOwnNotice() {
        LocalDate day = LocalDate.of(2026, 11, 30);

        assertThat(NOTICE.endIfGiven(Party.COUNCIL, day)).isEqualTo(LocalDate.of(2027, 5, 30));
        assertThat(NOTICE.endIfGiven(Party.PROVIDER, day)).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void theLastDayOfNoticeIsTheLatestThatStillEndsInTime() {
        assertThat(NOTICE.lastDayFor(Party.COUNCIL, LocalDate.of(2029, 4, 1))).isEqualTo(LocalDate.of(2028, 10, 1));
        assertThat(NOTICE.lastDayFor(Party.COUNCIL, LocalDate.of(2027, 8, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(NOTICE.lastDayFor(Party.COUNCIL, LocalDate.of(2027, 2, 28))).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    void noticeThatCannotBeGivenIsRefused() {
        assertThat(new Notice(0, 600).lastDayFor(Party.COUNCIL, LocalDate.of(2029, 4, 1)))
                .isEqualTo(LocalDate.of(2029, 4, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Notice(601, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Notice(6, 601));
        assertThatIllegalArgumentException().isThrownBy(() -> new Notice(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Notice(6, -1));
    }
}
