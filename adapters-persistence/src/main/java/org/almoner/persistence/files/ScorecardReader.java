package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.Words;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.ScorecardRules;

/** Reads how a scheme measures what providers did, and when their roles change by it. */
final class ScorecardReader {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    private ScorecardReader() {}

    /** {@return the rules of the section, and the usual ones where there is none} */
    static Optional<ScorecardRules> scorecard(Optional<YamlItem> section) {
        return section.map(ScorecardReader::scorecard).orElse(Optional.of(ScorecardRules.USUAL));
    }

    private static Optional<ScorecardRules> scorecard(YamlItem item) {
        Optional<Integer> pickUp = item.get("pick-up-minutes").wholeNumber();
        Optional<Integer> punctual = item.get("punctual-minutes").wholeNumber();
        Optional<Integer> carers = item.get("regular-carers").wholeNumber(1);
        YamlItem shares = item.get("quality-of-delivery");
        Optional<ImmutableSet<Indicator>> quality = YamlItem.all(shares.items(), entry -> entry.oneOf(Indicator.class))
                .map(all -> shares.distinct(entry -> entry.oneOf(Indicator.class)));
        return item.make(() -> new ScorecardRules(
                pickUp.orElseThrow(), punctual.orElseThrow(), carers.orElseThrow(), quality.orElseThrow()));
    }

    static Optional<RoleReviewRules> roleReview(YamlItem item) {
        Optional<Integer> months = item.get("months").wholeNumber(1);
        Optional<Integer> demote = item.get("demote-after").wholeNumber(1);
        Optional<Integer> promote = item.get("promote-after").wholeNumber(1);
        Optional<Integer> offers = item.get("least-offers").wholeNumber();
        Optional<Integer> visits = item.get("least-visits").wholeNumber();
        Optional<ImmutableMap<Indicator, BigDecimal>> floors = asked(item.get("floors"));
        Optional<ImmutableMap<Indicator, BigDecimal>> targets = asked(item.get("targets"));
        return item.make(() -> new RoleReviewRules(
                months.orElseThrow(),
                demote.orElseThrow(),
                promote.orElseThrow(),
                offers.orElseThrow(),
                visits.orElseThrow(),
                floors.orElseThrow(),
                targets.orElseThrow()));
    }

    private static Optional<ImmutableMap<Indicator, BigDecimal>> asked(YamlItem item) {
        Map<Indicator, Optional<BigDecimal>> asked = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            item.find(Words.of(indicator))
                    .ifPresent(given -> asked.put(indicator, given.read(text -> figure(indicator, text))));
        }
        item.refuseOtherKeys();
        return asked.values().stream().allMatch(Optional::isPresent)
                ? Optional.of(ImmutableMap.copyOf(Maps.transformValues(asked, Optional::orElseThrow)))
                : Optional.empty();
    }

    private static BigDecimal figure(Indicator indicator, String text) {
        if (indicator.unit() == Indicator.Unit.SHARE) {
            return BigDecimal.valueOf(Percentage.parse(text).basisPoints(), 2);
        }
        if (!FIGURE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not "
                    + (indicator.unit() == Indicator.Unit.MINUTES ? "minutes" : "a figure for each thousand visits")
                    + "; write a number with up to two decimals, such as 90");
        }
        return new BigDecimal(text);
    }
}
