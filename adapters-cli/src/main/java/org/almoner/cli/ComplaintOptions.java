package org.almoner.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.persistence.files.ComplaintFiles;
import picocli.CommandLine.Option;

/** By which policy, and on which day. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ComplaintOptions {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "The council's complaints policy: clocks and codes.")
    private Path policy = Path.of("");

    @Option(names = "--on", paramLabel = "DATE", description = "The day, such as 2020-11-02; without it today.")
    private Optional<LocalDate> day = Optional.empty();

    /**
     * {@return the policy}
     *
     * @throws org.almoner.cli.shell.Failure if there is no such file, or it is refused
     */
    ComplaintPolicy policy() {
        return read(policy);
    }

    /**
     * {@return the policy of the file}
     *
     * @throws org.almoner.cli.shell.Failure if there is no such file, or it is refused
     */
    static ComplaintPolicy read(Path file) {
        return GivenFiles.read("complaints policy", file, ComplaintFiles::readPolicy);
    }

    /** {@return the day} */
    LocalDate day(Clock clock) {
        return day.orElseGet(() -> LocalDate.now(clock));
    }
}
