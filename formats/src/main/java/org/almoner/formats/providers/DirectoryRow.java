package org.almoner.formats.providers;

import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.providers.RegulatorId;

/**
 * A location in the regulator's directory. Immutable.
 *
 * @param name of the location; maybe empty
 * @param serviceTypes what it is registered for, in the regulator's words
 * @param location the regulator's reference of it
 * @param provider the regulator's reference of who runs it
 */
public record DirectoryRow(
        String name, ImmutableSortedSet<String> serviceTypes, RegulatorId location, RegulatorId provider) {}
