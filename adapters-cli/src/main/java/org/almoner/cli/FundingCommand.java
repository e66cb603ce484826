package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.demo.report.FundingPicture;
import org.almoner.cli.text.FundingText;
import org.almoner.domain.budgets.FundingPlan;
import org.almoner.persistence.files.BudgetFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Holds what a plan spends against the money it has. */
@Command(
        name = "funding",
        description =
                "A funding plan over years: money smoothed to the penny, part-year and full-year spending, what is left or"
                        + " over-committed, and which printed figures do not add up.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class FundingCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final ChartOption chart = new ChartOption();

    @Parameters(paramLabel = "FILE", description = "The plan in YAML; docs/guide/forecast.md describes it.")
    private Path file = Path.of("");

    @Override
    public void run() {
        FundingPlan plan = GivenFiles.read("funding plan", file, BudgetFiles::readFunding);
        FundingText text = new FundingText(plan);
        chart.draw((folder, name) -> FundingPicture.draw(folder, name, plan));
        output.result(text::text, text::json);
    }
}
