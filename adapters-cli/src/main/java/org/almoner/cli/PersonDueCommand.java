package org.almoner.cli;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.PersonFiles.Due;
import org.almoner.application.port.in.PersonFiles.OtherScheme;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ErasureText;
import org.almoner.domain.packages.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the people who may be erased. */
@Command(
        name = "due",
        description = "Who may be erased on a day by what is known now, and since when: care is over and no rule of"
                + " retention keeps the file.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PersonDueCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Option(names = "--on", paramLabel = "DATE", description = "The day, such as 2030-04-01; today without it.")
    private Optional<LocalDate> on = Optional.empty();

    PersonDueCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        options.with(wiring, (almoner, store) -> {
            LocalDate day = on.orElseGet(() -> LocalDate.now(options.clock(wiring)));
            Due due = almoner.files().due(day);
            if (due instanceof OtherScheme other) {
                throw Failure.refused(ErasureText.of(other));
            }
            ImmutableSortedMap<PersonId, LocalDate> people = ((Due.Listed) due).people();
            output.result(() -> ErasureText.due(people, day, almoner.scheme()), () -> ErasureText.dueJson(people, day));
            return people;
        });
    }
}
