package org.almoner.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Forecasts;
import org.almoner.cli.demo.report.OutlookPicture;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.OutlookText;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.performance.outlook.Base;
import org.almoner.domain.performance.outlook.Outlook;
import org.almoner.domain.performance.outlook.OutlookPlan;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.OutlookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets scenarios of demand and cost side by side (rules L2, L4). */
@Command(
        name = "outlook",
        description =
                "Demand and cost over years under scenarios, side by side, with intervals. It sets out from the hours on"
                        + " which the scheme was planned or, with --dir or --db, from the packages that somebody provides.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class OutlookCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final ChartOption chart = new ChartOption();

    @Parameters(paramLabel = "FILE", description = "The scenarios in YAML; docs/guide/forecast.md describes it.")
    private Path file = Path.of("");

    OutlookCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        OutlookText text = options.isPlaceNamed()
                ? options.with(wiring, (almoner, store) -> ofPackages(almoner))
                : ofPlanning(options.scheme());
        chart.draw((folder, name) -> OutlookPicture.draw(folder, name, text.outlook()));
        output.result(text::text, text::json);
    }

    private OutlookPlan read(Scheme scheme) {
        OutlookPlan plan = GivenFiles.read(
                "file of scenarios",
                file,
                path -> OutlookFiles.read(path, scheme.charging().rates().offerings()));
        if (!scheme.term().contains(plan.on())) {
            throw Failure.refused("scheme " + scheme.id() + " has no prices on " + plan.on() + "; it is in force "
                    + scheme.term() + ", so write one of its days under 'on' in " + file);
        }
        return plan;
    }

    private OutlookText ofPlanning(Scheme scheme) {
        OutlookPlan plan = read(scheme);
        Snapshot planned = scheme.planning()
                .map(Scheme.Planning::snapshot)
                .filter(snapshot -> !snapshot.hours().isEmpty())
                .orElseThrow(() -> Failure.refused("scheme " + scheme.id()
                        + " was planned on no hours; name a database with --dir or --db, or another scheme"));
        return told(() -> new OutlookText(
                scheme,
                Outlook.of(plan, Base.of(plan, planned, scheme.charging().rates())),
                planned.asAt(),
                0));
    }

    private OutlookText ofPackages(Almoner almoner) {
        OutlookPlan plan = read(almoner.scheme());
        return told(() -> {
            Forecasts.OfPackages found = almoner.forecasts().outlook(plan);
            return new OutlookText(almoner.scheme(), found.outlook(), plan.on(), found.leftOut());
        });
    }

    private OutlookText told(Supplier<OutlookText> outlook) {
        try {
            return outlook.get();
        } catch (IllegalArgumentException e) {
            throw Failure.refused(file + ": " + Failures.message(e));
        }
    }
}
