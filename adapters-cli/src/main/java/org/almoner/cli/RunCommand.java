package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.PaymentRuns.Result;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.RunText;
import org.almoner.domain.time.CareWeek;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pays providers and charges people, by difference (property P5). */
@Command(name = "run", description = "Payment and charge run: posts what is due and not posted yet.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RunCommand implements Runnable {

    private static final String BY = "command-line";

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "Settles every week of the scheme that is over on this day, such as 2020-11-09.")
    private LocalDate to = LocalDate.EPOCH;

    RunCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Result result = options.with(wiring, (almoner, store) -> run(almoner));
        RunText text = new RunText(result);
        output.result(text::text, text::json);
    }

    private Result run(Almoner almoner) {
        LocalDate first =
                CareWeek.containing(almoner.scheme().term().from()).next().monday();
        if (to.isBefore(first)) {
            throw Failure.usage("no week of scheme " + almoner.scheme().id() + " is over on " + to
                    + "; the first is over on " + first);
        }
        return Bars.of(!output.isJson())
                .during("Paying and charging", progress -> almoner.runs().run(to, BY, progress));
    }
}
