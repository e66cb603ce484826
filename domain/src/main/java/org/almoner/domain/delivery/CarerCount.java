package org.almoner.domain.delivery;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.delivery.CountedVisit.Step;

/** What counts of one carer at one visit, while it is worked out step by step. */
final class CarerCount {

    private final int carer;
    private final int planned;
    private final OptionalInt most;
    private final List<Step> steps = new ArrayList<>();

    /**
     * Nothing yet.
     *
     * @param carer 1 or 2
     * @param planned minutes
     * @param most that may count, or empty when there is no cap
     */
    CarerCount(int carer, int planned, OptionalInt most) {
        this.carer = carer;
        this.planned = planned;
        this.most = most;
    }

    int planned() {
        return planned;
    }

    /** {@return what counts after the last step} */
    int minutes() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).minutes();
    }

    ImmutableList<Step> steps() {
        return ImmutableList.copyOf(steps);
    }

    void take(Reason reason, int minutes) {
        steps.add(new Step(carer, reason, minutes));
    }

    /** Takes the step if it changes what counts. */
    void change(Reason reason, int minutes) {
        if (minutes != minutes()) {
            take(reason, minutes);
        }
    }

    void cap() {
        if (most.isPresent() && minutes() > most.getAsInt()) {
            take(most.getAsInt() == planned ? Reason.CAPPED_AT_PLAN : Reason.CAPPED_AT_TOLERANCE, most.getAsInt());
        }
    }

    /** {@return how much more may count, or empty when there is no cap} */
    OptionalInt room() {
        return most.isPresent() ? OptionalInt.of(most.getAsInt() - minutes()) : OptionalInt.empty();
    }
}
