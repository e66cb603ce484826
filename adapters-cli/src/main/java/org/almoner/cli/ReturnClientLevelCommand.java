package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.text.ReturnText;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.returns.ClientLevelWriter;
import org.almoner.formats.returns.ServiceTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes Client Level Data, and holds its costs against what was paid. */
@Command(
        name = "client-level-data",
        description =
                "Write the Client Level Data of a period to a new file, from what is known and nothing else, and hold the costs of"
                        + " its services against what runs posted.")
final class ReturnClientLevelCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final ClientLevelOptions which = new ClientLevelOptions();

    @Mixin
    private final NewFileOption newFile = new NewFileOption();

    ReturnClientLevelCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange days = which.days();
        ServiceTerms terms = which.terms();
        ClientLevelWriter writer = which.writer(terms);
        Path out = newFile.file();
        ClientReturn told =
                options.with(wiring, (almoner, store) -> ClientLevelOptions.told(almoner, days, output, wiring));
        NewFile.writePrivately(out, file -> {
            writer.write(told, file);
            return out;
        });
        ReturnText text = new ReturnText(told, terms, out);
        output.result(text::text, text::json);
    }
}
