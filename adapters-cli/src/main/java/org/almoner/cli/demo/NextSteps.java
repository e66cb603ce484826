package org.almoner.cli.demo;

import java.nio.file.Path;
import org.almoner.cli.demo.PlacementStep.Placed;
import org.almoner.cli.demo.WeekStep.Played;

/** Commands to try next, with references of this demonstration. */
final class NextSteps {

    private static final String DEFAULT_DIRECTORY = "almoner-demo";

    private NextSteps() {}

    static String text(Path directory, Placed placed, Played played) {
        String dir = directory.toString().equals(DEFAULT_DIRECTORY) ? "" : " --dir " + directory;
        StringBuilder text = new StringBuilder("What to try next\n\n");
        placed.explained()
                .ifPresent(placement -> text.append("  almoner explain placement ")
                        .append(placement.ranking().need().pack())
                        .append(dir)
                        .append("\n"));
        played.explained()
                .ifPresent(visit -> text.append("  almoner explain visit ")
                        .append(visit.id())
                        .append(dir)
                        .append("\n  almoner zone ")
                        .append(visit.place().postcode())
                        .append("\n"));
        played.run()
                .run()
                .period()
                .end()
                .ifPresent(end -> text.append("  almoner run --to ")
                        .append(end)
                        .append(dir)
                        .append("\n"));
        return text.append("  almoner forecast --hours urban=12000,rural=1500\n  almoner serve\n")
                .toString();
    }
}
