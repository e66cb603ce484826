package org.almoner.simulation.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShockTest {

    @ParameterizedTest
    @ValueSource(strings = {"provider-fails@13", "rating-drops@1", "demand-up:12.5%@104"})
    void whatIsReadIsWritten(String text) {
        assertThat(Shock.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "flood@3",
                "provider-fails",
                "provider-fails:10%@3",
                "demand-up@3",
                "demand-up:10@3",
                "rating-drops@0"
            })
    void whatIsNoShockIsRefusedWithTheText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shock.parse(text)).withMessageContaining("'");
    }

    @Test
    void aShockOutsideTheWeeksIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearPlan(12, ImmutableList.of(new Shock.ProviderFails(13))))
                .withMessageContaining("provider-fails@13 is not within the 12 weeks");
    }
}
