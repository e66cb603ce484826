package org.almoner.domain.procurement.tenders;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.Words;
import org.almoner.domain.procurement.tenders.Question.Part;

/**
 * How bidders get points: 100 in all, shared by quality, price and social value, and within each by the weights of its questions.
 * Immutable.
 *
 * @param quality its share of the score
 * @param price where prices are tendered
 * @param social where social value is scored
 * @param questions in their order
 * @param highestMark the best mark of each question; the worst is 0
 * @param rounding of the points of each line
 * @param tieBreaks what puts bidders of equal points in order, the first that differs; those who are equal by all share a place
 */
public record Scoring(
        Percentage quality,
        Optional<PriceCriterion> price,
        Optional<SocialValue> social,
        ImmutableList<Question> questions,
        int highestMark,
        PointRounding rounding,
        ImmutableList<TieBreak> tieBreaks) {

    private static final long POINTS_OF_A_BASIS_POINT = 10_000;

    static final Points ALL = new Points(Percentage.WHOLE_BASIS_POINTS * POINTS_OF_A_BASIS_POINT);

    /**
     * Refuses shares that are not the whole, and points that nobody could get.
     *
     * @throws org.almoner.domain.parts.WrongPartException if the shares are not 100% together, a part of the score has no question that
     *     scores, or has questions and no share, a code is given twice, or a least mark is above the highest
     */
    public Scoring {
        int shares = quality.basisPoints()
                + price.map(PriceCriterion::share).map(Percentage::basisPoints).orElse(0)
                + social.map(SocialValue::share).map(Percentage::basisPoints).orElse(0);
        checkPart(
                shares == Percentage.WHOLE_BASIS_POINTS,
                "quality",
                "the shares of quality, price and social value are 100% together, but come to %s",
                Percentage.text(shares));
        checkPart(highestMark >= 1, "highest-mark", "the highest mark is 1 or more, but is %s", highestMark);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String part = "questions/" + i;
            checkPart(codes.add(question.code()), part + "/code", "question %s is given twice", question.code());
            checkPart(
                    question.leastMark().orElse(0) <= highestMark,
                    part + "/least-mark",
                    "the least mark of %s is above the highest, which is %s",
                    question.code(),
                    highestMark);
        }
        for (Part part : Part.values()) {
            boolean asked = scored(questions, social, part).findAny().isPresent();
            boolean counts = most(quality, social, part).millionths() > 0;
            checkPart(
                    asked || !counts,
                    "questions",
                    part == Part.SPECIFIED
                            ? "no requirement of specified social value is tied to an outcome of the contract, so that nobody"
                                    + " could get its points; tie one, or give its share to others"
                            : "no question is of part %s, so that nobody could get its points; add one",
                    Words.of(part));
            checkPart(
                    counts || questions.stream().noneMatch(question -> question.part() == part),
                    "questions",
                    "a question is of part %s, which has no share of the score; give it one, or leave it out",
                    Words.of(part));
        }
    }

    private static Stream<Question> scored(ImmutableList<Question> questions, Optional<SocialValue> social, Part part) {
        return questions.stream()
                .filter(question -> question.part() == part)
                .filter(question -> social.map(value -> value.scores(question)).orElse(true));
    }

    private static Points most(Percentage quality, Optional<SocialValue> social, Part part) {
        return switch (part) {
            case QUALITY -> new Points(quality.basisPoints() * POINTS_OF_A_BASIS_POINT);
            case SPECIFIED -> social.map(SocialValue::specifiedPoints).orElse(Points.NONE);
            case OPEN -> social.map(SocialValue::openPoints).orElse(Points.NONE);
        };
    }

    /** {@return the most points of the part} */
    public Points most(Part part) {
        return most(quality, social, part);
    }

    /** {@return the most points of the price} */
    public Points mostOfPrice() {
        return new Points(price.map(PriceCriterion::share)
                .map(share -> share.basisPoints() * POINTS_OF_A_BASIS_POINT)
                .orElse(0L));
    }

    /** {@return whether the question scores; a specified requirement that is tied to no outcome does not} */
    public boolean scores(Question question) {
        return social.map(value -> value.scores(question)).orElse(true);
    }

    /** {@return the weights of the questions of a part that score, added up} */
    public long weights(Part part) {
        return scored(questions, social, part).mapToLong(Question::weight).sum();
    }

    /** {@return the most points of the question, rounded; none where it does not score} */
    public Points most(Question question) {
        return scores(question) ? points(question, highestMark) : Points.NONE;
    }

    /** {@return the points of a mark of the question, rounded} */
    Points points(Question question, int mark) {
        return rounding.part(
                most(question.part()),
                BigInteger.valueOf((long) question.weight() * mark),
                BigInteger.valueOf(weights(question.part()) * highestMark));
    }

    /** {@return whether the points of the question count for the least quality} */
    boolean countsAsQuality(Part part) {
        return !part.isSocial()
                || social.filter(value -> value.mode() == SocialValue.Mode.EMBEDDED)
                        .isPresent();
    }
}
