package org.almoner.cli;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.application.port.in.Caseloads;
import org.almoner.cli.text.CaseloadText;
import org.almoner.domain.packages.PackageId;
import org.almoner.formats.caseload.CaseloadWriter;
import org.almoner.wording.CaseloadWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the packages of a day as a caseload. */
@Command(
        name = "export",
        description =
                "Write the packages that somebody provides on a day to a new file, as a caseload that other commands read.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class CaseloadExportCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Mixin
    private final NewFileOption newFile = new NewFileOption();

    CaseloadExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Path out = newFile.file();
        CaseloadText text = options.with(wiring, (almoner, store) -> {
            LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
            Caseloads.OnDay stored = almoner.caseloads().on(day);
            ImmutableSortedMap<PackageId, String> unwritten =
                    NewFile.writePrivately(out, target -> CaseloadWriter.write(target, stored.packages()));
            Map<PackageId, String> leftOut = new TreeMap<>(CaseloadWords.of(stored.leftOut()));
            leftOut.putAll(unwritten);
            return new CaseloadText(
                    out, day, stored.packages().size() - unwritten.size(), ImmutableSortedMap.copyOf(leftOut));
        });
        output.result(text::text, text::json);
    }
}
