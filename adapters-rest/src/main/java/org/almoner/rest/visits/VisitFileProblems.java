package org.almoner.rest.visits;

import java.io.IOException;
import java.io.InputStream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.VisitReports.Findings;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.providers.ReviewProblems;
import org.almoner.rest.visits.files.VisitFile;
import org.almoner.rest.visits.files.VisitFile.State;
import org.almoner.rest.visits.files.VisitFiles;

/** Why something about a file of visits is not done, as problems. */
public final class VisitFileProblems {

    /** What names a file in a path. */
    static final String FILE = "visit-file";

    private VisitFileProblems() {}

    /**
     * Records a file that is checked.
     *
     * @throws ProblemException if it is not
     */
    public static Findings recorded(VisitFile file, Almoner almoner, Author author) {
        if (file.state() instanceof State.Unreadable unreadable) {
            throw refused(
                    "unreadable",
                    "line " + unreadable.line() + " cannot be read: " + unreadable.detail() + "; then send it again");
        }
        if (!(file.state() instanceof State.Checked)) {
            throw refused(
                    "not-checked",
                    "it is not checked; wait until its status is checked, or send it again if it failed");
        }
        return file.record(almoner, author);
    }

    private static ProblemException refused(String reason, String words) {
        return ProblemException.refused(new Reason(reason, words));
    }

    /** {@return that somebody else is recording a file} */
    public static ProblemException beingRecorded() {
        return refused(
                "being-recorded",
                "somebody else is recording it, or has just sent another in its place; ask again in a while");
    }

    /**
     * {@return a file that was sent}
     *
     * @param view in which the provider must be
     * @throws ProblemException if nobody knows the provider, or there is no room for one more file
     * @throws IOException if the stream fails
     */
    public static VisitFile taken(VisitFiles files, View view, ProviderId provider, InputStream csv)
            throws IOException {
        if (view.store().providers().find(provider).isEmpty()) {
            throw ReviewProblems.unknown(provider);
        }
        return files.take(provider, csv)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.TOO_MANY_VISIT_FILES,
                        "there are " + VisitFiles.MOST + " files of " + provider + ", or " + VisitFiles.MOST_OF_ALL
                                + " of all providers, and none that this one could take the place of"));
    }

    /**
     * {@return the provider's file of the id}
     *
     * @throws ProblemException if there is none, or none any more
     */
    public static VisitFile find(VisitFiles files, ProviderId provider, String id) {
        return files.find(provider, id)
                .orElseThrow(() -> ProblemException.ofField(
                        ProblemKind.UNKNOWN_VISIT_FILE, "there is no file " + id + " of " + provider, FILE, id));
    }
}
