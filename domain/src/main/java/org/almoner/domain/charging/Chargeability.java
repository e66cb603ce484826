package org.almoner.domain.charging;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** What a day's absence, free care and decisions mean for payment and charge of a package (property P3). */
record Chargeability(ContributionRules rules, PersonCase known) {

    /** {@return why the package is not charged for on the day, or empty when it is} */
    Optional<Uncharged> uncharged(CarePackage pack, LocalDate day) {
        if (known.isDeceased(day)) {
            return Optional.of(Uncharged.DECEASED);
        }
        if (isFree(pack, day)) {
            return Optional.of(Uncharged.FREE_CARE);
        }
        Optional<Absence> absence = known.absenceOn(day).map(Timeline.Entry::value);
        if (absence.isPresent() && !rules.absence(absence.get()).charged()) {
            return Optional.of(Uncharged.ABSENT);
        }
        return known.charge().find(day).isPresent() ? Optional.empty() : Optional.of(Uncharged.NOT_TOLD);
    }

    private boolean isFree(CarePackage pack, LocalDate day) {
        return pack.facts()
                .of(PackageFacts.FREE_CARE)
                .findEntry(day)
                .filter(free -> free.value() != FreeCare.REABLEMENT
                        || rules.isFree(free.holds().from(), day))
                .isPresent();
    }

    /** {@return the whole, or the part that the person's absence leaves to be paid} */
    Percentage paidShare(LocalDate day) {
        return known.absenceOn(day)
                .map(absence -> rules.absence(absence.value())
                        .paidOn(DateRange.ofClosed(absence.holds().from(), day).length() - 1))
                .orElse(Percentage.WHOLE);
    }

    /** {@return who collects what the person is charged for the package on the day} */
    Collector collector(CarePackage pack, LocalDate day) {
        return pack.facts().of(PackageFacts.COLLECTOR).find(day).orElse(Collector.COUNCIL);
    }
}
