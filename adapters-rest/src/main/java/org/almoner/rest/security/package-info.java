/** Who asks, and what they may. */
@NullMarked
package org.almoner.rest.security;

import org.jspecify.annotations.NullMarked;
