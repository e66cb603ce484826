package org.almoner.cli;

import java.time.Instant;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import picocli.CommandLine.Option;

/** Which database, by which scheme, who records, and what that rests on: of commands that record what somebody else may record, too. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class EditOptions extends RecordOptions {

    @Option(
            names = "--as-read",
            paramLabel = "INSTANT",
            description =
                    "The instant that 'package show', 'provider show', 'complaint show', 'line list' or 'run show' printed when you read what this rests"
                            + " on: it is refused, with what has changed, if more has become known since.")
    private Optional<Instant> asRead = Optional.empty();

    @Override
    Almoner almoner(Wiring wiring, Store store) {
        Almoner almoner = super.almoner(wiring, store);
        return asRead.map(instant -> Failures.asUsage(() -> almoner.asRead(instant)))
                .orElse(almoner);
    }
}
