package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.cli.text.Json;
import org.almoner.formats.providers.ProviderTable;
import org.almoner.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes who the providers were and are. */
@Command(
        name = "export",
        description = "Write who the providers were and are to a new file, as a table that is read again.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProvidersExportCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final NewFileOption newFile = new NewFileOption();

    ProvidersExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Path out = newFile.file();
        int rows = options.with(
                wiring,
                (almoner, store) ->
                        NewFile.writePrivately(out, target -> ProviderTable.write(target, ProviderFiles.known(store))));
        output.result(
                () -> Figures.counted(rows, "row") + ", written to " + out + ".\n",
                () -> Json.object("file", out).put("rows", rows));
    }
}
