package org.almoner.cli;

import org.almoner.formats.caseload.CaseloadWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what a caseload is to look like. */
@Command(name = "template", description = "The first line of a caseload, an example row, and what each column holds.")
final class CaseloadTemplateCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final TemplateOptions options = new TemplateOptions();

    @Override
    public void run() {
        options.print(CaseloadWriter.TEMPLATE, output);
    }
}
