package org.almoner.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Complaints;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Records that something happened to a complaint. */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
abstract class ComplaintStepCommand extends ComplaintRecording {

    private ComplaintStepCommand(Wiring wiring) {
        super(wiring);
    }

    /** {@return what happened on the day} */
    abstract ComplaintStep step(LocalDate on);

    @Override
    Recording record(Complaints desk, ComplaintPolicy policy, Author author) {
        ComplaintStep step = Failures.asUsage(() -> step(day()));
        checkKnown(policy.unknownCodes(step));
        return desk.take(file, reference, step, author);
    }

    /** {@return the complaint, where it is there on the day} */
    final Optional<Complaint> there(Complaints desk) {
        return desk.find(file, reference)
                .map(Filed::complaint)
                .filter(complaint -> !day().isBefore(complaint.received()));
    }

    /** Says that the council has it. */
    @Command(name = "acknowledge", description = "Record that the council said that it has the complaint.")
    static final class Acknowledge extends ComplaintStepCommand {

        Acknowledge(Wiring wiring) {
            super(wiring);
        }

        @Override
        ComplaintStep step(LocalDate on) {
            return new ComplaintStep.Acknowledged(on);
        }
    }

    /** Agrees a longer time. */
    @Command(name = "extend", description = "Record that a longer time for the answer was agreed.")
    static final class Extend extends ComplaintStepCommand {

        @Option(
                names = "--until",
                required = true,
                paramLabel = "DATE",
                description = "The day by which the answer is now due.")
        private LocalDate until = LocalDate.EPOCH;

        Extend(Wiring wiring) {
            super(wiring);
        }

        @Override
        Recording record(Complaints desk, ComplaintPolicy policy, Author author) {
            there(desk)
                    .flatMap(complaint -> policy.dueAnyway(complaint, Failures.asUsage(() -> step(day()))))
                    .ifPresent(due -> {
                        throw Failure.refused("the answer to " + reference + " is due by " + due + " anyway, so until "
                                + until + " is no longer time; name a later day");
                    });
            return super.record(desk, policy, author);
        }

        @Override
        ComplaintStep.LongerTimeAgreed step(LocalDate on) {
            return new ComplaintStep.LongerTimeAgreed(on, until);
        }
    }

    /** Sends a holding letter. */
    @Command(name = "holding-letter", description = "Record that the council wrote that the answer is late.")
    static final class SendHoldingLetter extends ComplaintStepCommand {

        SendHoldingLetter(Wiring wiring) {
            super(wiring);
        }

        @Override
        Recording record(Complaints desk, ComplaintPolicy policy, Author author) {
            there(desk)
                    .flatMap(complaint -> policy.dueNoEarlier(complaint, step(day())))
                    .ifPresent(due -> {
                        throw Failure.refused(
                                "the answer to " + reference + " is in time until " + due + ", and a holding letter of "
                                        + day() + " cannot say that it is late; name a later day");
                    });
            return super.record(desk, policy, author);
        }

        @Override
        ComplaintStep.HoldingLetter step(LocalDate on) {
            return new ComplaintStep.HoldingLetter(on);
        }
    }

    /** Closes a complaint. */
    @Command(name = "close", description = "Record how a complaint ended: answered, withdrawn or passed on.")
    static final class Close extends ComplaintStepCommand {

        @Option(
                names = "--outcome",
                required = true,
                paramLabel = "CODE",
                description = "A code of the policy, such as upheld.")
        private ComplaintCode outcome = new ComplaintCode("none");

        Close(Wiring wiring) {
            super(wiring);
        }

        @Override
        ComplaintStep step(LocalDate on) {
            return new ComplaintStep.Closed(on, outcome);
        }
    }

    /** Takes it to the ombudsman, or records the decision. */
    @Command(
            name = "ombudsman",
            description =
                    "Record that a complaint went to the ombudsman, or, with --decision, what the ombudsman decided.")
    static final class Ombudsman extends ComplaintStepCommand {

        @Option(names = "--decision", paramLabel = "CODE", description = "A code of the policy.")
        private Optional<ComplaintCode> decision = Optional.empty();

        Ombudsman(Wiring wiring) {
            super(wiring);
        }

        @Override
        ComplaintStep step(LocalDate on) {
            return decision.<ComplaintStep>map(code -> new ComplaintStep.OmbudsmanDecided(on, code))
                    .orElseGet(() -> new ComplaintStep.ToOmbudsman(on));
        }
    }

    /** Settles a complaint by money. */
    @Command(name = "settle", description = "Record what was paid to settle a complaint, beside the ledger.")
    static final class Settle extends ComplaintStepCommand {

        @Option(names = "--amount", required = true, paramLabel = "POUNDS", description = "How much, such as 250.00.")
        private Money amount = Money.ZERO;

        Settle(Wiring wiring) {
            super(wiring);
        }

        @Override
        ComplaintStep step(LocalDate on) {
            return new ComplaintStep.SettlementPaid(on, amount);
        }
    }

    /** Names the adjustment that a dispute led to. */
    @Command(
            name = "adjust",
            description =
                    "Record what a dispute of charges led to: a waiver of the person, or a run that corrected them.")
    static final class Adjust extends ComplaintStepCommand {

        @ArgGroup(multiplicity = "1")
        private By by = new By();

        /** A waiver or a run. */
        @SuppressWarnings("FieldCanBeFinal") // picocli sets them
        static final class By {

            @Option(
                    names = "--waiver",
                    paramLabel = "DAYS",
                    description = "The days of the waiver, such as 2020-10-05/2020-10-12.")
            private Optional<DateRange> waiver = Optional.empty();

            @Option(names = "--run", paramLabel = "N", description = "The number of the run.")
            private Optional<Integer> run = Optional.empty();
        }

        Adjust(Wiring wiring) {
            super(wiring);
        }

        @Override
        ComplaintStep step(LocalDate on) {
            return by.waiver
                    .<ComplaintStep>map(days -> new ComplaintStep.Waived(on, days))
                    .orElseGet(() -> new ComplaintStep.Corrected(on, by.run.orElseThrow()));
        }
    }
}
