package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.cli.text.Json;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.formats.providers.DirectoryWriter;
import org.almoner.formats.providers.RatingsWriter;
import org.almoner.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes what is known of providers in the layout of a file of the regulator. */
@Command(
        name = "export",
        description =
                "Write what is known of the providers' locations, or of their ratings, to a new file in the layout of the"
                        + " regulator's.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class RegulatorExportCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Parameters(paramLabel = "KIND", description = "directory or ratings.")
    private RegulatorFile.Kind kind = RegulatorFile.Kind.DIRECTORY;

    @Mixin
    private final NewFileOption newFile = new NewFileOption();

    RegulatorExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Path out = newFile.file();
        int rows = options.with(wiring, (almoner, store) -> {
            LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
            ImmutableList<ProviderRecord> known = ProviderFiles.known(store);
            return NewFile.writePrivately(
                    out,
                    target -> kind == RegulatorFile.Kind.DIRECTORY
                            ? directory(known, day, target)
                            : ratings(known, day, target));
        });
        output.result(
                () -> Figures.counted(rows, "row") + ", written to " + out + ".\n",
                () -> Json.object("file", out).put("rows", rows));
    }

    private static int directory(ImmutableList<ProviderRecord> known, LocalDate day, Writer target) throws IOException {
        int rows = 0;
        try (DirectoryWriter writer = new DirectoryWriter(target)) {
            for (ProviderRecord provider : known) {
                Optional<Registration> registration = registration(provider, day);
                rows += registration.isPresent() ? writer.write(registration.get()) : 0;
            }
        }
        return rows;
    }

    private static int ratings(ImmutableList<ProviderRecord> known, LocalDate day, Writer target) throws IOException {
        int rows = 0;
        try (RatingsWriter writer = new RatingsWriter(target)) {
            for (ProviderRecord provider : known) {
                Optional<Registration> registration = registration(provider, day);
                Optional<Entry<RegulatorRating>> rating =
                        provider.facts().of(ProviderFacts.REGULATOR_RATING).findEntry(day);
                if (registration.isPresent() && rating.isPresent()) {
                    rows += writer.write(
                            registration.get(),
                            rating.get().value(),
                            rating.get().holds().from());
                }
            }
        }
        return rows;
    }

    private static Optional<Registration> registration(ProviderRecord provider, LocalDate day) {
        return provider.facts().of(ProviderFacts.REGISTRATION).find(day);
    }
}
