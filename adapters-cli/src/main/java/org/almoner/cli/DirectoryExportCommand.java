package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeSet;
import org.almoner.application.port.out.Store;
import org.almoner.cli.text.ServiceDirectoryText;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.formats.directory.DirectoryService;
import org.almoner.formats.directory.OfferedServices;
import org.almoner.formats.directory.ServiceDirectoryWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what providers offer as a service directory. */
@Command(
        name = "export",
        description =
                "Write what the providers offer on a day, where and at which published prices, to a new file, as a service"
                        + " directory in the layout of Open Referral UK.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class DirectoryExportCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "The council's page that tells people of these services; the layout needs one of each.")
    private String url = "";

    @Mixin
    private final NewFileOption newFile = new NewFileOption();

    DirectoryExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Path out = newFile.file();
        ServiceDirectoryText text = options.with(wiring, (almoner, store) -> {
            LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
            OfferedServices offered = Failures.asUsage(() -> new OfferedServices(almoner.scheme(), day, url));
            return NewFile.writePrivately(out, target -> write(offered, store, day, out, target));
        });
        output.result(text::text, text::json);
    }

    private static ServiceDirectoryText write(
            OfferedServices offered, Store store, LocalDate day, Path out, Writer target) throws IOException {
        int services = 0;
        int providers = 0;
        TreeSet<ProviderId> leftOut = new TreeSet<>();
        try (ServiceDirectoryWriter writer = new ServiceDirectoryWriter(target)) {
            for (ProviderRecord provider : ProviderFiles.known(store)) {
                ImmutableList<DirectoryService> its = offered.of(provider);
                for (DirectoryService service : its) {
                    writer.write(service);
                }
                services += its.size();
                providers += its.isEmpty() ? 0 : 1;
                if (its.isEmpty() && isRegistered(provider, day)) {
                    leftOut.add(provider.id());
                }
            }
        }
        return new ServiceDirectoryText(
                out, day, services, providers, ImmutableSortedSet.copyOf(leftOut), StoreOptions.names(store));
    }

    private static boolean isRegistered(ProviderRecord provider, LocalDate day) {
        return provider.facts().of(ProviderFacts.REGISTRATION).find(day).isPresent();
    }
}
