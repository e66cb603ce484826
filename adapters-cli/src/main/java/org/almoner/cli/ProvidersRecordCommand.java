package org.almoner.cli;

import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.cli.text.ProviderFileText;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Registration;
import org.almoner.formats.providers.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records a table of providers. */
@Command(name = "record", description = "Record what is new or changed in a table of providers, all of it or nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProvidersRecordCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final RecordOptions options = new RecordOptions();

    @Mixin
    private final ProvidersOptions providers = new ProvidersOptions();

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why it is recorded.")
    private String reason = "";

    ProvidersRecordCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Author author = options.because(reason);
        options.print(wiring, output, (almoner, store) -> {
            Publication<Registration> found = output.bars(wiring)
                    .during(
                            "Recording",
                            progress -> store.inOneUnit(() -> providers.read(
                                    store,
                                    progress,
                                    learned -> ProviderFiles.record(
                                            almoner, ProviderFacts.REGISTRATION, learned, author))));
            ProviderFileText text = new ProviderFileText("providers", StoreOptions.names(store), found, true);
            return output.rendered(text::text, text::json);
        });
    }
}
