package org.almoner.cli.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.almoner.cli.demo.PlacementStep.Placed;
import org.almoner.cli.demo.WeekStep.Played;
import org.almoner.cli.shell.ShellWord;
import org.almoner.domain.time.DateRange;

/** Commands to try next, with references of this demonstration. */
final class NextSteps {

    private static final String START = "  " + ShellWord.PROGRAM + " ";
    private static final String DEFAULT_DIRECTORY = "almoner-demo";

    private NextSteps() {}

    static String text(Optional<String> scheme, Path directory, Placed placed, Played played) {
        String by = scheme.map(named -> " --scheme " + ShellWord.of(named)).orElse("");
        String dir = (directory.toString().equals(DEFAULT_DIRECTORY) ? "" : " --dir " + ShellWord.of(directory)) + by;
        StringBuilder text = new StringBuilder("What to try next\n\n");
        placed.explained()
                .ifPresent(placement -> text.append(START + "explain placement ")
                        .append(placement.ranking().need().pack())
                        .append(dir)
                        .append("\n"));
        played.explained()
                .ifPresent(visit -> text.append(START + "explain visit ")
                        .append(visit.visit().id())
                        .append(dir)
                        .append("\n" + START + "zone ")
                        .append(visit.visit().place().postcode())
                        .append(by)
                        .append("\n"));
        text.append(runs(played.run().run().run().period(), played, dir));
        String hours = by.isEmpty() ? " --hours urban=12000,rural=1500" : "";
        return text.append(START + "forecast" + hours + by + "\n" + START + "serve" + by + "\n")
                .toString();
    }

    private static String runs(DateRange period, Played played, String dir) {
        String to = " --to " + period.end().orElseThrow();
        return START + "run draft" + to + " --by me" + dir + "\n"
                + START + "run list" + dir + "\n"
                + played.explained()
                        .map(visit -> START + "statement " + visit.line().whose() + " --from " + period.from() + to
                                + dir + "\n")
                        .orElse("")
                + START + "drift --from " + period.from() + to + dir + "\n"
                + START + "balance nhs" + dir + "\n";
    }
}
