package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.domain.complaints.yearly.PublishedYear;
import org.almoner.domain.complaints.yearly.PublishedYear.Ratio;
import org.almoner.domain.complaints.yearly.PublishedYear.Sum;
import org.almoner.domain.complaints.yearly.PublishedYear.Table;
import org.almoner.wording.ComplaintWords;
import org.almoner.wording.Figures;

/**
 * Whether the figures of a published year agree, for people and for programs.
 *
 * @param year as published
 */
public record PublishedYearText(PublishedYear year) {

    private static final String AGREES = "✔ ";
    private static final String DISAGREES = "✘ ";

    /** {@return a line for each figure that can be checked, and what cannot} */
    public String text() {
        int checked = year.tables().size() + year.sums().size() + year.ratios().size();
        return year.title() + "\n" + year.source() + "\n\n"
                + year.tables().stream().map(PublishedYearText::table).collect(Collectors.joining())
                + year.sums().stream().map(PublishedYearText::sum).collect(Collectors.joining())
                + year.ratios().stream().map(PublishedYearText::ratio).collect(Collectors.joining())
                + year.notChecked().stream()
                        .map(what -> "? " + what + ": printed without what it follows from\n")
                        .collect(Collectors.joining())
                + "\nOf " + Figures.counted(checked, "figure") + " that can be checked, "
                + Figures.count(checked - year.disagreements()) + " agree.\n";
    }

    private static String table(Table table) {
        String misprint = table.misprint() == 0
                ? ""
                : " The printed sum is " + Figures.count(table.printed().orElseThrow()) + ".";
        return mark(table.agrees()) + Figures.words(table.counts().of()) + " by "
                + Figures.words(table.counts().by()) + ": "
                + Figures.count(table.counts().sum()) + ". "
                + ComplaintWords.reconciliation(table.counts()) + misprint + "\n";
    }

    private static String sum(Sum sum) {
        return mark(sum.agrees()) + sum.what() + ": " + figure(sum.total())
                + (sum.agrees()
                        ? ""
                        : ", but " + figure(sum.printed()) + " is printed, which is "
                                + figure(sum.difference().abs())
                                + (sum.difference().signum() > 0 ? " less" : " more"))
                + ".\n";
    }

    private static String ratio(Ratio ratio) {
        String unit = ratio.perCent() ? "%" : "";
        return mark(ratio.agrees()) + ratio.what() + ": " + figure(ratio.part()) + " of " + figure(ratio.whole())
                + " is " + ratio.workedOut().toPlainString() + unit
                + (ratio.agrees() ? "" : ", but " + ratio.printed().toPlainString() + unit + " is printed")
                + ".\n";
    }

    private static String mark(boolean agrees) {
        return agrees ? AGREES : DISAGREES;
    }

    private static String figure(BigDecimal figure) {
        return String.format(Locale.ROOT, "%,." + figure.scale() + "f", figure);
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("title", year.title()).put("source", year.source());
        json.set("tables", Json.array(year.tables(), PublishedYearText::json));
        json.set("sums", Json.array(year.sums(), PublishedYearText::json));
        json.set("ratios", Json.array(year.ratios(), PublishedYearText::json));
        json.set("notChecked", Json.texts(year.notChecked()));
        return json.put("disagreements", year.disagreements());
    }

    private static ObjectNode json(Table table) {
        ObjectNode json = CaseTableText.json(table.counts());
        table.printed().ifPresent(printed -> json.put("printed", printed));
        return json.put("agrees", table.agrees());
    }

    private static ObjectNode json(Sum sum) {
        return Json.object("what", sum.what())
                .put("sum", sum.total().toPlainString())
                .put("printed", sum.printed().toPlainString())
                .put("agrees", sum.agrees());
    }

    private static ObjectNode json(Ratio ratio) {
        return Json.object("what", ratio.what())
                .put("workedOut", ratio.workedOut().toPlainString())
                .put("printed", ratio.printed().toPlainString())
                .put("perCent", ratio.perCent())
                .put("agrees", ratio.agrees());
    }
}
