package org.almoner.rest.facts;

import java.util.Optional;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;

/**
 * A fact that is to be recorded.
 *
 * @param kind of the fact
 * @param value what holds; empty where it is withdrawn
 * @param holds the days
 * @param reason why
 * @param <T> the type of the value
 */
record ReadFact<T>(FactKind<T> kind, Optional<T> value, DateRange holds, String reason) {}
