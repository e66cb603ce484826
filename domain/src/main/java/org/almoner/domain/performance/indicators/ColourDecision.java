package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.time.LocalDate;

/**
 * Somebody decided on the colour of a figure otherwise than it is worked out, and says why. Immutable.
 *
 * @param colour that it has since
 * @param by who decided
 * @param reason why
 * @param since when
 */
public record ColourDecision(Colour colour, String by, String reason, LocalDate since) {

    /**
     * Refuses a decision that nobody stands for.
     *
     * @throws IllegalArgumentException if author or reason are blank
     */
    public ColourDecision {
        checkPart(!by.isBlank(), "by", "another colour is somebody's decision; name who");
        checkPart(!reason.isBlank(), "reason", "another colour needs a reason; write why");
    }
}
