package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almoner.cli.demo.report.MarketPicture;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.MarketYearText;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.schemes.Scheme;
import org.almoner.simulation.world.Size;
import org.almoner.simulation.world.World;
import org.almoner.simulation.year.MarketYear;
import org.almoner.simulation.year.Shock;
import org.almoner.simulation.year.YearPlan;
import org.almoner.simulation.year.YearReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a year of an invented market on a scheme: what happens to the waiting list if a provider fails? */
@Command(
        name = "simulate",
        description =
                "A year of an invented market on a scheme, week by week: who waits, who is placed, and what shocks do.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class SimulateCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--scheme",
            paramLabel = "ID|FILE",
            defaultValue = Schemes.DEFAULT,
            description = "A scheme that comes with Almoner, or a scheme file; ${DEFAULT-VALUE} without it.")
    private String scheme = Schemes.DEFAULT;

    @Option(
            names = "--weeks",
            paramLabel = "N",
            defaultValue = "52",
            description = "How many weeks are played, 1 to 104; ${DEFAULT-VALUE} without it.")
    private int weeks = YearPlan.YEAR;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "From which all is drawn; the same seed plays the same. ${DEFAULT-VALUE} without it.")
    private long seed = 1;

    @Option(
            names = "--shock",
            paramLabel = "SHOCK@WEEK",
            description =
                    "What happens on the Monday of a week: provider-fails@13, rating-drops@26 or demand-up:15%%@39. May be"
                            + " given several times; without it, those three, as far as they are within the weeks.")
    private List<Shock> shocks = List.of();

    @Option(names = "--calm", description = "No shocks: to compare with.")
    private boolean calm;

    @Option(
            names = "--of-plan",
            paramLabel = "PERCENT",
            defaultValue = "14%",
            description =
                    "How much of the zones' planned hours is in place at first; ${DEFAULT-VALUE} without it. Four times as"
                            + " much takes some twenty times as long.")
    private Percentage ofPlan = MarketYear.SMALL.ofPlan();

    @Option(
            names = "--providers",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many providers there are, 20 to 500; ${DEFAULT-VALUE} without it.")
    private int providers = MarketYear.SMALL.providers();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "almoner-market",
            description = "Where the picture is written, over one of the same scheme; ${DEFAULT-VALUE} without it.")
    private Path directory = Path.of("almoner-market");

    SimulateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        if (calm && !shocks.isEmpty()) {
            throw Failure.usage("a calm year has no shocks; leave out --calm or --shock");
        }
        Scheme rules = Schemes.load(scheme);
        YearPlan plan = Failures.asUsage(() -> new YearPlan(weeks, shocks()));
        Size size = Failures.asUsage(
                () -> new Size(ofPlan, providers, MarketYear.SMALL.waiting(), MarketYear.SMALL.scoreStep()));
        YearReport report;
        try (Databases.Opened opened = wiring.databases().inMemory()) {
            report = played(World.generate(rules, size, seed), plan, opened);
        } catch (IllegalArgumentException e) {
            throw Failure.refused(Failures.message(e));
        }
        Path picture = picture(report);
        MarketYearText text = new MarketYearText(report);
        output.result(() -> text.text() + "\nThe picture is in " + picture + ".png and .svg.\n", text::json);
    }

    private YearReport played(World world, YearPlan plan, Databases.Opened opened) {
        return output.bars(wiring)
                .during("Playing weeks", progress -> MarketYear.play(world, plan, opened.store(), progress));
    }

    private ImmutableList<Shock> shocks() {
        if (calm) {
            return ImmutableList.of();
        }
        return shocks.isEmpty()
                ? YearPlan.USUAL.shocks().stream()
                        .filter(shock -> shock.week() <= weeks)
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.copyOf(shocks);
    }

    private Path picture(YearReport report) {
        String name = "market-" + report.world().scheme().id();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("no directory could be made at " + directory, e);
        }
        MarketPicture.draw(directory, name, report);
        return directory.resolve(name);
    }
}
