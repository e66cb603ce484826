package org.almoner.simulation.year;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.domain.money.Percentage;

/** Something that happens to a market on the Monday of a week, counted from 1. */
public sealed interface Shock {

    /** {@return the number of the week} */
    int week();

    /**
     * The provider that gives most hours fails: it is leaving at once, and a week later all its packages wait for another.
     *
     * @param week in which
     */
    record ProviderFails(int week) implements Shock {

        @Override
        public String toString() {
            return "provider-fails@" + week;
        }
    }

    /**
     * The regulator rates the provider that gives most hours, and does business with the council, Inadequate: it keeps its packages
     * and is suspended, until it is rated better after twelve weeks.
     *
     * @param week in which
     */
    record RatingDrops(int week) implements Shock {

        @Override
        public String toString() {
            return "rating-drops@" + week;
        }
    }

    /**
     * From the week on, more people come to need care.
     *
     * @param week in which
     * @param by how many more
     */
    record DemandUp(int week, Percentage by) implements Shock {

        @Override
        public String toString() {
            return "demand-up:" + by + "@" + week;
        }
    }

    /**
     * Reads what {@code toString()} writes: {@code provider-fails@13}, {@code rating-drops@26} or {@code demand-up:15%@39}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    static Shock parse(String text) {
        Matcher matcher = Written.SHOCK.matcher(text);
        checkArgument(matcher.matches(), Written.ADVICE, text);
        int week = Integer.parseInt(matcher.group("week"));
        checkArgument(week >= 1, "weeks are counted from 1, but '%s' is in week %s", text, week);
        String kind = matcher.group("kind");
        String by = matcher.group("by");
        checkArgument((by != null) == kind.equals("demand-up"), Written.ADVICE, text);
        return switch (kind) {
            case "provider-fails" -> new ProviderFails(week);
            case "rating-drops" -> new RatingDrops(week);
            default -> new DemandUp(week, Percentage.parse(by));
        };
    }

    /** How shocks are written. */
    final class Written {

        private static final Pattern SHOCK =
                Pattern.compile("(?<kind>provider-fails|rating-drops|demand-up)(:(?<by>[^@]+))?@(?<week>\\d{1,4})");
        private static final String ADVICE =
                "'%s' is no shock: write provider-fails@13, rating-drops@26 or demand-up:15%@39, with the number of the week";

        private Written() {}
    }
}
