package org.almoner.domain.providers.entry;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Percentage;

/**
 * What a check asks for. Immutable.
 *
 * @param evidence what must have been looked at, by its codes
 * @param leastScore of the scored questions, where some are
 * @param joinedAfter only those are asked whose first place in a zone begins after this day; everybody where it is empty
 */
public record CheckRule(
        ImmutableSortedSet<String> evidence, Optional<Percentage> leastScore, Optional<LocalDate> joinedAfter) {}
