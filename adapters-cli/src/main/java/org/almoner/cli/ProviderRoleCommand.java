package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.ProviderReviews.RoleChange;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ReviewText;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.wording.RefusalWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the role of a provider in a zone: what a review says, something else, or back again (rule L7). */
@Command(
        name = "role",
        description =
                "Let a provider serve a zone in another role from a day on: what a review says, or otherwise, or back again.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderRoleCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final EditOptions options = new EditOptions();

    @Parameters(index = "0", paramLabel = "PROVIDER", description = "Its reference, such as P-017.")
    private ProviderId provider = new ProviderId("NONE");

    @Parameters(index = "1", paramLabel = "ZONE", description = "The code of the zone, such as melton.")
    private ZoneCode zone = new ZoneCode("none");

    @Parameters(index = "2", paramLabel = "ROLE", description = "prime, supplementary, specialist or spot.")
    private Role role = Role.PRIME;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day, such as 2021-04-05.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
    private String reason = "";

    ProviderRoleCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        Author who = options.because(reason);
        options.print(
                wiring,
                output,
                (almoner, store) -> answer(almoner.providers().changeRole(provider, zone, role, from, who)));
    }

    private String answer(RoleChange change) {
        if (change.recording() instanceof Recording.Refused refused) {
            throw Failure.refused(RefusalWords.of(refused.reasons()));
        }
        return output.rendered(
                () -> ReviewText.changed(provider, zone, role, from, change),
                () -> ReviewText.changedJson(provider, zone, role, from, change));
    }
}
