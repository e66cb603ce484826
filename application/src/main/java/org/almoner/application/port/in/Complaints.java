package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;

/**
 * Complaints, enquiries and compliments (rule K7). Each is kept in the file of the person whose care it is about; one about nobody in care in a
 * file under a reference of its own. Each recording is one unit of work, and records the file anew: what it said before stays known.
 */
public interface Complaints {

    /** {@return every complaint that is known, in the order in which they were received} */
    ImmutableList<Filed> all();

    /** {@return every complaint that is known, with what its dispute led to, as the ledger stands} */
    ImmutableList<AdjustedComplaint> adjusted();

    /** {@return the complaints of the file, in the order in which they were received; none where there is no such file} */
    ImmutableList<Filed> of(PersonId file);

    /** {@return the complaint, or empty if there is none of the reference in the file} */
    Optional<Filed> find(PersonId file, String reference);

    /**
     * {@return what is in dispute, and what that led to, as the ledger stands}
     *
     * @param filed a complaint that is known
     */
    Dispute dispute(Filed filed);

    /**
     * Records that something was received.
     *
     * @param complaint of which, as a rule, nothing more is known yet
     * @param about whom it is about
     */
    Recording receive(PersonId file, Complaint complaint, About about, Author author);

    /** Records that something happened to a complaint. */
    Recording take(PersonId file, String reference, ComplaintStep step, Author author);

    /**
     * Takes back the step of a complaint that was recorded last, whatever its day; of several that were recorded at once, the last in the order of
     * the days.
     */
    Recording takeBack(PersonId file, String reference, Author author);

    /** Whom a complaint is about. */
    enum About {
        /** A person who is known. */
        KNOWN_PERSON,
        /** Nobody in care, so that nobody of the reference needs to be known. */
        NOBODY_IN_CARE
    }

    /**
     * A complaint where it is kept.
     *
     * @param file the reference of the person, or of nobody in care
     * @param complaint itself
     */
    record Filed(PersonId file, Complaint complaint) {}

    /**
     * Charges in dispute.
     *
     * @param lines every line that charges the person for any of the days; none where no charge is in dispute
     * @param adjustments what the dispute led to, in the order of the days
     */
    record Dispute(ImmutableList<Line> lines, ImmutableList<Adjustment> adjustments) {

        /** {@return what the person is to pay by the lines, as they stand} */
        public Money standing() {
            return Money.sum(lines.stream().map(Line::charged).toList());
        }
    }

    /**
     * A line in dispute.
     *
     * @param line which
     * @param charged what the person is to pay by it; below nothing where it takes off
     * @param hold why nothing is posted to it, where it is held
     */
    record Line(LineKey line, Money charged, Optional<Hold> hold) {}
}
