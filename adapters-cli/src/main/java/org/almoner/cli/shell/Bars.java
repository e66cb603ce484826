package org.almoner.cli.shell;

import java.util.function.Function;
import org.almoner.application.port.in.Progress;

/** Shows people how far long tasks have come. */
public interface Bars {

    /** Shows nothing. */
    Bars NONE = new Bars() {
        @Override
        public <T> T during(String task, Function<Progress, T> work) {
            return work.apply(Progress.SILENT);
        }
    };

    /** Does a long task with a bar of its name. */
    <T> T during(String task, Function<Progress, T> work);
}
