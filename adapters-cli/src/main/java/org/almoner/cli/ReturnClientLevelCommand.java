package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.application.Almoner;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ReturnText;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.returns.ClientLevelWriter;
import org.almoner.formats.returns.ServiceTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes Client Level Data, and holds its costs against what was paid. */
@Command(
        name = "client-level-data",
        description =
                "Write the Client Level Data of a period to a new file, from what is known and nothing else, and hold the costs of"
                        + " its services against what runs posted.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ReturnClientLevelCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--la",
            required = true,
            paramLabel = "CODE",
            description = "The council's code at the centre: three digits, such as 508.")
    private String authority = "";

    @Option(
            names = "--services",
            required = true,
            paramLabel = "FILE",
            description =
                    "How the return calls services: a table with the columns service, service-type, service-component and"
                            + " delivery-mechanism.")
    private Path services = Path.of("");

    @Mixin
    private final NewFileOption newFile = new NewFileOption();

    ReturnClientLevelCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange days = period.days();
        ServiceTerms terms = Tables.read(services, "a table of services", ServiceTerms::read);
        ClientLevelWriter writer = Failures.asUsage(() -> new ClientLevelWriter(authority, terms));
        Path out = newFile.file();
        ClientReturn told = options.with(wiring, (almoner, store) -> told(almoner, days));
        NewFile.writePrivately(out, file -> {
            writer.write(told, file);
            return out;
        });
        ReturnText text = new ReturnText(told, terms, out);
        output.result(text::text, text::json);
    }

    private ClientReturn told(Almoner almoner, DateRange days) {
        try {
            return output.bars(wiring)
                    .during("Gathering", progress -> almoner.returns().clientLevel(days, progress));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(Failures.message(e));
        }
    }
}
