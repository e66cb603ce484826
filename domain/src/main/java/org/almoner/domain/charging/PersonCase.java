package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/**
 * Everything about a person and the person's packages, but for the visits, as known at some instant. Immutable.
 *
 * @param person whose
 * @param facts what holds of the person, of the kinds of {@link PersonFacts}
 * @param charge what may be charged on each day; nothing on the other days
 * @param packages the person's packages, each once
 */
public record PersonCase(
        PersonId person, Timelines facts, Timeline<ChargeDecision> charge, ImmutableList<CarePackage> packages) {

    /**
     * Refuses what would be charged twice.
     *
     * @throws IllegalArgumentException if a package is given more than once
     */
    public PersonCase {
        checkArgument(
                packages.stream().map(CarePackage::id).distinct().count() == packages.size(),
                "each package of %s is given once, but got %s",
                person,
                Lists.transform(packages, CarePackage::id));
    }

    /** {@return the absence that the day is part of, with all its days} */
    Optional<Timeline.Entry<Absence>> absenceOn(LocalDate day) {
        return facts.of(PersonFacts.ABSENCE).findEntry(day);
    }

    /** {@return whether the person had died by the day} */
    boolean isDeceased(LocalDate day) {
        return facts.of(PersonFacts.ABSENCE).find(day).equals(Optional.of(Absence.DECEASED));
    }

    /** {@return whether the person was told of a charge for the day, and was alive} */
    boolean mayBeCharged(LocalDate day) {
        return !isDeceased(day) && charge.find(day).isPresent();
    }

    /** {@return the waiver of the day, if somebody confirmed it} */
    Optional<Waiver> waiverOn(LocalDate day) {
        return facts.of(PersonFacts.WAIVER)
                .find(day)
                .filter(waiver -> waiver.confirmedBy().isPresent());
    }

    /** {@return the most that the person may be asked for a day of care; empty for all that it costs} */
    Optional<ExactMoney> limitOn(LocalDate day) {
        Optional<AssessedCharge> decided =
                isDeceased(day) ? Optional.empty() : charge.find(day).map(ChargeDecision::charge);
        if (decided.orElse(null) instanceof AssessedCharge.FullCost) {
            return Optional.empty();
        }
        return Optional.of(
                decided.orElse(null) instanceof AssessedCharge.Contribution assessed
                        ? assessed.weekly().exact().dividedBy(CareWeek.DAYS)
                        : ExactMoney.ZERO);
    }
}
