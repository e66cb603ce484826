package org.almoner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.almoner.application.port.in.Progress;
import org.almoner.cli.shell.Bars;

/** Bars of which is kept what somebody would have seen: {@code Playing 1 of 3}. */
final class SeenBars implements Bars {

    private final List<String> seen = new ArrayList<>();

    @Override
    public <T> T during(String task, Function<Progress, T> work) {
        return work.apply((done, total) -> seen.add(task + " " + done + " of " + total));
    }

    List<String> seen() {
        return List.copyOf(seen);
    }
}
