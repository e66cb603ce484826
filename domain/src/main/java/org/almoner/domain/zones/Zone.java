package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.time.Hours;

/**
 * A part of a council's area for which providers are engaged (rule L1). It says nothing of price: the band is of the place,
 * not of the zone (rule L3). Immutable.
 *
 * @param code the scheme's code
 * @param name for people; not blank
 * @param kind what kind of zone it is
 * @param settlements its main settlements, for people
 * @param plannedWeeklyHours the hours of care a week that the zone was planned for
 * @param minimumPrimes how many prime providers it should have at least (rule L6: two, and none in the rural free zone);
 *     not negative
 * @param maximumPrimes how many it may have at most, where that is limited (rule L6: none in the rural free zone)
 */
public record Zone(
        ZoneCode code,
        String name,
        ZoneKind kind,
        ImmutableList<String> settlements,
        Hours plannedWeeklyHours,
        int minimumPrimes,
        Optional<Integer> maximumPrimes) {

    /**
     * Refuses a blank name and numbers of primes that cannot be.
     *
     * @throws IllegalArgumentException if the name is blank, the least number of primes negative, or the most below it
     */
    public Zone {
        checkArgument(!name.isBlank(), "zone %s needs a name", code);
        checkArgument(
                minimumPrimes >= 0,
                "zone %s cannot ask for fewer than no primes, but asks for %s",
                code,
                minimumPrimes);
        int least = minimumPrimes;
        maximumPrimes.ifPresent(most -> checkArgument(
                most >= least,
                "zone %s cannot have %s primes at least and %s at most; write %s or more as the most",
                code,
                least,
                most,
                least));
    }

    /** {@return whether it may have so many prime providers} */
    public boolean mayHavePrimes(int primes) {
        return maximumPrimes.filter(most -> primes > most).isEmpty();
    }
}
