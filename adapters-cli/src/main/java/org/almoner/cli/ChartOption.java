package org.almoner.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.cli.demo.report.PicturesUnavailableException;
import org.almoner.cli.shell.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command draws its figures, if it is asked to. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ChartOption {

    /** A name may have dots of its own, such as that of {@code outlook.2020}. */
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.([A-Za-z]\\w*)$");

    private static final ImmutableSet<String> DRAWN = ImmutableSet.of("png", "svg");

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description =
                    "Draw it, too: into FILE.png and FILE.svg, over what is there; FILE may be written with either ending."
                            + " Its folder is there already. Without it nothing is drawn.")
    private Optional<Path> file = Optional.empty();

    /**
     * Draws, if that is asked for.
     *
     * @param drawing into the folder, under the name without ending
     * @throws Failure if the name is none or has the ending of another kind of file, or the machine cannot draw
     */
    void draw(BiConsumer<Path, String> drawing) {
        file.ifPresent(chart -> {
            @Nullable Path name = chart.getFileName();
            if (name == null) {
                throw Failure.usage("'" + chart + "' is not a file; write its path, such as outlook");
            }
            try {
                drawing.accept(chart.resolveSibling(""), withoutEnding(name.toString()));
            } catch (PicturesUnavailableException e) {
                throw Failure.refused(Failures.message(e));
            }
        });
    }

    private static String withoutEnding(String name) {
        Matcher matcher = ENDING.matcher(name);
        if (!matcher.find()) {
            return name;
        }
        if (!DRAWN.contains(Ascii.toLowerCase(matcher.group(1)))) {
            throw Failure.usage("a chart is drawn as .png and .svg, and not as '" + matcher.group()
                    + "'; write the name without an ending, such as " + name.substring(0, matcher.start()));
        }
        return name.substring(0, matcher.start());
    }
}
