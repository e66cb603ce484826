package org.almoner.cli;

import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.cli.text.ProviderFileText;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Registration;
import org.almoner.formats.providers.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records who the providers of a service directory are. */
@Command(
        name = "record",
        description = "Record what is new or changed of providers in a service directory, all of it or nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class DirectoryRecordCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final DirectoryOptions directory = new DirectoryOptions();

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why it is recorded.")
    private String reason = "";

    DirectoryRecordCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Author author = options.because(reason);
        options.print(wiring, output, (almoner, store) -> {
            Publication<Registration> found = output.bars(wiring)
                    .during(
                            "Recording",
                            progress -> ProviderFiles.recorded(
                                    almoner,
                                    store,
                                    ProviderFacts.REGISTRATION,
                                    () -> directory.read(
                                            almoner, store, wiring.clock().instant(), progress),
                                    author));
            ProviderFileText text = DirectoryOptions.told(store, found, true);
            return output.rendered(text::text, text::json);
        });
    }
}
