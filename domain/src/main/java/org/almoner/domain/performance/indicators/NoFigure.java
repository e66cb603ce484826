package org.almoner.domain.performance.indicators;

import java.time.YearMonth;

/** Why there is no figure where one might stand. Immutable. */
public sealed interface NoFigure {

    /** It is still to be decided. */
    record ToBeConfirmed() implements NoFigure {}

    /**
     * It will be published.
     *
     * @param month in which
     */
    record Due(YearMonth month) implements NoFigure {}

    /** It comes from a survey, and there is none in the period. */
    record NoSurvey() implements NoFigure {}

    /** The indicator is told for information only. */
    record ForInformation() implements NoFigure {}

    /** Nothing happened in the period of which a part could be told. */
    record NothingToCount() implements NoFigure {}

    /** The council has it, but did not publish it. */
    record NotPublished() implements NoFigure {}

    /** It does not apply to the period. */
    record NotApplicable() implements NoFigure {}
}
