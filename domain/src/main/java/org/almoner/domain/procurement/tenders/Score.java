package org.almoner.domain.procurement.tenders;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import org.almoner.domain.procurement.tenders.Question.Part;

/**
 * A bidder's points, line by line. The total is the sum of the lines. Immutable.
 *
 * @param lines in the order of the questions, the price last
 */
public record Score(ImmutableList<ScoreLine> lines) {

    /** {@return all points} */
    public Points total() {
        return Points.sum(lines.stream().map(ScoreLine::points).toList());
    }

    /** {@return the points for quality} */
    public Points quality() {
        return ofParts(part -> part == Part.QUALITY);
    }

    /** {@return the points for social value} */
    public Points social() {
        return ofParts(Part::isSocial);
    }

    /** {@return the points for the price} */
    public Points price() {
        return Points.sum(lines.stream()
                .filter(ScoreLine.Priced.class::isInstance)
                .map(ScoreLine::points)
                .toList());
    }

    /** {@return the points of the questions of some parts} */
    Points ofParts(Predicate<Part> parts) {
        return Points.sum(lines.stream()
                .filter(line -> line instanceof ScoreLine.Marked marked
                        && parts.test(marked.question().part()))
                .map(ScoreLine::points)
                .toList());
    }
}
