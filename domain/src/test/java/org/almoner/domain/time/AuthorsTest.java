package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"me", "ME", " me ", "\tMe\n", "me\u00a0", "\u200bme"})
    void caseAndWhatCannotBeSeenMakeNoOtherPerson(String reference) {
        assertThat(Authors.areSame("me", reference)).isTrue();
        assertThat(Authors.areSame(reference, "me")).isTrue();
    }

    @Test
    void otherReferencesAreOfOtherPeople() {
        assertThat(Authors.areSame("me", "you")).isFalse();
        assertThat(Authors.areSame("me", "me2")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\u200b"})
    void nothingIsKnownWithoutWhoAndWhy(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Knowledge(Instant.EPOCH, blank, "as told"))
                .withMessage("who does it must be given, but got '" + blank + "'; write it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Knowledge(Instant.EPOCH, "me", blank))
                .withMessage("the reason must be given, but got '" + blank + "'; write it");
    }
}
