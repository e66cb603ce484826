package org.almoner.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The age groups in which a city counted its people on one day (rule C10). */
public enum AgeBand {
    FROM_18(18, 29, 48),
    FROM_30(30, 39, 54),
    FROM_40(40, 49, 79),
    FROM_50(50, 59, 163),
    FROM_60(60, 69, 287),
    FROM_70(70, 79, 466),
    FROM_80(80, 101, 963);

    /** People of all groups on that day. */
    public static final int ALL = 2_060;

    private static final int DAYS_OF_A_YEAR = 365;

    private final int youngest;
    private final int oldest;
    private final int published;

    AgeBand(int youngest, int oldest, int published) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.published = published;
    }

    /** {@return whether somebody of the age is of the group; nobody is too old for the last} */
    public boolean contains(int age) {
        return age >= youngest && (age <= oldest || this == FROM_80);
    }

    /** {@return how many people of the group the city counted} */
    public int published() {
        return published;
    }

    /** {@return such as {@code 18-29} or {@code 80+}} */
    public String label() {
        return this == FROM_80 ? youngest + "+" : String.format(Locale.ROOT, "%d-%d", youngest, oldest);
    }

    /** {@return one date of birth, of a group by its published share} */
    static LocalDate bornOne(LocalDate day, Dice dice) {
        AgeBand group = values()[
                dice.weighted(Arrays.stream(values()).map(AgeBand::published).toList())];
        return group.born(day, dice);
    }

    private LocalDate born(LocalDate day, Dice dice) {
        int age = dice.between(youngest, oldest);
        return day.minusYears(age).minusDays(dice.between(0, DAYS_OF_A_YEAR - 1));
    }

    /** {@return that many dates of birth, in random order, in the published shares of ages on the day} */
    static List<LocalDate> born(int number, LocalDate day, Dice dice) {
        List<LocalDate> born = new ArrayList<>();
        int before = 0;
        for (AgeBand group : values()) {
            before += group.published;
            long upTo = Math.round((double) number * before / ALL);
            while (born.size() < upTo) {
                born.add(group.born(day, dice));
            }
        }
        return dice.shuffled(born);
    }
}
