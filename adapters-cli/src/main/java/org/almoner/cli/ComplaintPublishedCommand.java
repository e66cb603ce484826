package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.text.PublishedYearText;
import org.almoner.persistence.files.ComplaintFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Holds the figures of a published year against each other. */
@Command(
        name = "published",
        description =
                "Whether the figures of a year of complaints, as a council published them, agree with each other.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ComplaintPublishedCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The figures as they were published.")
    private Path file = Path.of("");

    @Override
    public void run() {
        PublishedYearText text =
                new PublishedYearText(GivenFiles.read("year of complaints", file, ComplaintFiles::readPublished));
        output.result(text::text, text::json);
    }
}
