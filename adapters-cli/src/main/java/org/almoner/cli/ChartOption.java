package org.almoner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.almoner.cli.demo.report.PicturesUnavailableException;
import org.almoner.cli.shell.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command draws its figures, if it is asked to. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ChartOption {

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description =
                    "Draw it, too: into FILE.png and FILE.svg, over what is there; its folder is there already. Without it"
                            + " nothing is drawn.")
    private Optional<Path> file = Optional.empty();

    /**
     * Draws, if that is asked for.
     *
     * @param drawing into the folder, under the name without ending
     * @throws Failure if the name is none, or the machine cannot draw
     */
    void draw(BiConsumer<Path, String> drawing) {
        file.ifPresent(chart -> {
            @Nullable Path name = chart.getFileName();
            if (name == null) {
                throw Failure.usage("'" + chart + "' is not a file; write its path, such as outlook");
            }
            try {
                drawing.accept(chart.resolveSibling(""), name.toString());
            } catch (PicturesUnavailableException e) {
                throw Failure.refused(Failures.message(e));
            }
        });
    }
}
