package org.almoner.cli;

import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CarePackages.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.PackageText;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.wording.PackageRefusalWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for the approval of a package, or gives it. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
abstract class PackageApproveCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final EditOptions options = new EditOptions();

    @Parameters(paramLabel = "PACKAGE", description = "Its reference, such as K-00042.")
    private PackageId pack = new PackageId("NONE");

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "From which day on, past or to come: all that is planned from then on.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
    private String reason = "";

    private PackageApproveCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    abstract Outcome outcome(Almoner almoner, PackageId which, LocalDate day, Author who);

    @Override
    public void run() {
        Author who = options.because(reason);
        options.print(
                wiring,
                output,
                (almoner, store) -> store.inOneUnit(() -> answer(outcome(almoner, pack, from, who), store)));
    }

    private String answer(Outcome outcome, Store store) {
        if (outcome instanceof Outcome.Refused refused) {
            throw Failure.refused(PackageRefusalWords.of(refused.reasons()));
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            throw Failure.notFound("there is no package " + unknown.pack() + " in " + options.place());
        }
        PackageAccount account = ((Outcome.Done) outcome).account();
        return output.rendered(
                () -> PackageText.text(account, PackageShowCommand.asRead(store, pack)),
                () -> PackageText.json(account, PackageShowCommand.asRead(store, pack)));
    }

    /** Asks for approval. */
    @Command(name = "ask", description = "Ask for the approval of all that is planned of a package from a day on.")
    static final class Ask extends PackageApproveCommand {

        Ask(Wiring wiring) {
            super(wiring);
        }

        @Override
        Outcome outcome(Almoner almoner, PackageId which, LocalDate day, Author who) {
            return almoner.packages().askApproval(which, day, who);
        }
    }

    /** Approves. */
    @Command(
            name = "approve",
            description = "Approve what was asked for, within the limit of a role; by another than who asked.")
    static final class Approve extends PackageApproveCommand {

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "As which of the scheme's roles, such as team-manager.")
        private ApproverRole role = new ApproverRole("none");

        @Option(
                names = "--whole",
                description = "The package as a whole; without it, all changes since that was approved last.")
        private boolean whole;

        Approve(Wiring wiring) {
            super(wiring);
        }

        @Override
        Outcome outcome(Almoner almoner, PackageId which, LocalDate day, Author who) {
            ApprovalScope scope = whole ? ApprovalScope.WHOLE : ApprovalScope.CHANGE;
            return almoner.packages().approve(which, day, scope, role, who);
        }
    }
}
