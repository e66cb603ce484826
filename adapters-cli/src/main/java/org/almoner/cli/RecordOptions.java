package org.almoner.cli;

import java.util.Optional;
import java.util.function.BiFunction;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.RequestKey;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database, by which scheme, and who records: of commands that record something. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
class RecordOptions extends StoreOptions {

    @Mixin
    private final AuthorOption author = new AuthorOption();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "A name of your own for this call, such as a UUID: the same words with the same key are done once, and"
                            + " printed again when they are given again.")
    private Optional<RequestKey> key = Optional.empty();

    /**
     * {@return who does it, and why}
     *
     * @throws Failure if the reference or the reason is blank
     */
    Author because(String reason) {
        return author.because(reason);
    }

    @Override
    void print(Wiring wiring, Output output, BiFunction<Almoner, Store, String> work) {
        super.print(
                wiring,
                output,
                (almoner, store) -> key.map(given -> almoner.oncePerKey()
                                .answer(given, output.words(), author.reference(), () -> work.apply(almoner, store)))
                        .orElseGet(() -> work.apply(almoner, store)));
    }
}
