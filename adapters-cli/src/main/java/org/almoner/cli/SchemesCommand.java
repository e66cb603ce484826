package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import org.almoner.cli.text.SchemesText;
import org.almoner.persistence.files.SchemeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the schemes that come with Almoner. */
@Command(name = "schemes", description = "The schemes that come with Almoner.")
final class SchemesCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Override
    public void run() {
        SchemesText text = new SchemesText(
                SchemeFiles.shippedIds().stream().map(Schemes::load).collect(ImmutableList.toImmutableList()));
        output.result(text::text, text::json);
    }
}
