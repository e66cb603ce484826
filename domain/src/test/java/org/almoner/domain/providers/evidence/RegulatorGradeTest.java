package org.almoner.domain.providers.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegulatorGradeTest {

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(RegulatorGrade grade) {
        assertThat(RegulatorGrade.parse(grade.toString())).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inspected but not rated",
                "No published rating",
                "Insufficient evidence to rate",
                "Evidence requirements partially scored",
                "Evidence requirements not yet scored",
                "No Approved Rating",
                "NO PUBLISHED RATING",
                " No  published rating ",
                ""
            })
    void everyWayOfPublishingNoRatingIsNoRating(String published) {
        assertThat(RegulatorGrade.parse(published)).isEqualTo(RegulatorGrade.NOT_RATED);
    }

    @Test
    void gradesAreReadInAnyCase() {
        assertThat(RegulatorGrade.parse("REQUIRES Improvement")).isEqualTo(RegulatorGrade.REQUIRES_IMPROVEMENT);
    }

    @Test
    void otherWordsAreNoGrade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegulatorGrade.parse("Goodish"))
                .withMessageContaining("Goodish")
                .withMessageContaining("Requires improvement");
    }

    @Test
    void noRatingIsAtLeastNothing() {
        assertThat(RegulatorGrade.values())
                .allSatisfy(grade ->
                        assertThat(RegulatorGrade.NOT_RATED.isAtLeast(grade)).isFalse());
        assertThat(RegulatorGrade.GOOD.isAtLeast(RegulatorGrade.GOOD)).isTrue();
        assertThat(RegulatorGrade.OUTSTANDING.isAtLeast(RegulatorGrade.GOOD)).isTrue();
        assertThat(RegulatorGrade.REQUIRES_IMPROVEMENT.isAtLeast(RegulatorGrade.GOOD))
                .isFalse();
    }
}
