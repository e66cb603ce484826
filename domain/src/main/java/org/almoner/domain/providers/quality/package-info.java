/** How a council rates its providers: levels, the sources that count and for how long, and the lines of each rating (rules B3, B4). */
@NullMarked
package org.almoner.domain.providers.quality;

import org.jspecify.annotations.NullMarked;
