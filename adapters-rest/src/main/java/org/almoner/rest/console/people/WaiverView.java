package org.almoner.rest.console.people;

import java.util.List;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Timeline;
import org.almoner.wording.Figures;

/**
 * A waiver as pages show it.
 *
 * @param days on which it is not asked for
 * @param amount that is not asked for, in words
 * @param proposedBy who proposed it
 * @param confirmedBy who confirmed it, or empty
 * @param why it was recorded last
 */
public record WaiverView(DateRange days, String amount, String proposedBy, String confirmedBy, String why) {

    /** {@return whether it waits to be confirmed} */
    public boolean waits() {
        return confirmedBy.isEmpty();
    }

    /** {@return whether it waits for somebody to confirm it who may: nobody confirms what they proposed} */
    boolean waitsFor(String somebody) {
        return waits() && !Authors.areSame(proposedBy, somebody);
    }

    /** {@return those of the person as far as is known now, in the order of their days} */
    static List<WaiverView> of(PersonHistory person) {
        Timeline<Fact<Waiver>> deciding = Timeline.empty();
        for (Fact<Waiver> fact : person.facts().of(PersonFacts.WAIVER).facts()) {
            deciding = deciding.with(fact.holds(), fact);
        }
        return deciding.entries().stream()
                .flatMap(entry -> entry.value().value().stream()
                        .map(waiver ->
                                of(entry.holds(), waiver, entry.value().known().reason())))
                .toList();
    }

    private static WaiverView of(DateRange days, Waiver waiver, String why) {
        return new WaiverView(
                days,
                waiver.weekly()
                        .map(amount -> Figures.pounds(amount) + " a week")
                        .orElse("All charges"),
                waiver.proposedBy(),
                waiver.confirmedBy().orElse(""),
                why);
    }
}
