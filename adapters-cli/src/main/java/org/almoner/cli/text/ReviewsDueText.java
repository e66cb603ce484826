package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.domain.packages.life.ReviewDue;
import org.almoner.wording.Figures;

/** Reviews of packages, in words and as JSON. */
public final class ReviewsDueText {

    private ReviewsDueText() {}

    /** {@return when it is due, such as {@code due 2020-12-14, 5 days ago}} */
    static String due(ReviewDue review, LocalDate day) {
        return "due " + review.due()
                + (review.isOverdueOn(day) ? ", overdue by " + Figures.counted(review.daysOverdueOn(day), "day") : "");
    }

    /** {@return the reviews as a table, for people} */
    public static String text(ImmutableList<ReviewDue> reviews, LocalDate day) {
        if (reviews.isEmpty()) {
            return "No review is due on " + day + ".\n";
        }
        TextTable table = TextTable.of("Package", "Person", "Risk", "Due", ">Days overdue");
        reviews.forEach(review -> table.row(
                review.pack().toString(),
                review.person().toString(),
                review.risk().map(Figures::words).orElse("not assessed"),
                review.due().toString(),
                review.isOverdueOn(day) ? Figures.count(review.daysOverdueOn(day)) : "-"));
        return table.toString();
    }

    /** {@return the reviews for programs} */
    public static ObjectNode json(ImmutableList<ReviewDue> reviews, LocalDate day) {
        ObjectNode json = Json.object("day", day);
        json.set("reviews", Json.array(reviews, review -> json(review, day)));
        return json;
    }

    static ObjectNode json(ReviewDue review, LocalDate day) {
        ObjectNode json = Json.object("package", review.pack())
                .put("person", review.person().toString())
                .put("due", review.due().toString())
                .put("isOverdue", review.isOverdueOn(day))
                .put("daysOverdue", review.daysOverdueOn(day));
        review.risk().ifPresent(risk -> json.put("risk", risk.name()));
        return json;
    }
}
