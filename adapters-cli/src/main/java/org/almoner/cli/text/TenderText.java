package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.procurement.tenders.Marking;
import org.almoner.domain.procurement.tenders.Points;
import org.almoner.domain.procurement.tenders.PriceCriterion;
import org.almoner.domain.procurement.tenders.PriceFormula;
import org.almoner.domain.procurement.tenders.Question;
import org.almoner.domain.procurement.tenders.Question.Part;
import org.almoner.domain.procurement.tenders.Score;
import org.almoner.domain.procurement.tenders.ScoreLine;
import org.almoner.domain.procurement.tenders.Scoring;
import org.almoner.domain.procurement.tenders.SocialValue;
import org.almoner.domain.procurement.tenders.Tender;
import org.almoner.domain.procurement.tenders.Verdict;
import org.almoner.domain.procurement.tenders.Verdict.Excluded;
import org.almoner.domain.procurement.tenders.Verdict.Ranked;
import org.almoner.wording.Figures;
import org.almoner.wording.ProcurementWords;

/**
 * What came of a tender, for people and for programs.
 *
 * @param tender what was asked
 * @param verdicts of every bidder
 */
public record TenderText(Tender tender, ImmutableList<Verdict> verdicts) {

    private static final String NONE = "-";

    /** {@return what was asked, the order, the exclusions, and every bidder's points line by line} */
    public String text() {
        return head() + "\n" + questions() + "\n" + order() + exclusions()
                + verdicts.stream()
                        .flatMap(verdict -> score(verdict).stream().map(score -> lines(verdict, score)))
                        .collect(Collectors.joining());
    }

    private String head() {
        Scoring scoring = tender.scoring();
        String parts = Stream.of(
                        part("quality", scoring.most(Part.QUALITY)),
                        part("price", scoring.mostOfPrice()),
                        part("specified social value", scoring.most(Part.SPECIFIED)),
                        part("open social value", scoring.most(Part.OPEN)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return tender.title() + ", " + Figures.pounds(tender.value()) + "\n"
                + "Points: " + parts + "; rounded "
                + Figures.words(scoring.rounding().rule()) + " to "
                + Figures.counted(scoring.rounding().decimals(), "decimal") + ", line by line.\n"
                + scoring.price()
                        .map(PriceCriterion::formula)
                        .map(formula -> "Price: " + ProcurementWords.of(formula) + ".\n")
                        .orElse("")
                + scoring.social()
                        .map(SocialValue::mode)
                        .map(mode -> "Social value: " + ProcurementWords.of(mode) + ".\n")
                        .orElse("")
                + "Questions of people who draw on support: " + tender.peoplesPoints() + " points.\n";
    }

    private static Optional<String> part(String name, Points most) {
        return most.equals(Points.NONE) ? Optional.empty() : Optional.of(name + " " + most);
    }

    private String questions() {
        TextTable table = TextTable.of("Question", "Part", ">Most points", "What is asked");
        tender.scoring()
                .questions()
                .forEach(question -> table.row(
                        code(question),
                        Figures.words(question.part()),
                        tender.scoring().most(question).toString(),
                        question.asks()));
        return table.toString();
    }

    private String order() {
        List<Ranked> ranked = verdicts.stream()
                .filter(Ranked.class::isInstance)
                .map(Ranked.class::cast)
                .toList();
        TextTable table = TextTable.of(
                ">Place", "Bidder", ">Quality", ">Price", ">Social value", ">Total", "Ahead of the next by");
        for (int i = 0; i < ranked.size(); i++) {
            Ranked each = ranked.get(i);
            table.row(
                    Integer.toString(each.place()),
                    each.bidder().toString(),
                    each.score().quality().toString(),
                    each.score().price().toString(),
                    each.score().social().toString(),
                    each.score().total().toString(),
                    i + 1 < ranked.size() ? aheadBy(each, ranked.get(i + 1)) : NONE);
        }
        return ranked.isEmpty() ? "Nobody is ranked.\n" : table.toString();
    }

    private static String aheadBy(Ranked each, Ranked next) {
        return each.place() == next.place()
                ? "nothing: they share the place"
                : each.aheadBy().map(ProcurementWords::of).orElse("points");
    }

    private String exclusions() {
        return verdicts.stream()
                .filter(Excluded.class::isInstance)
                .map(Excluded.class::cast)
                .map(excluded -> "\n" + excluded.bidder() + " is excluded:\n"
                        + excluded.reasons().stream()
                                .map(reason -> "  - " + ProcurementWords.of(reason) + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static Optional<Score> score(Verdict verdict) {
        return verdict instanceof Ranked ranked ? Optional.of(ranked.score()) : ((Excluded) verdict).score();
    }

    private String lines(Verdict verdict, Score score) {
        TextTable table = TextTable.of("Line", "Part", "Marks", ">Mark", ">Points", "How");
        score.lines().forEach(line -> row(table, line));
        table.total("total", "", "", "", score.total().toString(), "");
        return "\n" + verdict.bidder() + (verdict instanceof Excluded ? ", excluded" : "") + "\n\n" + table
                + score.lines().stream()
                        .filter(ScoreLine.Marked.class::isInstance)
                        .map(ScoreLine.Marked.class::cast)
                        .flatMap(marked -> settled(marked).stream())
                        .collect(Collectors.joining());
    }

    private void row(TextTable table, ScoreLine line) {
        if (line instanceof ScoreLine.Marked marked) {
            table.row(
                    code(marked.question()),
                    Figures.words(marked.question().part()),
                    marks(marked.marking()),
                    Integer.toString(marked.mark()),
                    marked.points().toString(),
                    how(marked));
        } else if (line instanceof ScoreLine.Priced priced) {
            table.row(
                    "price",
                    "price",
                    Figures.price(priced.price()),
                    NONE,
                    priced.points().toString(),
                    how(priced));
        } else {
            Question question = ((ScoreLine.Untied) line).question();
            table.row(
                    code(question),
                    Figures.words(question.part()),
                    NONE,
                    NONE,
                    line.points().toString(),
                    "tied to no outcome of the contract");
        }
    }

    private static String code(Question question) {
        return question.code() + (question.byPeople() ? " (people's)" : "");
    }

    private static String marks(Marking marking) {
        return marking.marks().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private String how(ScoreLine.Marked marked) {
        Part part = marked.question().part();
        return tender.scoring().most(part) + " × " + marked.question().weight() + "/"
                + tender.scoring().weights(part) + " × " + marked.mark() + "/" + marked.highest()
                + marked.question()
                        .perValue()
                        .map(number -> "; " + Figures.count(number.askedFor(tender.value())) + " asked for: "
                                + number.number() + " for each full " + Figures.pounds(number.each()))
                        .orElse("");
    }

    private static String how(ScoreLine.Priced priced) {
        String lowest = priced.lowest().amount().toString();
        String price = priced.price().amount().toString();
        return priced.formula() == PriceFormula.LOWEST_OVER_PRICE
                ? priced.most() + " × " + lowest + " ÷ " + price
                : priced.most() + " × (1 − (" + price + " − " + lowest + ") ÷ " + lowest + ")";
    }

    private static Optional<String> settled(ScoreLine.Marked marked) {
        return marked.marking()
                .moderation()
                .map(moderation -> marked.question().code() + " was moderated to " + moderation.mark() + " by "
                        + moderation.by() + ": " + moderation.reason() + "\n");
    }

    /** {@return the same for programs; points are texts with the decimals that they need} */
    public ObjectNode json() {
        ObjectNode json =
                Json.object("title", tender.title()).put("value", tender.value().toString());
        json.put("peoplesPoints", tender.peoplesPoints().toString());
        json.set("questions", Json.array(tender.scoring().questions(), this::json));
        json.set("verdicts", Json.array(verdicts, this::json));
        return json;
    }

    private ObjectNode json(Question question) {
        return Json.object("code", question.code())
                .put("asks", question.asks())
                .put("part", Figures.words(question.part()))
                .put("byPeople", question.byPeople())
                .put("most", tender.scoring().most(question).toString());
    }

    private ObjectNode json(Verdict verdict) {
        ObjectNode json = Json.object("bidder", verdict.bidder());
        if (verdict instanceof Ranked ranked) {
            json.put("place", ranked.place());
            ranked.aheadBy().ifPresent(tieBreak -> json.put("aheadBy", Figures.words(tieBreak)));
        } else {
            json.set(
                    "excluded",
                    Json.texts(((Excluded) verdict)
                            .reasons().stream().map(ProcurementWords::of).toList()));
        }
        score(verdict).ifPresent(score -> {
            json.put("quality", score.quality().toString())
                    .put("price", score.price().toString())
                    .put("socialValue", score.social().toString())
                    .put("total", score.total().toString());
            json.set("lines", Json.array(score.lines(), this::json));
        });
        return json;
    }

    private ObjectNode json(ScoreLine line) {
        ObjectNode json =
                Json.object("points", line.points()).put("most", line.most().toString());
        if (line instanceof ScoreLine.Marked marked) {
            ObjectNode marks = Json.object();
            marked.marking().marks().forEach(marks::put);
            json.put("question", marked.question().code())
                    .put("part", Figures.words(marked.question().part()))
                    .put("mark", marked.mark())
                    .put("how", how(marked))
                    .set("marks", marks);
            marked.marking()
                    .moderation()
                    .ifPresent(moderation -> json.set(
                            "moderated",
                            Json.object("by", moderation.by())
                                    .put("mark", moderation.mark())
                                    .put("reason", moderation.reason())));
        } else if (line instanceof ScoreLine.Priced priced) {
            json.put("price", priced.price().toString())
                    .put("lowest", priced.lowest().toString())
                    .put("how", how(priced));
        } else {
            json.put("question", ((ScoreLine.Untied) line).question().code())
                    .put("how", "tied to no outcome of the contract");
        }
        return json;
    }
}
