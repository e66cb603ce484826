package org.almoner.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.almoner.application.port.in.Progress;

/**
 * Progress bars on stderr, where a person can see them.
 *
 * @param shown whether they are shown
 */
public record Bars(boolean shown) {

    private static final Path STDERR = Path.of("/proc/self/fd/2");
    private static final int REDRAW_MILLIS = 100;

    /** {@return bars that are shown when the result is for people and stderr is a terminal} */
    public static Bars of(boolean forPeople) {
        return new Bars(forPeople && stderrIsTerminal());
    }

    /** Does a long task with a bar of its name. */
    public <T> T during(String task, Function<Progress, T> work) {
        if (!shown) {
            return work.apply(Progress.SILENT);
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .hideEta()
                .clearDisplayOnFinish()
                .build()) {
            return work.apply((done, total) -> {
                bar.maxHint(total);
                bar.stepTo(done);
            });
        }
    }

    private static boolean stderrIsTerminal() {
        try {
            String target = Files.readSymbolicLink(STDERR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            // Not a system that says where stderr goes: better no bar than a log full of them.
            return false;
        }
    }
}
