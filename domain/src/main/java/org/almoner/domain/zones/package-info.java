/**
 * Where a person lives decides the zone and the price band: postcodes, the areas that a council assigns, and dated
 * maps that resolve every postcode they know to one zone and one band and say why.
 */
@NullMarked
package org.almoner.domain.zones;

import org.jspecify.annotations.NullMarked;
