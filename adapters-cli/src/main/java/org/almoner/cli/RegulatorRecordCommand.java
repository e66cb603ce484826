package org.almoner.cli;

import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.cli.text.ProviderFileText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records a file of the regulator. */
@Command(
        name = "record",
        description = "Record what is new or changed in the regulator's directory or ratings of the providers here.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RegulatorRecordCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final RegulatorFile file = new RegulatorFile();

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why it is recorded.")
    private String reason = "";

    RegulatorRecordCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Author author = options.because(reason);
        options.print(wiring, output, (almoner, store) -> {
            ProviderFileText text = output.bars(wiring)
                    .during(
                            "Recording",
                            progress ->
                                    file.recorded(almoner, store, wiring.clock().instant(), author, progress));
            return output.rendered(text::text, text::json);
        });
    }
}
