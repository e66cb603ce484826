package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.CareWeek;

/**
 * One person's week in money: every line with every visit, the charge, and what could not be priced. Immutable.
 *
 * @param person whose week
 * @param week which
 * @param lines one for each package and provider, in order
 * @param charge what the person is charged in all; the lines' parts add up to it
 * @param unpriced visits from which no money follows, with the reason
 */
public record WeekStatement(
        PersonId person,
        CareWeek week,
        ImmutableList<RemittanceLine> lines,
        WeeklyCharge charge,
        ImmutableList<UnpricedVisit> unpriced) {

    /** {@return what the ledger should hold for each line} */
    public ImmutableSortedMap<LineKey, Balances> due() {
        return lines.stream()
                .map(line -> Map.entry(line.key(), line.balances()))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, Map.Entry::getValue));
    }
}
