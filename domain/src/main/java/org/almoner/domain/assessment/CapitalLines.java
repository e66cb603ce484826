package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.assessment.Assessment.Method;
import org.almoner.domain.means.Asset;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.CapitalTreatment;
import org.almoner.domain.means.Circumstances;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.Ownership;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.time.DateRange;

/** Works out what each piece of capital counts for; the person's part is rounded down. */
final class CapitalLines {

    private static final int DAYS_OF_WEEK = 7;

    private final Circumstances of;
    private final Method method;
    private final Money upperLimit;
    private Money reduction;

    /** For one use. */
    CapitalLines(Circumstances of, Method method, Money upperLimit) {
        this.of = of;
        this.method = method;
        this.upperLimit = upperLimit;
        this.reduction = of.notionalReduction();
    }

    /** {@return a line for each piece, the home after all else: whether it counts may depend on that} */
    ImmutableList<AssessmentLine> lines() {
        List<AssessmentLine> lines = new ArrayList<>();
        of.assets().stream().filter(asset -> !isHome(asset)).map(this::line).forEach(lines::add);
        Money others = Money.sum(lines.stream().map(AssessmentLine::counts).toList());
        of.assets().stream()
                .filter(CapitalLines::isHome)
                .map(asset -> home(asset, others))
                .forEach(lines::add);
        return ImmutableList.copyOf(lines);
    }

    /** Whether it is the main home, and the person still has it. */
    static boolean isHome(Asset asset) {
        return asset.kind().treatment() == CapitalTreatment.MAIN_HOME
                && asset.disposal().isEmpty();
    }

    private AssessmentLine line(Asset asset) {
        Optional<LocalDate> disregardedUntil = asset.since()
                .filter(day -> asset.kind().treatment() == CapitalTreatment.DISREGARDED_FOR_WEEKS)
                .map(day -> day.plusDays((long) asset.kind().weeks() * DAYS_OF_WEEK))
                .filter(of.day()::isBefore);
        if (disregardedUntil.isPresent()) {
            return none(asset, Treatment.DISREGARDED_FOR_A_TIME, asset.kind().authority())
                    .until(disregardedUntil.get());
        }
        if (!countsAsSuch(asset)) {
            return none(asset, Treatment.DISREGARDED, asset.kind().authority());
        }
        return asset.disposal().isPresent()
                ? partedWith(asset)
                : counted(asset, Treatment.COUNTED, asset.kind().authority());
    }

    /** Whether it would count if the person had it. */
    private static boolean countsAsSuch(Asset asset) {
        return switch (asset.kind().treatment()) {
            case COUNTED, DISREGARDED_FOR_WEEKS, MAIN_HOME -> true;
            case DISREGARDED -> false;
            case POSSESSION -> asset.toReduceCharges();
        };
    }

    private AssessmentLine partedWith(Asset asset) {
        if (!asset.disposal().orElseThrow().isDeprivation()) {
            return none(asset, Treatment.NO_DEPRIVATION, Law.DEPRIVATION);
        }
        Money whole = part(asset);
        Money taken = whole.min(reduction);
        reduction = reduction.minus(taken);
        return AssessmentLine.of(
                        Part.CAPITAL, asset.name(), whole, whole.minus(taken), Treatment.NOTIONAL, Law.DEPRIVATION)
                .flaggedIf(true, Flag.NOTIONAL)
                .flaggedIf(of.care().weeklyCost().isEmpty(), Flag.COST_NOT_KNOWN);
    }

    private AssessmentLine home(Asset asset, Money others) {
        if (method != Method.PERMANENT) {
            return none(asset, Treatment.HOME, asset.kind().authority());
        }
        Optional<Occupation> occupied = asset.occupations().stream()
                .filter(occupation -> occupation.days().contains(of.day()) && occupation.isSinceBefore(of.stay()))
                .findFirst();
        if (occupied.isPresent()) {
            AssessmentLine line = none(asset, Treatment.OCCUPIED, Law.OCCUPIED);
            return occupied.get().days().end().map(line::until).orElse(line);
        }
        return twelveWeeks(asset, others)
                .map(end ->
                        none(asset, Treatment.TWELVE_WEEKS, Law.TWELVE_WEEKS).until(end))
                .orElseGet(() -> counted(asset, Treatment.COUNTED, asset.kind().authority()));
    }

    private Optional<LocalDate> twelveWeeks(Asset asset, Money others) {
        return others.compareTo(upperLimit) < 0
                ? TwelveWeeks.on(of.day(), of.permanentStays(), asset.occupations())
                        .flatMap(DateRange::end)
                : Optional.empty();
    }

    private AssessmentLine none(Asset asset, Treatment treatment, Authority authority) {
        return AssessmentLine.of(Part.CAPITAL, asset.name(), part(asset), Money.ZERO, treatment, authority);
    }

    private AssessmentLine counted(Asset asset, Treatment treatment, Authority authority) {
        Money part = part(asset);
        boolean presumed = asset.ownership() instanceof Ownership.Equal equal && equal.owners() > 1;
        return AssessmentLine.of(Part.CAPITAL, asset.name(), part, part, treatment, authority)
                .flaggedIf(presumed, Flag.EQUAL_SHARE_PRESUMED);
    }

    private static Money part(Asset asset) {
        return asset.personsPart().round(Rounding.DOWN);
    }
}
