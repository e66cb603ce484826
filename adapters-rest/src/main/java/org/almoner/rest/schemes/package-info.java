/** The scheme that is served, and what it costs. */
@NullMarked
package org.almoner.rest.schemes;

import org.jspecify.annotations.NullMarked;
