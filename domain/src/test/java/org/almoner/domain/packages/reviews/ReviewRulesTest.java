package org.almoner.domain.packages.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.reviews.ProviderLedRules.Reason;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;

/** When reviews are due, and how much a provider may change between them. */
class ReviewRulesTest {

    private static final LocalDate STARTED = LocalDate.of(2020, 11, 2);
    private static final ReviewRules RULES =
            new ReviewRules(6, 12, ImmutableMap.of(Risk.HIGH, 6, Risk.CRITICAL, 3), Optional.empty());

    private static LocalDate due(Optional<Risk> risk, String... reviewed) {
        return RULES.due(
                STARTED,
                Arrays.stream(reviewed)
                        .map(LocalDate::parse)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo)),
                risk);
    }

    @Test
    void theFirstIsDueWeeksAfterTheStart() {
        assertThat(due(Optional.empty())).isEqualTo("2020-12-14");
        assertThat(due(Optional.of(Risk.CRITICAL))).isEqualTo("2020-12-14");
    }

    @Test
    void theNextIsDueMonthsAfterTheLast() {
        assertThat(due(Optional.empty(), "2020-12-10", "2021-11-30")).isEqualTo("2022-11-30");
        assertThat(due(Optional.of(Risk.LOW), "2020-12-10")).isEqualTo("2021-12-10");
    }

    @Test
    void withAGreaterRiskItIsDueSooner() {
        assertThat(due(Optional.of(Risk.HIGH), "2020-12-10")).isEqualTo("2021-06-10");
        assertThat(due(Optional.of(Risk.CRITICAL), "2020-12-10")).isEqualTo("2021-03-10");
    }

    @Test
    void aReviewBeforeTheStartIsNoneOfThisCare() {
        assertThat(due(Optional.empty(), "2020-11-01")).isEqualTo("2020-12-14");
        assertThat(due(Optional.empty(), "2020-11-02")).isEqualTo("2021-11-02");
    }

    @Test
    void noYearGoesWithoutAReview() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewRules(6, 13, ImmutableMap.of(), Optional.empty()))
                .withMessageContaining("1 to 12 months");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewRules(0, 12, ImmutableMap.of(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewRules(6, 6, ImmutableMap.of(Risk.LOW, 7), Optional.empty()))
                .withMessageContaining("with a low risk");
    }

    @Test
    void aGreaterRiskIsNotReviewedLater() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewRules(
                        6, 12, ImmutableMap.of(Risk.MEDIUM, 3, Risk.HIGH, 4, Risk.CRITICAL, 3), Optional.empty()))
                .withMessageContaining(
                        "with a high risk reviews are due every 4 months, later than with a medium risk, every 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewRules(6, 12, ImmutableMap.of(Risk.HIGH, 3), Optional.empty()))
                .withMessageContaining("with a critical risk reviews are due every 12 months");
        assertThat(new ReviewRules(6, 12, ImmutableMap.of(Risk.HIGH, 3, Risk.CRITICAL, 3), Optional.empty()).sooner())
                .hasSize(2);
    }

    @Test
    void aProviderMayChangeSoMuchAndNoMore() {
        ProviderLedRules rules = new ProviderLedRules(Hours.of(3), Hours.of(1), 4);

        assertThat(rules.refusals(Hours.of(10), Hours.of(7))).isEmpty();
        assertThat(rules.refusals(Hours.of(10), Hours.ofMinutes(419))).containsExactly(Reason.TOO_MUCH_LESS);
        assertThat(rules.refusals(Hours.of(10), Hours.of(11))).isEmpty();
        assertThat(rules.refusals(Hours.of(10), Hours.ofMinutes(661))).containsExactly(Reason.TOO_MUCH_MORE);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderLedRules(Hours.of(3), Hours.of(1), 0));
    }
}
