/** Where care is wanted and given: the providers, the map of zones and bands, and what follows from all of it. */
@NullMarked
package org.almoner.rest.console.market;

import org.jspecify.annotations.NullMarked;
