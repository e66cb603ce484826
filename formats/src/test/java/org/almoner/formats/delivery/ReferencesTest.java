package org.almoner.formats.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.visits.Became;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static References read(String rows) throws IOException {
        return References.read(
                new ByteArrayInputStream(("kind,theirs,ours\n" + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private static UnreadableFileException refusal(String rows) {
        return assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(rows))
                .actual();
    }

    @Test
    void ofAKindOfWhichNoneIsGivenTheirsAreOursAndOfAnotherEachHasToBeThere() throws IOException {
        References references = read("provider,X,P-1\n");

        assertThat(references.person("C-1")).isEqualTo(new PersonId("C-1"));
        assertThat(references.provider("X")).isEqualTo(new ProviderId("P-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> references.provider("P-1"))
                .withMessage("'P-1' is not among the references; add it to them");
    }

    @Test
    void aContractIsWithItsProvider() throws IOException {
        References references = read("contract,HC/1,P-1\n");

        assertThat(references.contract("HC/1", new ProviderId("P-1"))).isEqualTo("HC/1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> references.contract("HC/1", new ProviderId("P-2")))
                .withMessage("contract 'HC/1' is not with P-2");
        assertThat(References.NONE.contract("anything", new ProviderId("P-2"))).isEqualTo("anything");
    }

    @Test
    void codesStandForOutcomes() throws IOException {
        References references = read("visit-code,a,cancelled 24\nvisit-code,b,no-log-out verified\n");

        assertThat(references.outcome("a")).isEqualTo(new Outcome(Became.CANCELLED, 24, false));
        assertThat(references.outcome("b")).isEqualTo(new Outcome(Became.NO_LOG_OUT, 0, true));
        assertThat(references.code(new Outcome(Became.CANCELLED, 24, false))).hasValue("a");
        assertThat(references.code(new Outcome(Became.CANCELLED, 23, false))).isEmpty();
        assertThat(List.of("missed", "no-access", "cancelled", "cancelled 24", "no-log-out", "no-log-out verified"))
                .allSatisfy(text -> assertThat(Outcome.parse(text)).hasToString(text));
    }

    @Test
    void allThatIsWrongWithTheFileIsToldAndWhereARowIsThereAlready() {
        assertThat(refusal("shop,X,P-1\nprovider,X,P-1\nperson,X,C-1\nprovider,X,p 2\n\"")
                        .problems())
                .map(problem -> problem.line() + " " + problem.column() + " " + problem.detail())
                .satisfiesExactly(
                        kind -> assertThat(kind).startsWith("2 kind 'shop' is not one of"),
                        twice -> assertThat(twice)
                                .isEqualTo("5 theirs 'X provider' is there twice, first in line 3; keep one"),
                        ours -> assertThat(ours).startsWith("5 ours "),
                        end -> assertThat(end).contains("the file cannot be read from about here on"));
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertThat(refusal("provider,X,p 1\n").line()).isEqualTo(2);
        assertThat(refusal("shop,X,P-1\n").column()).isEqualTo("kind");
        assertThat(refusal("provider,X,P-1\nprovider,X,P-2\n").detail()).contains("there twice");
        assertThat(refusal("visit-code,X,late\n").detail()).contains("missed");
        assertThat(refusal("visit-code,X,missed 3\n").detail()).contains("'missed 3' is no outcome");
        assertThat(refusal("column,X,Y\n").detail()).contains("FileReference");
        assertThat(refusal("provider,X\u200b,P-1\n").detail()).startsWith("'X<U+200B>' has");
    }
}
