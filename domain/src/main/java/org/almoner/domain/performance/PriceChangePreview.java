package org.almoner.domain.performance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.Uplift;
import org.almoner.domain.time.CareWeek;

/**
 * What a change of prices would do to each package of a caseload in an ordinary week: who gains and who loses (rule B2). It
 * changes nothing. Exact; immutable.
 *
 * @param week that was worked out as planned, before and after
 * @param lines one for each package that has a price before and after, in the order of the caseload
 * @param unpriced the packages that lack a price before or after
 */
public record PriceChangePreview(CareWeek week, ImmutableList<Line> lines, ImmutableList<PackageId> unpriced) {

    /** Which way a package goes. */
    public enum Direction {
        /** It costs more. */
        RISES,
        /** It costs less. */
        FALLS,
        /** It costs the same. */
        STAYS
    }

    /**
     * One package.
     *
     * @param pack which
     * @param before what it costs in the week by the old prices
     * @param after what it costs in the week by the new ones
     */
    public record Line(PackageId pack, ExactMoney before, ExactMoney after) {

        /** {@return how much more it costs; below zero for less} */
        public ExactMoney change() {
            return after.minus(before);
        }

        /** {@return which way it goes} */
        public Direction direction() {
            int way = after.compareTo(before);
            return way > 0 ? Direction.RISES : way < 0 ? Direction.FALLS : Direction.STAYS;
        }
    }

    /** {@return what the uplift would do to the caseload, agreed prices included} */
    public static PriceChangePreview of(Uplift uplift, RateCard card, Caseload<CaseloadPackage> caseload) {
        return of(card, uplift.applyTo(card), uplift::agreed, caseload, uplift.from());
    }

    /**
     * {@return what another card would do to the caseload; agreed prices stay as they are}
     *
     * @param before the old card
     * @param after the new card
     * @param caseload the packages
     * @param day from which the new card is to hold
     */
    public static PriceChangePreview between(
            RateCard before, RateCard after, Caseload<CaseloadPackage> caseload, LocalDate day) {
        return of(before, after, UnaryOperator.identity(), caseload, day);
    }

    private static PriceChangePreview of(
            RateCard before,
            RateCard after,
            UnaryOperator<UnitPrice> agreedAfter,
            Caseload<CaseloadPackage> caseload,
            LocalDate day) {
        CareWeek week = after.ordinaryWeekFrom(day);
        PlannedCost old = new PlannedCost(before, week, UnaryOperator.identity());
        PlannedCost changed = new PlannedCost(after, week, agreedAfter);
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        ImmutableList.Builder<PackageId> unpriced = ImmutableList.builder();
        caseload.each(pack -> {
            Optional<Line> line =
                    old.of(pack).flatMap(was -> changed.of(pack).map(becomes -> new Line(pack.id(), was, becomes)));
            line.ifPresentOrElse(lines::add, () -> unpriced.add(pack.id()));
        });
        return new PriceChangePreview(week, lines.build(), unpriced.build());
    }

    /** {@return the packages that go that way, the one that changes most first} */
    public ImmutableList<Line> going(Direction direction) {
        return lines.stream()
                .filter(line -> line.direction() == direction)
                .sorted(Ordering.natural().reverse().onResultOf(PriceChangePreview::size))
                .collect(ImmutableList.toImmutableList());
    }

    private static ExactMoney size(Line line) {
        return line.change().max(ExactMoney.ZERO.minus(line.change()));
    }

    /** {@return the share of the priced packages that go that way, to the nearest hundredth of a per cent; none of none} */
    public Percentage share(Direction direction) {
        if (lines.isEmpty()) {
            return Percentage.NONE;
        }
        long part = going(direction).size() * (long) Percentage.WHOLE_BASIS_POINTS;
        return new Percentage((int) (Rounding.HALF_UP.toMultiple(part, lines.size()) / lines.size()));
    }

    /** {@return what the caseload costs in the week by the old prices} */
    public ExactMoney before() {
        return ExactMoney.sum(lines.stream().map(Line::before).toList());
    }

    /** {@return what the caseload costs in the week by the new prices} */
    public ExactMoney after() {
        return ExactMoney.sum(lines.stream().map(Line::after).toList());
    }

    /** {@return how much more the caseload costs in the week; below zero for less} */
    public ExactMoney change() {
        return after().minus(before());
    }
}
