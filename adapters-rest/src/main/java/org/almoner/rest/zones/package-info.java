/** Zones. */
@NullMarked
package org.almoner.rest.zones;

import org.jspecify.annotations.NullMarked;
