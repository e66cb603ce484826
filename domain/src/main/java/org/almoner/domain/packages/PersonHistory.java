package org.almoner.domain.packages;

import org.almoner.domain.money.Money;
import org.almoner.domain.time.History;

/**
 * All that was ever recorded about a person. Immutable.
 *
 * @param id the council's reference
 * @param person date of birth and home
 * @param contribution the assessed weekly contribution: the most that the person can be asked to pay for a week's care
 */
public record PersonHistory(PersonId id, History<Person> person, History<Money> contribution) {}
