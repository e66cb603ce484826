package org.almoner.domain.complaints;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.parts.Words;

/**
 * All that is complained of, asked and praised about the care of one person, or under one reference of nobody in care. What happens to one
 * complaint is recorded by recording the file with it. Immutable.
 *
 * @param complaints each with a reference of its own, in the order in which they were received; at least one
 */
public record ComplaintFile(ImmutableList<Complaint> complaints) {

    /**
     * Puts the complaints in the order in which they were received, and refuses a file of nothing, and one complaint twice.
     *
     * @throws IllegalArgumentException if there is none, or two have one reference
     */
    public ComplaintFile {
        checkArgument(
                !complaints.isEmpty(), "a file of complaints has one at least; withdraw the fact where there is none");
        checkArgument(
                complaints.stream().map(Complaint::reference).distinct().count() == complaints.size(),
                "each complaint is in the file once, but got %s",
                Words.list(complaints.stream().map(Complaint::reference).toList()));
        complaints = ImmutableList.sortedCopyOf(Comparator.comparing(Complaint::received), complaints);
    }

    /** {@return the complaint of the reference} */
    public Optional<Complaint> find(String reference) {
        return complaints.stream()
                .filter(complaint -> complaint.reference().equals(reference))
                .findFirst();
    }

    /** {@return this file with the complaint, in place of the one of its reference where there is one} */
    public ComplaintFile with(Complaint complaint) {
        return new ComplaintFile(Stream.concat(
                        complaints.stream().filter(each -> !each.reference().equals(complaint.reference())),
                        Stream.of(complaint))
                .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the day on which the first was received} */
    public LocalDate first() {
        return complaints.get(0).received();
    }
}
