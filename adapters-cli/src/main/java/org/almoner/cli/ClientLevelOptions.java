package org.almoner.cli;

import java.nio.file.Path;
import org.almoner.application.Almoner;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.returns.ClientLevelWriter;
import org.almoner.formats.returns.ServiceTerms;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Client Level Data is made of what is known. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ClientLevelOptions {

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--la",
            required = true,
            paramLabel = "CODE",
            description = "The council's code at the centre: three digits, such as 508.")
    private String authority = "";

    @Option(
            names = "--services",
            required = true,
            paramLabel = "FILE",
            description =
                    "How the return calls services: a table with the columns service, service-type, service-component and"
                            + " delivery-mechanism.")
    private Path services = Path.of("");

    /** {@return the days that it is about} */
    DateRange days() {
        return period.days();
    }

    /** {@return how it calls services} */
    ServiceTerms terms() {
        return Tables.read(services, "a table of services", ServiceTerms::read);
    }

    /** {@return what writes it} */
    ClientLevelWriter writer(ServiceTerms terms) {
        return Failures.asUsage(() -> new ClientLevelWriter(authority, terms));
    }

    /** {@return what it tells} */
    static ClientReturn told(Almoner almoner, DateRange days, Output output, Wiring wiring) {
        try {
            return output.bars(wiring)
                    .during("Gathering", progress -> almoner.returns().clientLevel(days, progress));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(Failures.message(e));
        }
    }
}
