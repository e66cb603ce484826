package org.almoner.formats.providers;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;

/**
 * One rating of a location. Immutable.
 *
 * @param location the regulator's reference of it
 * @param ofWhole whether it is of all that the location does, and not of one service or group of people
 * @param domain of which; empty for the rating in all
 * @param grade the rating
 * @param published when; what is rated has a day
 * @param inherited whether it was given to who ran the location before
 */
public record RatingRow(
        RegulatorId location,
        boolean ofWhole,
        Optional<QualityDomain> domain,
        RegulatorGrade grade,
        Optional<LocalDate> published,
        boolean inherited) {}
