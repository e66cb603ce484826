package org.almoner.cli.demo.report;

import com.google.common.collect.ImmutableList;
import java.awt.Color;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.almoner.domain.budgets.FundingPlan;
import org.almoner.domain.budgets.FundingPlan.PlanYear;
import org.almoner.domain.money.Money;
import org.almoner.wording.MapColours;

/** Draws a funding plan: what is given, may be spent and is committed, year by year. */
public final class FundingPicture {

    private static final double MILLION_PENCE = 100_000_000;
    private static final int HEX = 16;
    private static final Color GIVEN = new Color(0xb0, 0xb0, 0xb0);

    private FundingPicture() {}

    /**
     * Draws the plan into the folder, as PNG and SVG, over what is there of the same name.
     *
     * @param folder that exists
     * @param name of both files, without their ending
     * @param plan which
     * @throws PicturesUnavailableException if the machine has no fonts; the message says what to install
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void draw(Path folder, String name, FundingPlan plan) {
        Pictures.needFonts();
        List<PlanYear> years = plan.planned();
        ZoneBars bars = new ZoneBars(
                years.stream().map(year -> year.year().toString()).collect(ImmutableList.toImmutableList()),
                "Millions of pounds",
                ImmutableList.of(
                        series("Given", GIVEN, years, PlanYear::given),
                        series("May be spent", color(0), years, PlanYear::spendable),
                        series("Committed", color(1), years, PlanYear::committed)),
                false);
        new Sheet(
                        plan.title(),
                        "What is given, what may be spent once it is smoothed, and what is committed, year by year.",
                        plan.source() + ".",
                        bars)
                .write(folder, name);
    }

    private static Color color(int number) {
        return new Color(Integer.parseInt(MapColours.band(number), HEX));
    }

    private static ZoneBars.Series series(
            String name, Color color, List<PlanYear> years, Function<PlanYear, Money> height) {
        return new ZoneBars.Series(
                name,
                color,
                years.stream()
                        .map(year -> height.apply(year).pence() / MILLION_PENCE)
                        .collect(ImmutableList.toImmutableList()));
    }
}
