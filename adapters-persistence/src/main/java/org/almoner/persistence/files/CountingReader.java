package org.almoner.persistence.files;

import java.util.Optional;
import org.almoner.domain.delivery.CancellationRule;
import org.almoner.domain.delivery.Cap;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.MissingEvidence;
import org.almoner.domain.delivery.MissingEvidence.NoLogOut;
import org.almoner.domain.delivery.MissingEvidence.Unreported;
import org.almoner.domain.delivery.NoAccessRule;
import org.almoner.domain.delivery.NoAccessRule.Occurrence;
import org.almoner.domain.delivery.SecondCarer;
import org.almoner.domain.delivery.ShortStays;
import org.almoner.domain.delivery.TimeRounding;
import org.almoner.domain.delivery.TimeRounding.Point;
import org.almoner.domain.delivery.Tolerance;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;

/** Reads how a visit counts. Each part of the rule is read and made by itself, so that each has its own problems. */
final class CountingReader {

    private CountingReader() {}

    static Optional<CountingRule> counting(YamlItem item) {
        Optional<CountingRule.Basis> basis = item.get("basis").oneOf(CountingRule.Basis.class);
        Optional<Integer> tolerance = item.get("tolerance-minutes").wholeNumber();
        Percentage ofPlan = item.find("tolerance-of-plan")
                .flatMap(part -> part.read(Percentage::parse))
                .orElse(Percentage.NONE);
        Optional<Integer> start = item.find("start-tolerance-minutes").flatMap(YamlItem::wholeNumber);
        Optional<Integer> unit = item.get("unit-minutes").wholeNumber(1);
        Optional<Rounding> rounding = item.get("rounding").oneOf(Rounding.class);
        Point point = choice(item, "rounding-point", Point.VISIT);
        Optional<Cap> cap = cap(item);
        int minimum = number(item, "minimum-minutes");
        int missedBelow = number(item, "missed-below-minutes");
        SecondCarer secondCarer = choice(item, "second-carer", SecondCarer.OWN_STAY);
        Optional<Percentage> noAccess = item.get("no-access").read(Percentage::parse);
        Occurrence occurrence = choice(item, "no-access-visits", Occurrence.EVERY);
        Optional<Integer> notice = item.get("cancellation-notice-hours").wholeNumber();
        Optional<Percentage> late = item.get("late-cancellation").read(Percentage::parse);
        NoLogOut noLogOut = choice(item, "no-log-out", MissingEvidence.DEFAULT.noLogOut());
        Unreported unreported = choice(item, "unreported", MissingEvidence.DEFAULT.unreported());
        return item.make(() -> new CountingRule(
                basis.orElseThrow(),
                new Tolerance(
                        tolerance.orElseThrow(),
                        ofPlan,
                        start.or(() -> tolerance).orElseThrow()),
                new TimeRounding(unit.orElseThrow(), rounding.orElseThrow(), point),
                cap.orElseThrow(),
                new ShortStays(minimum, missedBelow),
                secondCarer,
                new NoAccessRule(noAccess.orElseThrow(), occurrence),
                new CancellationRule(notice.orElseThrow(), late.orElseThrow()),
                new MissingEvidence(noLogOut, unreported)));
    }

    private static Optional<Cap> cap(YamlItem item) {
        Optional<Boolean> capped = item.get("capped-at-plan").yesOrNo();
        Optional<YamlItem> withTolerance = item.find("cap-with-tolerance");
        boolean tolerant = withTolerance.flatMap(YamlItem::yesOrNo).orElse(false);
        if (tolerant && capped.equals(Optional.of(false))) {
            withTolerance.get().problem("there is no cap to which the tolerance could be added; set capped-at-plan");
        }
        return capped.map(atPlan -> atPlan ? tolerant ? Cap.PLAN_AND_TOLERANCE : Cap.PLAN : Cap.NONE);
    }

    private static int number(YamlItem item, String key) {
        return item.find(key).flatMap(YamlItem::wholeNumber).orElse(0);
    }

    private static <E extends Enum<E>> E choice(YamlItem item, String key, E otherwise) {
        return item.find(key)
                .flatMap(chosen -> chosen.oneOf(otherwise.getDeclaringClass()))
                .orElse(otherwise);
    }
}
