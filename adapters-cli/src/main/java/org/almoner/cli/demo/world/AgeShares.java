package org.almoner.cli.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Dates of birth in the age shares of a city's caseload on one day (rule C10). */
enum AgeShares {
    FROM_18(18, 29, 48),
    FROM_30(30, 39, 54),
    FROM_40(40, 49, 79),
    FROM_50(50, 59, 163),
    FROM_60(60, 69, 287),
    FROM_70(70, 79, 466),
    FROM_80(80, 101, 963);

    private static final int DAYS_OF_A_YEAR = 365;

    private final int youngest;
    private final int oldest;
    private final int people;

    AgeShares(int youngest, int oldest, int people) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.people = people;
    }

    /** {@return that many dates of birth, in random order, in the published shares of ages on the day} */
    static List<LocalDate> born(int number, LocalDate day, Dice dice) {
        int published = 0;
        for (AgeShares group : values()) {
            published += group.people;
        }
        List<LocalDate> born = new ArrayList<>();
        int before = 0;
        for (AgeShares group : values()) {
            before += group.people;
            long upTo = Math.round((double) number * before / published);
            while (born.size() < upTo) {
                int age = dice.between(group.youngest, group.oldest);
                born.add(day.minusYears(age).minusDays(dice.between(0, DAYS_OF_A_YEAR - 1)));
            }
        }
        return dice.shuffled(born);
    }
}
