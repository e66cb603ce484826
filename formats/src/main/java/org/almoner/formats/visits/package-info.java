/** Files of reports of visits. */
@NullMarked
package org.almoner.formats.visits;

import org.jspecify.annotations.NullMarked;
