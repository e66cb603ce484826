package org.almoner.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.almoner.application.port.in.Progress;

/** Progress bars on stderr, where a person can see them. */
public final class TerminalBars implements Bars {

    private static final Path STDERR = Path.of("/proc/self/fd/2");
    private static final int REDRAW_MILLIS = 100;

    private TerminalBars() {}

    /** {@return bars where stderr is a terminal, and none elsewhere} */
    public static Bars whereSeen() {
        return stderrIsTerminal() ? new TerminalBars() : NONE;
    }

    @Override
    public <T> T during(String task, Function<Progress, T> work) {
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
