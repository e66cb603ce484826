package org.almoner.domain.ledger;

import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;

/**
 * Something learned that changed what is due. Immutable.
 *
 * @param kind the name of the kind of fact
 * @param subject whose or which: the text form of a package, person or visit
 * @param holds the days it is about
 * @param known since when, by whom and why
 */
public record Change(String kind, String subject, DateRange holds, Knowledge known) {}
