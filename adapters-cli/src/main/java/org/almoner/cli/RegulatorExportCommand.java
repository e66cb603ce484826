package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.almoner.cli.text.RegulatorExportText;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.time.Timeline.Entry;
import org.almoner.formats.providers.DirectoryWriter;
import org.almoner.formats.providers.LocationOwners;
import org.almoner.formats.providers.RatingsWriter;
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
        RegulatorExportText text = options.with(wiring, (almoner, store) -> {
            LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
            ImmutableList<ProviderRecord> known = ProviderFiles.known(store);
            ImmutableSortedSet<RegulatorId> shared = new LocationOwners(day, known).shared();
            int rows = NewFile.writePrivately(
                    out,
                    target -> kind == RegulatorFile.Kind.DIRECTORY
                            ? directory(known, day, shared, target)
                            : ratings(known, day, shared, target));
            return new RegulatorExportText(out, rows, shared);
        });
        output.result(text::text, text::json);
    }

    private static int directory(
            ImmutableList<ProviderRecord> known, LocalDate day, Set<RegulatorId> shared, Writer target)
            throws IOException {
        int rows = 0;
        try (DirectoryWriter writer = new DirectoryWriter(target)) {
            for (ProviderRecord provider : known) {
                Optional<Registration> registration = registration(provider, day, shared);
                rows += registration.isPresent() ? writer.write(registration.get()) : 0;
            }
        }
        return rows;
    }

    private static int ratings(
            ImmutableList<ProviderRecord> known, LocalDate day, Set<RegulatorId> shared, Writer target)
            throws IOException {
        int rows = 0;
        try (RatingsWriter writer = new RatingsWriter(target)) {
            for (ProviderRecord provider : known) {
                Optional<Registration> registration = registration(provider, day, shared);
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

    /** {@return what the provider is on the day, with the locations that are its alone} */
    private static Optional<Registration> registration(
            ProviderRecord provider, LocalDate day, Set<RegulatorId> shared) {
        return provider.facts()
                .of(ProviderFacts.REGISTRATION)
                .find(day)
                .map(registration -> new Registration(
                        registration.name(),
                        registration.regulatorId(),
                        ImmutableSortedSet.copyOf(Sets.difference(registration.locations(), shared)),
                        registration.serviceTypes()));
    }
}
