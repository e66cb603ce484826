package org.almoner.rest.providers;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.rest.asking.AskedDays;
import org.almoner.rest.asking.View;
import org.jspecify.annotations.Nullable;

/** What providers did, as asked for. */
final class Scorecards {

    private Scorecards() {}

    static ImmutableList<Scorecard> of(
            View view, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable ZoneCode zone) {
        ReviewProblems.checkKnown(view, zone);
        return view.almoner()
                .providers()
                .scorecards(AskedDays.period(from, to, view.today()), Optional.ofNullable(zone));
    }
}
