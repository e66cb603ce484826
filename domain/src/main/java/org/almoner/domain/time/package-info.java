/**
 * Half-open dates, values that change over dates, and facts that are dated twice: when they hold and since when
 * they are known.
 */
@NullMarked
package org.almoner.domain.time;

import org.jspecify.annotations.NullMarked;
