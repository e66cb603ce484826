package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.text.BudgetText;
import org.almoner.persistence.files.BudgetFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reconciles lines of growth and savings to a budget (rules L11, L12). */
@Command(
        name = "budget",
        description =
                "How growth and savings lead from each year's budget to the next, and which printed figures do not add up.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class BudgetCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The budget in YAML; docs/guide/forecast.md describes it.")
    private Path file = Path.of("");

    @Override
    public void run() {
        BudgetText text = new BudgetText(GivenFiles.read("budget", file, BudgetFiles::readBudget));
        output.result(text::text, text::json);
    }
}
