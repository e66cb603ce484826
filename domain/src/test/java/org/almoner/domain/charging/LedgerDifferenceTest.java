package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** Money moves by difference: nothing posted is ever edited (property P5). */
class LedgerDifferenceTest {

    private static final RunId RUN = new RunId(2);
    private static final Change LEARNED = new Change(
            Change.Kind.PROVIDER,
            "K-1",
            Weeks.WEEK.range(),
            new Knowledge(Instant.parse("2020-11-10T09:00:00Z"), "U-1", "provider left"));

    private static Weeks anHour() {
        return new Weeks().hour(DayOfWeek.MONDAY);
    }

    private static Weeks anHourByAnother() {
        return new Weeks()
                .provider("P-2", "2020-11-02/..")
                .planned(DayOfWeek.MONDAY, 60, 0)
                .reported(DayOfWeek.MONDAY, new ProviderId("P-2"), new Attendance.Attended(LocalTime.of(8, 0), 60, 0));
    }

    private static List<LedgerTransaction> post(Map<LineKey, Balances> due, Map<LineKey, Balances> held) {
        return LedgerDifference.between(
                RUN,
                due,
                held,
                line -> held.containsKey(line)
                        ? new Cause.Correction(ImmutableList.of(LEARNED))
                        : new Cause.FirstPosting());
    }

    private static Balances hour(String provider, String pounds) {
        return Balances.of(Map.of(
                new Account.Provider(new ProviderId(provider)),
                Money.parse(pounds).negated(),
                new Account.Council(),
                Money.parse(pounds)));
    }

    @Test
    void aLineIsFirstPostedInFull() {
        Map<LineKey, Balances> due = anHour().statement().due();

        assertThat(post(due, Map.of())).singleElement().satisfies(posted -> {
            assertThat(posted.run()).isEqualTo(RUN);
            assertThat(posted.postings()).isEqualTo(hour("P-1", "20.00"));
            assertThat(posted.cause()).isEqualTo(new Cause.FirstPosting());
        });
    }

    @Test
    void whatIsHeldAlreadyIsNotPostedAgain() {
        Map<LineKey, Balances> due = anHour().statement().due();

        assertThat(post(due, due)).isEmpty();
    }

    @Test
    void aCorrectionPostsOnlyTheDifferenceAndSaysWhatWasLearned() {
        Map<LineKey, Balances> held = anHour().statement().due();
        Map<LineKey, Balances> due = new Weeks()
                .planned(DayOfWeek.MONDAY, 60, 0)
                .stayed(DayOfWeek.MONDAY, 45, 0)
                .statement()
                .due();

        assertThat(post(due, held)).singleElement().satisfies(posted -> {
            assertThat(posted.postings()).isEqualTo(hour("P-1", "-5.00"));
            assertThat(posted.cause()).isEqualTo(new Cause.Correction(ImmutableList.of(LEARNED)));
        });
    }

    @Test
    void whenTheProviderChangesTheOldLineIsReversedAndTheNewOnePosted() {
        List<LedgerTransaction> posted =
                post(anHourByAnother().statement().due(), anHour().statement().due());

        assertThat(posted)
                .extracting(LedgerTransaction::postings)
                .containsExactly(hour("P-1", "-20.00"), hour("P-2", "20.00"));
        assertThat(posted)
                .extracting(LedgerTransaction::cause)
                .containsExactly(new Cause.Correction(ImmutableList.of(LEARNED)), new Cause.FirstPosting());
    }

    @Test
    void aReversedLineThatComesBackIsACorrection() {
        Map<LineKey, Balances> due = anHour().statement().due();
        LineKey line = due.keySet().iterator().next();

        assertThat(post(due, Map.of(line, Balances.NONE)))
                .extracting(LedgerTransaction::cause)
                .containsExactly(new Cause.Correction(ImmutableList.of(LEARNED)));
    }

    @Test
    void aTransactionOutOfBalanceIsRefused() {
        LineKey line = anHour().statement().due().keySet().iterator().next();
        Balances lopsided = Balances.of(Map.of(new Account.Council(), Money.parse("0.01")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerTransaction(RUN, line, lopsided, new Cause.FirstPosting()))
                .withMessageContaining("0.01 out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerTransaction(RUN, line, Balances.NONE, new Cause.FirstPosting()))
                .withMessageContaining("has none");
    }

    @Test
    void aLineWhosePartsExceedItsGrossIsRefused() {
        LineKey line = anHour().statement().due().keySet().iterator().next();

        Stream.of("-0.01", "20.01")
                .map(Money::parse)
                .forEach(part -> assertThatIllegalArgumentException()
                        .isThrownBy(() ->
                                new RemittanceLine(line, ImmutableList.of(), Money.parse("20.00"), Money.ZERO, part)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemittanceLine(
                        line, ImmutableList.of(), Money.parse("20.00"), Money.parse("-0.01"), Money.ZERO));
    }
}
