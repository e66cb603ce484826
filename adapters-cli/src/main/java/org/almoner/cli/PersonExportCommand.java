package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.PersonFile;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.PersonFileText;
import org.almoner.domain.packages.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a person's whole file. */
@Command(
        name = "export",
        description =
                "Write all that is kept of a person to a new file in JSON. That it was handed out, by whom and why is kept.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PersonExportCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Parameters(paramLabel = "PERSON", description = "The person, such as C-00042.")
    private PersonId person = new PersonId("NONE");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Write to this new file.")
    private Path out = Path.of("");

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why it is handed out.")
    private String reason = "";

    @Mixin
    private final AuthorOption author = new AuthorOption();

    PersonExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        NewFile.check(out);
        Author who = author.because(reason);
        PersonFile file = options.with(
                        wiring, (almoner, store) -> almoner.files().handOut(person, who))
                .orElseThrow(() -> Failure.notFound("nobody of reference " + person + " is known"));
        PersonFileText text = new PersonFileText(file);
        NewFile.writePrivately(out, Json.text(text.json()));
        output.result(() -> text.summary(out.toString()), () -> text.summaryJson(out.toString()));
    }
}
