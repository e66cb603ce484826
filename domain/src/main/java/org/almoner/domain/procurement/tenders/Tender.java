package org.almoner.domain.procurement.tenders;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.List;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.Envelope;

/**
 * What a council asks bidders for a contract, and how it chooses. Immutable.
 *
 * @param title for people
 * @param value of the contract
 * @param gates what excludes a bidder
 * @param scoring how bidders get points
 * @param panel who marks
 */
public record Tender(String title, Money value, Gates gates, Scoring scoring, Panel panel) {

    /**
     * Refuses a tender in which people who draw on support have too small a part, prices are bounded by another unit than they are
     * tendered by, or a requirement asks for nothing of a contract of this value.
     *
     * @throws org.almoner.domain.parts.WrongPartException if people wrote fewer questions than they should, these have a smaller share,
     *     the bounds of prices do not fit the price, or none of something is asked for
     */
    public Tender {
        List<Question> peoples = scoring.questions().stream()
                .filter(question -> question.byPeople() && scoring.scores(question))
                .toList();
        checkPart(
                peoples.size() >= panel.leastQuestions(),
                "scoring/questions",
                "people who draw on support write %s questions at least, but wrote %s that score; add what they ask",
                panel.leastQuestions(),
                peoples.size());
        Points share = Points.sum(peoples.stream().map(scoring::most).toList());
        checkPart(
                isAtLeast(share, panel.leastShare(), Scoring.ALL),
                "scoring/questions",
                "the questions of people who draw on support have %s of the 100 points, but should have %s of them; give them"
                        + " more weight",
                share,
                panel.leastShare());
        gates.price()
                .map(Envelope::lowest)
                .ifPresent(bound -> checkPart(
                        scoring.price()
                                .filter(price -> price.unit() == bound.unit())
                                .isPresent(),
                        "gates/price",
                        "prices are bounded by the %s, but are not tendered so; correct the unit, or leave the bounds out",
                        Words.of(bound.unit())));
        for (int i = 0; i < scoring.questions().size(); i++) {
            checkAskedFor(scoring.questions().get(i), i, value);
        }
    }

    private static void checkAskedFor(Question question, int index, Money value) {
        question.perValue()
                .ifPresent(number -> checkPart(
                        number.askedFor(value) > 0,
                        "scoring/questions/" + index + "/per-value",
                        "%s asks for %s for each full %s, which is none of a contract of %s; lower the amount, or leave it out",
                        question.code(),
                        number.number(),
                        number.each(),
                        value));
    }

    static boolean isAtLeast(Points points, Percentage least, Points of) {
        return Math.multiplyExact(points.millionths(), Percentage.WHOLE_BASIS_POINTS)
                >= Math.multiplyExact(of.millionths(), (long) least.basisPoints());
    }

    /** {@return the points of the questions that people who draw on support wrote, of 100} */
    public Points peoplesPoints() {
        return Points.sum(scoring.questions().stream()
                .filter(Question::byPeople)
                .map(scoring::most)
                .toList());
    }
}
