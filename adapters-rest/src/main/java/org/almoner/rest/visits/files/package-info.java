/** Files of reports of visits: kept for a while, read row by row, checked, and recorded. Nothing here knows HTTP. */
@NullMarked
package org.almoner.rest.visits.files;

import org.jspecify.annotations.NullMarked;
