/** How resources ask Almoner: as it is now, as known at an instant, and for whoever has read it. */
@NullMarked
package org.almoner.rest.asking;

import org.jspecify.annotations.NullMarked;
