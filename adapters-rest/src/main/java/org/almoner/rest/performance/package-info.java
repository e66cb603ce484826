/** How the council's performance indicators stand. */
@NullMarked
package org.almoner.rest.performance;

import org.jspecify.annotations.NullMarked;
