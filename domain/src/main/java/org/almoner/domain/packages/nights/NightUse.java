package org.almoner.domain.packages.nights;

import java.time.LocalDate;
import java.util.Comparator;
import org.almoner.domain.packages.PackageId;

/**
 * A unit of support that a package has on a night. In the order of the first nights; of one night's, by reference. Immutable.
 *
 * @param pack which
 * @param since the first night of the support
 */
public record NightUse(PackageId pack, LocalDate since) implements Comparable<NightUse> {

    private static final Comparator<NightUse> ORDER =
            Comparator.comparing(NightUse::since).thenComparing(NightUse::pack);

    @Override
    public int compareTo(NightUse other) {
        return ORDER.compare(this, other);
    }
}
