/** Providers. */
@NullMarked
package org.almoner.rest.providers;

import org.jspecify.annotations.NullMarked;
