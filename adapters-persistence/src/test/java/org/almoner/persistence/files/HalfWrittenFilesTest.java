package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that ends after any of its bytes: it is refused with its name and line, or what is left is a whole file by chance and
 * says no more than the file did.
 */
class HalfWrittenFilesTest {

    private static final Path DOCS = Path.of("../docs");

    @TempDir
    private Path folder;

    @Test
    void claimCutAnywhereIsRefusedOrHasNoLineThatItDidNotHave() throws IOException {
        cut(
                "examples/claims/P-028.csv",
                file -> seen(
                        ClaimFiles.read(file, new ProviderId("P-028")),
                        claim -> claim.lines().size()));
    }

    @Test
    void scenarioCutAnywhereIsRefusedOrHasNoEntryThatItDidNotHave() throws IOException {
        cut("examples/replay/waiver.yaml", file -> {
            ScenarioResult result = ScenarioFiles.read(file);
            return result instanceof ScenarioResult.Accepted accepted
                    ? new Seen(accepted.scenario().entries().size(), ImmutableList.of())
                    : new Seen(0, ((ScenarioResult.Refused) result).problems());
        });
    }

    private void cut(String name, Function<Path, Seen> reading) throws IOException {
        byte[] whole = Files.readAllBytes(DOCS.resolve(name));
        Path file = folder.resolve("cut.file");
        int most = reading.apply(Files.write(file, whole)).rows();
        assertThat(most).isPositive();
        int refused = 0;
        for (int length = 0; length < whole.length; length++) {
            Seen seen = reading.apply(Files.write(file, Arrays.copyOf(whole, length)));
            assertThat(seen.rows()).as("after %s bytes", length).isBetween(0, most);
            assertThat(seen.problems().isEmpty()).as("after %s bytes", length).isEqualTo(seen.rows() > 0);
            assertThat(seen.problems())
                    .as("after %s bytes", length)
                    .allSatisfy(problem -> assertThat(problem.toString()).matches("cut\\.file(:\\d+)?: .+"));
            refused += seen.problems().isEmpty() ? 0 : 1;
        }
        System.out.printf(
                "figures | cut off, %s | %d rounds | %d read as a shorter file | %d refused with their line%n",
                name, whole.length, whole.length - refused, refused);
        assertThat(refused).as("cuts that are told, of " + whole.length).isGreaterThan(whole.length / 2);
    }

    private static <T> Seen seen(FileResult<T> result, Function<T, Integer> rows) {
        return result instanceof FileResult.Refused<T> refused
                ? new Seen(0, refused.problems())
                : new Seen(rows.apply(result.orElseThrow()), ImmutableList.of());
    }

    /**
     * What was made of a file.
     *
     * @param rows how many it has
     * @param problems where it is refused
     */
    private record Seen(int rows, ImmutableList<FileRemark> problems) {}
}
