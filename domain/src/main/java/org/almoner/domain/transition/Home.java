package org.almoner.domain.transition;

import org.almoner.domain.packages.PersonId;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;

/**
 * Where a person is cared for, and with whom. Immutable.
 *
 * @param household the reference of the household: that of one of its people, so that a person alone is its own
 * @param street full postcode, which is a street or a part of one
 * @param zone of the place
 */
public record Home(PersonId household, Postcode street, ZoneCode zone) {}
