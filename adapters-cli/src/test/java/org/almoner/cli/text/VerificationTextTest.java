package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Finding;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationTextTest {

    private static final Seal SEAL = new Seal(5, "ab".repeat(32));

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(new Finding.SealBroken(5), "seal 5 does not follow from the one before, or is not there"),
                Arguments.of(
                        new Finding.RecordsChanged("person_fact", 2, 1, 1),
                        "person_fact, unit 2: 1 record recorded, as many there, but not as recorded"),
                Arguments.of(
                        new Finding.RecordsChanged("visit_report", 10, 1200, 1199),
                        "visit_report, unit 10: 1,200 records recorded, 1,199 there"),
                Arguments.of(
                        new Finding.RecordsChanged("visit_report", 10, 2, 0),
                        "visit_report, unit 10: 2 records recorded, 0 there"),
                Arguments.of(
                        new Finding.RecordsChanged("person_fact", 3, 0, 1),
                        "person_fact, unit 3: 1 record there that nobody recorded"),
                Arguments.of(
                        new Finding.SealedAgain("person_fact", 2, 9),
                        "person_fact, unit 2: sealed again by unit 9, which erased nobody or changed more than erasing does"),
                Arguments.of(
                        new Finding.OtherThanNoted(SEAL),
                        "there is no seal " + SEAL
                                + ", which was noted: what was recorded up to it was sealed anew, or this"
                                + " is another store or an older copy"));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void everyFindingIsTold(Finding finding, String words) {
        VerificationText text = new VerificationText(
                ImmutableList.of(finding), Optional.of(SEAL), Optional.empty(), ImmutableList.of());

        assertThat(text.text())
                .startsWith("1 finding: not everything is as it was recorded.\n  " + words + "\n")
                .doesNotContain("to be noted");
        assertThat(text.json().at("/isAsRecorded").asBoolean()).isFalse();
        assertThat(text.json().at("/findings/0").size()).isGreaterThan(1);
    }

    @Test
    void whereNothingIsFoundTheLatestSealIsToBeNoted() {
        VerificationText text =
                new VerificationText(ImmutableList.of(), Optional.of(SEAL), Optional.empty(), ImmutableList.of());

        assertThat(text.text())
                .isEqualTo("All that is kept is as it was recorded.\nThe latest seal, to be noted down elsewhere:\n  "
                        + SEAL + "\n");
        assertThat(text.json().at("/latestSeal").asText()).isEqualTo(SEAL.toString());
    }

    @Test
    void erasuresSinceTheNotedSealAreTold() {
        Entry erased = new Entry(
                9,
                new Subject(Subject.Kind.PERSON, "ERASED-1"),
                "erased",
                new Knowledge(Instant.parse("2024-01-01T09:00:00Z"), "records-1", "retention"),
                1);
        VerificationText text = new VerificationText(
                ImmutableList.of(), Optional.of(SEAL), Optional.of(SEAL), ImmutableList.of(erased));

        assertThat(text.text()).endsWith("""
                Erased since; hold it against your own list of erasures:
                 Unit | Since                | By        | What   | Of              | Records | Why
                ------+----------------------+-----------+--------+-----------------+---------+-----------
                    9 | 2024-01-01T09:00:00Z | records-1 | erased | person ERASED-1 |       1 | retention
                """);
        assertThat(text.json().at("/erasedSince/0/subject").asText()).isEqualTo("ERASED-1");
    }

    @Test
    void thatNobodyWasErasedSinceIsTold() {
        VerificationText text =
                new VerificationText(ImmutableList.of(), Optional.of(SEAL), Optional.of(SEAL), ImmutableList.of());

        assertThat(text.text()).endsWith("\nNobody was erased since.\n");
    }
}
