package org.almoner.cli;

import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Complaints;
import org.almoner.domain.complaints.ComplaintPolicy;
import picocli.CommandLine.Command;

/** Takes back what was recorded last to have happened. */
@Command(
        name = "undo",
        description =
                "Take back what was recorded last to have happened to a complaint, whatever its day; that it was said stays known.")
final class ComplaintUndoCommand extends ComplaintRecording {

    ComplaintUndoCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    Recording record(Complaints desk, ComplaintPolicy policy, Author author) {
        return desk.takeBack(file, reference, author);
    }
}
