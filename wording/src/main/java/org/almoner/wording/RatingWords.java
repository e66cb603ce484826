package org.almoner.wording;

import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.providers.quality.QualityDecision;

/** Why a provider is rated as it is, in words. */
public final class RatingWords {

    private RatingWords() {}

    /** {@return why the rating is not what the score alone would be, or why there is none; empty where the score decides} */
    public static Optional<String> why(QualityDecision decision) {
        if (decision.score().isEmpty()) {
            return Optional.of(decision.level()
                            .map(level -> "Whatever the score would be, the regulator allows no more than " + level
                                    + ". There is no score: ")
                            .orElse("There is no rating: ")
                    + lacking(decision) + ".");
        }
        return decision.cap()
                .map(cap -> "The score alone would be " + cap.reached() + "; " + cap.grade()
                        + " of the regulator allows no more than " + cap.best() + ".");
    }

    private static String lacking(QualityDecision decision) {
        return decision.missing().isEmpty()
                ? "no source counts"
                : decision.missing().stream()
                                .map(line -> Figures.words(line.source()))
                                .collect(Collectors.joining(", "))
                        + " would be needed";
    }
}
