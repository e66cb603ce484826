package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ClaimText;
import org.almoner.domain.charging.ProviderClaim;
import org.almoner.domain.charging.ReconciledClaim;
import org.almoner.domain.providers.ProviderId;
import org.almoner.persistence.files.ClaimFiles;
import org.almoner.persistence.files.FileResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a provider's claim against what is due for its visits. */
@Command(
        name = "claim",
        description = "What of a provider's claim is paid, held, rejected or matches no visit, line by line. It"
                + " changes nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ClaimCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(paramLabel = "FILE", description = "A table with the columns visit, minutes and amount.")
    private Path file = Path.of("");

    @Option(
            names = "--provider",
            required = true,
            paramLabel = "REF",
            description = "Whose claim it is, such as P-017.")
    private ProviderId provider = new ProviderId("NONE");

    ClaimCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ProviderClaim claim = claim();
        ClaimText text = options.with(wiring, (almoner, store) -> reconciled(almoner, store, claim));
        output.result(text::text, text::json);
    }

    private ProviderClaim claim() {
        Failures.checkFile(file, "a claim");
        FileResult<ProviderClaim> result = ClaimFiles.read(file, provider);
        if (result instanceof FileResult.Refused<ProviderClaim> refused) {
            throw Failure.refused(file + " is refused:\n" + Schemes.lines(refused.problems()));
        }
        return result.orElseThrow();
    }

    private ClaimText reconciled(Almoner almoner, Store store, ProviderClaim claim) {
        if (store.providers().find(provider).isEmpty()) {
            throw Failure.notFound("there is no provider " + provider + " in " + options.place());
        }
        ReconciledClaim reconciled = output.bars(wiring)
                .during("Reconciling", progress -> almoner.claims().reconcile(claim, progress));
        return new ClaimText(reconciled, StoreOptions.names(store));
    }
}
