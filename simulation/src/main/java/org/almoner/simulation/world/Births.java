package org.almoner.simulation.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.prices.ServiceCode;
import org.jspecify.annotations.Nullable;

/** Sees to it that people are of an age for which their service is (rule B1), when care starts and for a year from then. */
final class Births {

    private static final int DAYS_OF_A_YEAR = 365;
    private static final int YEARS_WHERE_NOBODY_IS_TOO_OLD = 25;

    private final ImmutableMap<ServiceCode, AgeRange> ages;
    private final Dice dice;

    Births(ImmutableMap<ServiceCode, AgeRange> ages, Dice dice) {
        this.ages = ages;
        this.dice = dice;
    }

    /** {@return the cases, of which those of a wrong age change dates of birth with others, and get another date where there is none to change with} */
    ImmutableList<Case> fitting(List<Case> cases) {
        List<LocalDate> born =
                cases.stream().map(each -> each.person().born()).collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            LocalDate wrong = born.get(i);
            @Nullable AgeRange range = ages.get(one.offering().service());
            if (range == null || fits(one, wrong)) {
                continue;
            }
            int other = IntStream.range(0, cases.size())
                    .filter(at -> fits(one, born.get(at)) && fits(cases.get(at), wrong))
                    .findFirst()
                    .orElse(i);
            if (other == i) {
                born.set(i, drawn(range, one.wanted().from()));
            } else {
                Collections.swap(born, i, other);
            }
        }
        return Streams.zip(cases.stream(), born.stream(), Case::born).collect(ImmutableList.toImmutableList());
    }

    private boolean fits(Case one, LocalDate born) {
        @Nullable AgeRange range = ages.get(one.offering().service());
        LocalDate start = one.wanted().from();
        return range == null
                || (range.contains(Period.between(born, start).getYears())
                        && range.contains(
                                Period.between(born, start.plusYears(1)).getYears()));
    }

    /** Where a service is of one age, it is so when care starts alone. */
    private LocalDate drawn(AgeRange range, LocalDate start) {
        int oldest = range.to().map(end -> end - 2).orElse(range.from() + YEARS_WHERE_NOBODY_IS_TOO_OLD);
        return start.minusYears(dice.between(range.from(), Math.max(range.from(), oldest)))
                .minusDays(dice.between(0, DAYS_OF_A_YEAR - 1));
    }
}
