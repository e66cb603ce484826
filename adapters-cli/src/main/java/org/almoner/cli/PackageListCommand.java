package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.cli.text.PackageText;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.life.PackageState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists packages. */
@Command(name = "list", description = "The packages as they are on a day; of one state, or without their approval.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PackageListCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description =
                    "Only those of the state: not-wanted, requested, evidenced, approved, offered, awarded, started, changed,"
                            + " suspended or ended.")
    private Optional<PackageState> state = Optional.empty();

    @Option(names = "--unapproved", description = "Only those that lack the approval that they need.")
    private boolean unapproved;

    PackageListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        options.with(wiring, (almoner, store) -> {
            LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
            ImmutableList<PackageAccount> accounts = almoner.packages().on(day).stream()
                    .filter(account -> state.map(account.state()::equals).orElse(true))
                    .filter(account -> !unapproved || !account.approval().isEnough())
                    .collect(ImmutableList.toImmutableList());
            output.result(() -> PackageText.list(accounts, day), () -> PackageText.listJson(accounts, day));
            return accounts;
        });
    }
}
