/** Needs, and what providers see of them. */
@NullMarked
package org.almoner.rest.needs;

import org.jspecify.annotations.NullMarked;
