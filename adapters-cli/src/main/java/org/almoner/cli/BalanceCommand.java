package org.almoner.cli;

import java.util.Optional;
import org.almoner.cli.text.BalanceText;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What each account of the ledger stands at. */
@Command(name = "balance", description = "What each account of the ledger stands at, or one of them.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class BalanceCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "ACCOUNT",
            description = "council, nhs, provider:P-017, person:C-00042, third-party:T-1, direct-payment:C-00042 or"
                    + " deferred:C-00042; all accounts without it.")
    private Optional<Account> account = Optional.empty();

    BalanceCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Balances balances =
                options.with(wiring, (almoner, store) -> almoner.runs().balances());
        BalanceText text = new BalanceText(balances, account);
        output.result(text::text, text::json);
    }
}
