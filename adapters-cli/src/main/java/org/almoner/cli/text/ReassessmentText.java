package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Assessing;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ReassessmentPreview;
import org.almoner.domain.assessment.ReassessmentPreview.Direction;
import org.almoner.domain.assessment.ReassessmentPreview.Line;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.wording.Figures;

/**
 * What assessing people again changes, in words and as JSON.
 *
 * @param scheme by whose rules
 * @param request whom, when, and when they are told
 * @param preview what changes
 * @param applied who recorded it and why; empty when nothing is recorded
 */
public record ReassessmentText(
        Scheme scheme, Assessing.Request request, ReassessmentPreview<PersonId> preview, Optional<Author> applied) {

    /** What becomes of a person over all days. */
    private enum Way {
        MORE("more"),
        LESS("less"),
        MORE_AND_LESS("more on some days and less on others"),
        SAME("the same"),
        OTHER("for the first time, or no more");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        private static Way of(Collection<Line<PersonId>> lines) {
            boolean more = lines.stream().anyMatch(line -> line.direction() == Direction.UP);
            boolean less = lines.stream().anyMatch(line -> line.direction() == Direction.DOWN);
            if (more && less) {
                return MORE_AND_LESS;
            }
            if (more || less) {
                return more ? MORE : LESS;
            }
            return lines.stream().allMatch(line -> line.direction() == Direction.SAME) ? SAME : OTHER;
        }
    }

    /** {@return a table of people and days with its total, and a few lines, for people} */
    public String text() {
        return "Assessed again for " + request.days().from() + " to "
                + request.days().end().orElseThrow().minusDays(1) + " by the rules of scheme " + scheme.id()
                + "; people are told on " + request.told()
                + (request.provisional() ? ", provisionally" : "") + ".\n"
                + applied.map(author -> "Recorded by " + author.by() + ": " + author.reason() + ".")
                        .orElse("Nothing is recorded.")
                + "\n\n" + table() + "\n" + words();
    }

    private TextTable table() {
        TextTable table = TextTable.of(
                "Person",
                "From",
                "To, excluded",
                ">A week so far",
                ">A week now",
                ">Change",
                ">Over the days",
                "Which");
        for (Line<PersonId> line : preview.lines()) {
            table.row(
                    line.person().toString(),
                    line.days().from().toString(),
                    line.days().end().orElseThrow().toString(),
                    charge(line.before()),
                    charge(line.after()),
                    line.by().map(by -> signed(by.exact())).orElse(""),
                    line.by().map(by -> signed(overTheDays(line, by))).orElse(""),
                    Figures.words(line.direction()));
        }
        return table.total("All", "", "", "", "", "", signed(change()), "");
    }

    private static String charge(Optional<AssessedCharge> charge) {
        return charge.map(decided -> {
                    if (decided instanceof AssessedCharge.Contribution contribution) {
                        return Figures.pounds(contribution.weekly());
                    }
                    return decided instanceof AssessedCharge.FullCost ? "all it costs" : "nothing";
                })
                .orElse("undecided");
    }

    private static ExactMoney overTheDays(Line<PersonId> line, Money weekly) {
        return weekly.exact().times(line.days().length()).dividedBy(CareWeek.DAYS);
    }

    private ExactMoney change() {
        return ExactMoney.sum(preview.lines().stream()
                .flatMap(line -> line.by().map(by -> overTheDays(line, by)).stream())
                .toList());
    }

    private static String signed(ExactMoney money) {
        return (money.compareTo(ExactMoney.ZERO) > 0 ? "+" : "") + Figures.poundsRounded(money);
    }

    private String words() {
        long unsaid =
                preview.lines().stream().filter(line -> line.by().isEmpty()).count();
        return "People who pay "
                + ways().entrySet().stream()
                        .map(way -> way.getKey().words + ": " + Figures.count(way.getValue()))
                        .collect(Collectors.joining("; "))
                + ".\n"
                + (unsaid == 0
                        ? ""
                        : "The total leaves out " + Figures.counted(unsaid, "row")
                                + " whose change cannot be said in pounds.\n");
    }

    private Map<Way, Long> ways() {
        ImmutableListMultimap<PersonId, Line<PersonId>> people = Multimaps.index(preview.lines(), Line::person);
        return people.asMap().values().stream()
                .collect(Collectors.groupingBy(Way::of, () -> new EnumMap<>(Way.class), Collectors.counting()));
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("days", request.days())
                .put("scheme", scheme.id())
                .put("told", request.told().toString())
                .put("provisional", request.provisional())
                .put("applied", applied.isPresent());
        json.set("lines", Json.array(preview.lines(), ReassessmentText::line));
        ObjectNode people = json.putObject("people");
        ways().forEach((way, count) -> people.put(Figures.words(way), count));
        return json.put("changeExactPence", change().toString());
    }

    private static ObjectNode line(Line<PersonId> line) {
        ObjectNode json =
                Json.object("person", line.person()).put("days", line.days().toString());
        line.before().ifPresent(charge -> json.set("before", AssessmentText.charge(charge)));
        line.after().ifPresent(charge -> json.set("after", AssessmentText.charge(charge)));
        json.put("direction", Figures.words(line.direction()));
        line.by().ifPresent(by -> json.put("byAWeek", by.toString()));
        return json;
    }
}
