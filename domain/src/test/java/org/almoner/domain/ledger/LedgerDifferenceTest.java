package org.almoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** Money moves by difference: nothing posted is ever edited (property P5). */
class LedgerDifferenceTest {

    private static final RunId RUN = new RunId(2);
    private static final CareWeek WEEK = CareWeek.parse("2020-11-02");
    private static final Change LEARNED = new Change(
            "provider",
            "K-1",
            WEEK.range(),
            new Knowledge(Instant.parse("2020-11-10T09:00:00Z"), "U-1", "provider left"));

    private static LineKey line(String provider) {
        return LineKey.care(new PersonId("C-1"), WEEK, new PackageId("K-1"), new ProviderId(provider));
    }

    private static Map<LineKey, Balances> paid(String provider, String pounds) {
        return Map.of(line(provider), hour(provider, pounds));
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
        Map<LineKey, Balances> due = paid("P-1", "20.00");

        assertThat(post(due, Map.of())).singleElement().satisfies(posted -> {
            assertThat(posted.run()).isEqualTo(RUN);
            assertThat(posted.postings()).isEqualTo(hour("P-1", "20.00"));
            assertThat(posted.cause()).isEqualTo(new Cause.FirstPosting());
        });
    }

    @Test
    void whatIsHeldAlreadyIsNotPostedAgain() {
        Map<LineKey, Balances> due = paid("P-1", "20.00");

        assertThat(post(due, due)).isEmpty();
    }

    @Test
    void aCorrectionPostsOnlyTheDifferenceAndSaysWhatWasLearned() {
        Map<LineKey, Balances> held = paid("P-1", "20.00");
        Map<LineKey, Balances> due = paid("P-1", "15.00");

        assertThat(post(due, held)).singleElement().satisfies(posted -> {
            assertThat(posted.postings()).isEqualTo(hour("P-1", "-5.00"));
            assertThat(posted.cause()).isEqualTo(new Cause.Correction(ImmutableList.of(LEARNED)));
        });
    }

    @Test
    void whenTheProviderChangesTheOldLineIsReversedAndTheNewOnePosted() {
        List<LedgerTransaction> posted = post(paid("P-2", "20.00"), paid("P-1", "20.00"));

        assertThat(posted)
                .extracting(LedgerTransaction::postings)
                .containsExactly(hour("P-1", "-20.00"), hour("P-2", "20.00"));
        assertThat(posted)
                .extracting(LedgerTransaction::cause)
                .containsExactly(new Cause.Correction(ImmutableList.of(LEARNED)), new Cause.FirstPosting());
    }

    @Test
    void aReversedLineThatComesBackIsACorrection() {
        assertThat(post(paid("P-1", "20.00"), Map.of(line("P-1"), Balances.NONE)))
                .extracting(LedgerTransaction::cause)
                .containsExactly(new Cause.Correction(ImmutableList.of(LEARNED)));
    }

    @Test
    void aTransactionOutOfBalanceIsRefused() {
        LineKey line = line("P-1");
        Balances lopsided = Balances.of(Map.of(new Account.Council(), Money.parse("0.01")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerTransaction(RUN, line, lopsided, new Cause.FirstPosting()))
                .withMessageContaining("0.01 out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerTransaction(RUN, line, Balances.NONE, new Cause.FirstPosting()))
                .withMessageContaining("has none");
    }
}
