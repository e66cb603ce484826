package org.almoner.domain.charging;

import java.util.Comparator;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;

/**
 * What a remittance line is about: one week of one package by one provider. It is the unit in which money is rounded,
 * posted and corrected. Immutable.
 *
 * @param person whose care it is
 * @param pack the package
 * @param provider who provided it
 * @param week in which
 */
public record LineKey(PersonId person, PackageId pack, ProviderId provider, CareWeek week)
        implements Comparable<LineKey> {

    private static final Comparator<LineKey> ORDER = Comparator.comparing(LineKey::week)
            .thenComparing(LineKey::person)
            .thenComparing(LineKey::pack)
            .thenComparing(LineKey::provider);

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }

    /** {@return week, person, package and provider, such as {@code 2020-11-02 C-00042 K-00042 P-017}, for people} */
    @Override
    public String toString() {
        return week + " " + person + " " + pack + " " + provider;
    }
}
