package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.cli.text.NightText;
import org.almoner.domain.packages.nights.NightBlock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what the blocks of nights come to on a night. */
@Command(
        name = "nights",
        description =
                "The nights that are bought as a block: who has a place on a night, who is beyond, what it costs.")
final class PackageNightsCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    PackageNightsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        options.with(wiring, (almoner, store) -> {
            LocalDate night = on.day(almoner.scheme(), options.clock(wiring));
            ImmutableList<NightBlock.Night> nights = almoner.packages().nights(night);
            output.result(() -> NightText.text(nights, night), () -> NightText.json(nights, night));
            return nights;
        });
    }
}
