package org.almoner.wording;

import java.util.List;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Mark;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.quality.RatingLevel;

/** What a provider has by a criterion, in columns. */
public final class MarkWords {

    private MarkWords() {}

    /** {@return the heads of the criterion's columns; those of numbers begin with {@code >}} */
    public static List<String> columns(Criterion criterion) {
        if (criterion instanceof Criterion.Measured) {
            return List.of(">Points", ">Pick-up", ">Quality", ">Response");
        }
        if (criterion instanceof Criterion.Value) {
            return List.of(">Value");
        }
        if (criterion instanceof Criterion.Rating) {
            return List.of("Rating");
        }
        if (criterion instanceof Criterion.LowestPrice) {
            return List.of(">Price");
        }
        if (criterion instanceof Criterion.EarliestStart) {
            return List.of(">Days late");
        }
        return criterion instanceof Criterion.Continuity ? List.of("Knows") : List.of(">Nearest km");
    }

    /** {@return the cells of the columns} */
    public static List<String> cells(Mark mark, Candidate candidate) {
        Criterion criterion = mark.criterion();
        if (criterion instanceof Criterion.Measured) {
            Indicators indicators = candidate.provider().indicators();
            return List.of(
                    Figures.points(mark.points()),
                    indicators.timelyPickUp().toString(),
                    indicators.qualityOfDelivery().toString(),
                    indicators.responseToOffers().toString());
        }
        return List.of(cell(mark, candidate));
    }

    private static String cell(Mark mark, Candidate candidate) {
        Criterion criterion = mark.criterion();
        if (criterion instanceof Criterion.Value) {
            return Figures.points(mark.points());
        }
        if (criterion instanceof Criterion.Rating) {
            return candidate.rating().map(RatingLevel::name).orElse("not rated");
        }
        if (criterion instanceof Criterion.LowestPrice) {
            return mark.points() == 0 ? "-" : Money.ofPence(-mark.points()).toString();
        }
        if (criterion instanceof Criterion.EarliestStart) {
            return Long.toString(-mark.points());
        }
        if (criterion instanceof Criterion.Continuity) {
            return Figures.words(candidate.familiarity());
        }
        return candidate.metresToNearest().isEmpty()
                ? "-"
                : String.format("%.1f", candidate.metresToNearest().getAsInt() / 1_000.0);
    }
}
