package org.almoner.cli;

import org.almoner.formats.providers.ProviderTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what a table of providers is to look like. */
@Command(
        name = "template",
        description = "The first line of a table of providers, an example row, and what each column holds.")
final class ProvidersTemplateCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final TemplateOptions options = new TemplateOptions();

    @Override
    public void run() {
        options.print(ProviderTable.TEMPLATE, output);
    }
}
