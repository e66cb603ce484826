package org.almoner.domain.complaints.yearly;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Adjustment;
import org.almoner.domain.money.Money;

/**
 * The adjustments of charges that complaints led to (rule K6). Immutable.
 *
 * @param cases of how many complaints charges were adjusted
 * @param states how many adjustments stand in each way
 * @param takenOff what all of them took off the charges, as posted; below nothing where they added
 */
public record AdjustmentsMade(int cases, ImmutableMap<Adjustment.State, Integer> states, Money takenOff) {

    /** {@return those of the complaints that were named until the day} */
    static AdjustmentsMade until(LocalDate day, List<AdjustedComplaint> complaints) {
        ImmutableList<ImmutableList<Adjustment>> named = complaints.stream()
                .map(complaint -> complaint.adjustments().stream()
                        .filter(adjustment -> !adjustment.step().on().isAfter(day))
                        .collect(ImmutableList.toImmutableList()))
                .filter(adjustments -> !adjustments.isEmpty())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Adjustment> all = named.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
        return new AdjustmentsMade(
                named.size(),
                Stream.of(Adjustment.State.values())
                        .collect(ImmutableMap.toImmutableMap(state -> state, state -> (int) all.stream()
                                .filter(adjustment -> adjustment.state() == state)
                                .count())),
                Money.sum(all.stream().map(Adjustment::takenOff).toList()));
    }

    /** {@return how many adjustments there are} */
    public int number() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
