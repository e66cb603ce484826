package org.almoner.cli;

import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ProviderText;
import org.almoner.domain.providers.ProviderId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows all that is known of one provider on a day. */
@Command(
        name = "show",
        description = "All that is known of a provider on a day, and every reason against business with it.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderShowCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Parameters(paramLabel = "PROVIDER", description = "Its reference, such as P-017.")
    private ProviderId provider = new ProviderId("NONE");

    ProviderShowCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ProviderText text = options.with(wiring, this::show);
        output.result(text::text, text::json);
    }

    private ProviderText show(Almoner almoner, Store store) {
        return new ProviderText(
                almoner.scheme(),
                on.day(almoner.scheme(), options.clock(wiring)),
                store.providers().find(provider).orElseThrow(() -> unknown(provider, options)));
    }

    static Failure unknown(ProviderId provider, StoreOptions options) {
        return Failure.notFound("there is no provider " + provider + " in " + options.place());
    }
}
