/** Visits: what is reported of them, by rows and by files, and each explained. */
@NullMarked
package org.almoner.rest.visits;

import org.jspecify.annotations.NullMarked;
