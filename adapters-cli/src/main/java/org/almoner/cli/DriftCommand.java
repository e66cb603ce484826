package org.almoner.cli;

import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.cli.text.DriftText;
import org.almoner.domain.charging.RoundingDrift;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What rounding to whole pence comes to, for each provider and each person (property P10). */
@Command(
        name = "drift",
        description =
                "What rounding to whole pence adds or takes, for each provider and person, by the facts known now.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class DriftCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final DaysOptions days = new DaysOptions();

    DriftCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        DateRange range = days.days();
        DriftText text = new DriftText(options.with(wiring, (almoner, store) -> drift(almoner, range)), range);
        output.result(text::text, text::json);
    }

    private RoundingDrift drift(Almoner almoner, DateRange range) {
        List<WeekStatement> weeks = new ArrayList<>();
        for (CareWeek week : CareWeek.allIn(range)) {
            weeks.addAll(output.bars(wiring)
                    .during("Week of " + week, progress -> almoner.statements().of(week, progress)));
        }
        return RoundingDrift.of(weeks);
    }
}
