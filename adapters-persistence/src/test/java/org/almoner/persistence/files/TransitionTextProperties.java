package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.testkit.generators.TransitionArbitraries;

/** What must hold of the text of every transition. */
class TransitionTextProperties {

    @Provide
    Arbitrary<TransitionProblem> problems() {
        return Arbitraries.frequencyOf(
                Tuple.of(50, TransitionArbitraries.small()), Tuple.of(1, TransitionArbitraries.county()));
    }

    @Property(tries = 200)
    void aProblemIsReadAsItWasWritten(@ForAll("problems") TransitionProblem problem) throws IOException {
        Path file = Files.createTempFile("transition", ".yaml");
        try {
            Files.writeString(file, TransitionFiles.text(problem));

            assertThat(TransitionFiles.read(file).orElseThrow()).isEqualTo(problem);
        } finally {
            Files.delete(file);
        }
    }
}
