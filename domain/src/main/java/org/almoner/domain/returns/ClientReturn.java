package org.almoner.domain.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.time.DateRange;

/**
 * What the council returns of the people whom it supports, by what is known at some instant. Immutable.
 *
 * @param period the days that it is about
 * @param events of people, in the order of their references
 * @param locations the regulator's reference of the place of each provider that serves the council from one alone
 * @param costs of the services, held against what was posted
 */
public record ClientReturn(
        DateRange period,
        ImmutableList<ClientEvent> events,
        ImmutableSortedMap<ProviderId, RegulatorId> locations,
        CostReconciliation costs) {}
