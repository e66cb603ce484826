/**
 * Many visits at once, held column by column: priced, split and charged by tables that the rules themselves filled in. What
 * explains a single visit is {@code org.almoner.domain.charging}; both come to the same penny.
 */
@NullMarked
package org.almoner.domain.charging.batch;

import org.jspecify.annotations.NullMarked;
