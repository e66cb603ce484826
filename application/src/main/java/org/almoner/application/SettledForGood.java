package org.almoner.application;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;

/**
 * The lines of people who were erased. No fact tells any longer what was due for them, so they stay at what was posted. So does a
 * block of nights in a week in which its provider cared for one of them: what its nights cost beside the pay for packages cannot be
 * told any longer.
 *
 * @param people the references under which the money of erased people stays
 * @param care the weeks in which providers were paid for the care of one of them
 */
record SettledForGood(ImmutableSet<PersonId> people, ImmutableSet<Paid> care) {

    /**
     * A week of a provider.
     *
     * @param provider who
     * @param monday the first day of the week
     */
    record Paid(Optional<ProviderId> provider, LocalDate monday) {

        static Paid of(LineKey line) {
            return new Paid(line.provider(), line.period().from());
        }
    }

    /**
     * {@return those of the store}
     *
     * @param posted every line that bears on the question
     */
    static SettledForGood of(Store store, Collection<LineKey> posted) {
        ImmutableSet<PersonId> erased = store.people().erased();
        return new SettledForGood(
                erased,
                erased.isEmpty()
                        ? ImmutableSet.of()
                        : posted.stream()
                                .filter(line -> line.kind() == LineKey.Kind.CARE && isOf(erased, line))
                                .map(Paid::of)
                                .collect(ImmutableSet.toImmutableSet()));
    }

    private static boolean isOf(ImmutableSet<PersonId> people, LineKey line) {
        return line.person().filter(people::contains).isPresent();
    }

    /** {@return whether the line stays as it is} */
    boolean contains(LineKey line) {
        return isOf(people, line) || (line.kind() == LineKey.Kind.NIGHT_BLOCK && care.contains(Paid.of(line)));
    }
}
