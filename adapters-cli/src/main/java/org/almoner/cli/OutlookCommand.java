package org.almoner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.Store;
import org.almoner.cli.demo.report.OutlookPicture;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.OutlookText;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.FundedPackage;
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
                ? options.with(wiring, (almoner, store) -> ofStore(almoner.scheme(), store))
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
        return text(scheme, plan, planned, plan.doubleHanded(), 0);
    }

    private OutlookText ofStore(Scheme scheme, Store store) {
        OutlookPlan plan = read(scheme);
        StoredCaseload stored = StoredCaseload.of(scheme, store, plan.on());
        List<CaseloadPackage> packages =
                stored.packages().stream().map(FundedPackage::pack).toList();
        Snapshot snapshot = Snapshot.ofCaseload(plan.on(), packages);
        if (snapshot.hours().isEmpty()) {
            throw Failure.refused("nobody provides visits on " + plan.on() + "; write another day under 'on' in " + file
                    + ", or leave the database out");
        }
        long without = packages.stream().filter(pack -> pack.plan().isEmpty()).count()
                + stored.leftOut().size();
        return text(scheme, plan, snapshot, Base.doubleHanded(packages), without);
    }

    private OutlookText text(
            Scheme scheme, OutlookPlan plan, Snapshot snapshot, Optional<Percentage> doubleHanded, long leftOut) {
        try {
            Forecast forecast =
                    Forecast.of(snapshot.with(plan.mixed()), scheme.charging().rates(), plan.on());
            return new OutlookText(
                    scheme, Outlook.of(plan, new Base(forecast, doubleHanded, plan.pay())), snapshot.asAt(), leftOut);
        } catch (IllegalArgumentException e) {
            throw Failure.refused(file + ": " + Failures.message(e));
        }
    }
}
