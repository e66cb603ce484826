package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The postcodes that exist in a council's area at some date, and where they are. Two directories are equal when they hold
 * the same locations. Immutable.
 */
public final class PostcodeDirectory {

    private final ImmutableMap<Postcode, Location> locations;
    private final ImmutableSet<String> districts;

    private PostcodeDirectory(ImmutableMap<Postcode, Location> locations) {
        this.locations = locations;
        this.districts = locations.keySet().stream().map(Postcode::district).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * {@return the directory of the locations}
     *
     * @throws IllegalArgumentException if a postcode is given more than once; the message lists all such
     */
    public static PostcodeDirectory of(Collection<Location> locations) {
        Set<Postcode> seen = new HashSet<>();
        Set<Postcode> repeated = new TreeSet<>();
        for (Location location : locations) {
            if (!seen.add(location.postcode())) {
                repeated.add(location.postcode());
            }
        }
        checkArgument(
                repeated.isEmpty(),
                "a directory has one location for each postcode, but has more for %s: %s",
                repeated.size(),
                repeated);
        List<Location> ordered = locations.stream()
                .sorted(Comparator.comparing(Location::postcode))
                .toList();
        return new PostcodeDirectory(
                ordered.stream().collect(ImmutableMap.toImmutableMap(Location::postcode, location -> location)));
    }

    /** {@return where the postcode is, or empty when the directory does not hold it} */
    public Optional<Location> find(Postcode postcode) {
        return Optional.ofNullable(locations.get(postcode));
    }

    /** {@return whether the directory holds the postcode} */
    public boolean contains(Postcode postcode) {
        return locations.containsKey(postcode);
    }

    /** {@return all locations, in the order of their postcodes} */
    public ImmutableCollection<Location> locations() {
        return locations.values();
    }

    /** {@return all postcodes, in order} */
    public ImmutableSet<Postcode> postcodes() {
        return locations.keySet();
    }

    /** {@return the districts of the postcodes, such as {@code LE67}, in order} */
    public ImmutableSet<String> districts() {
        return districts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostcodeDirectory directory && locations.equals(directory.locations);
    }

    @Override
    public int hashCode() {
        return locations.hashCode();
    }

    /** {@return the number of postcodes, for people} */
    @Override
    public String toString() {
        return "postcodes: " + locations.size() + ", districts: " + districts.size();
    }
}
