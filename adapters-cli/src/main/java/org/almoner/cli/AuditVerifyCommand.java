package org.almoner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.cli.shell.Exit;
import org.almoner.cli.text.VerificationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds what is kept against its seals. */
@Command(
        name = "verify",
        description =
                "Whether all that is kept is as it was recorded; prints the latest seal, to be noted down elsewhere."
                        + " Ends with 3 where something is not.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class AuditVerifyCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(
            names = "--noted",
            paramLabel = "SEAL",
            description = "A seal that was noted down before: whether all up to it is still as it was.")
    private Optional<Seal> noted = Optional.empty();

    AuditVerifyCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        VerificationText text = options.with(
                wiring,
                (almoner, store) -> store.inOneUnit(() -> new VerificationText(
                        store.audit().verify(noted),
                        store.audit().latest(),
                        noted,
                        store.audit().erasedSince(noted))));
        output.result(text::text, text::json);
        return (text.findings().isEmpty() ? Exit.OK : Exit.REFUSED).code();
    }
}
