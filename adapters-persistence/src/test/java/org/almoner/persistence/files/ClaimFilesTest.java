package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almoner.domain.charging.ClaimLine;
import org.almoner.domain.charging.ProviderClaim;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimFilesTest {

    private static final ProviderId PROVIDER = new ProviderId("P-1");

    @TempDir
    private Path folder;

    private FileResult<ProviderClaim> read(String text) throws IOException {
        return ClaimFiles.read(Files.writeString(folder.resolve("claim.csv"), text), PROVIDER);
    }

    private List<String> problems(String text) throws IOException {
        return ((FileResult.Refused<ProviderClaim>) read(text))
                .problems().stream().map(FileRemark::toString).toList();
    }

    @Test
    void linesAreNumberedAsInTheFileWhoseNameIsTheReference() throws IOException {
        ProviderClaim claim =
                read("visit,minutes,amount\n\nK-1/2020-10-05/07:30,60,18.75\n").orElseThrow();

        assertThat(claim.reference()).isEqualTo("claim.csv");
        assertThat(claim.provider()).isEqualTo(PROVIDER);
        assertThat(claim.lines())
                .containsExactly(new ClaimLine(3, VisitId.parse("K-1/2020-10-05/07:30"), 60, Money.parse("18.75")));
    }

    @Test
    void everyMistakeIsToldWithItsLineAndValue() throws IOException {
        assertThat(problems("""
                        amount,visit,minutes
                        18.75,K-1/2020-10-05,60
                        18.755,K-1/2020-10-05/07:30,60
                        18.75,K-1/2020-10-05/07:30,an hour
                        -18.75,K-1/2020-10-05/07:30,60
                        18.75,K-1/2020-10-05/07:30,-60
                        18.75,,60
                        """))
                .satisfiesExactly(
                        visit -> assertThat(visit).startsWith("claim.csv:2: visit: 'K-1/2020-10-05' is not a visit"),
                        amount -> assertThat(amount).startsWith("claim.csv:3: amount: '18.755'"),
                        minutes ->
                                assertThat(minutes).startsWith("claim.csv:4: minutes: 'an hour' is not a whole number"),
                        credit -> assertThat(credit).startsWith("claim.csv:5: line 5 claims -18.75"),
                        negative ->
                                assertThat(negative).startsWith("claim.csv:6: line 6 claims no fewer than 0 minutes"),
                        missing -> assertThat(missing).startsWith("claim.csv:7: visit: a value is missing"));
    }

    @Test
    void anAmountThatNobodyClaimsIsRefused() throws IOException {
        assertThat(problems("visit,minutes,amount\nK-1/2020-10-05/07:30,60,92233720368547758.07\n"))
                .singleElement()
                .asString()
                .startsWith("claim.csv:2: amount: '92233720368547758.07' is too large");
    }

    @Test
    void columnsThatLackOrAreUnknownAreNamed() throws IOException {
        assertThat(problems("visit,minutes,ammount\n"))
                .anyMatch(problem -> problem.contains("column 'amount' is missing"));
        assertThat(problems("visit,minutes,amount,vat\n"))
                .singleElement()
                .asString()
                .contains("there is no column 'vat' here");
    }

    @Test
    void aFileWithoutLinesOrThatIsNotThereIsRefused() throws IOException {
        assertThat(problems("visit,minutes,amount\n"))
                .singleElement()
                .asString()
                .contains("nothing is claimed");
        assertThat(ClaimFiles.read(folder.resolve("none.csv"), PROVIDER)).isInstanceOf(FileResult.Refused.class);
    }
}
