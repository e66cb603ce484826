package org.almoner.domain.providers;

import org.almoner.domain.time.Hours;

/**
 * A provider's place in one zone. Immutable.
 *
 * @param role in which it serves the zone
 * @param weeklyCapacity the hours of care a week that it offers there in all, those already placed included
 */
public record Membership(Role role, Hours weeklyCapacity) {}
