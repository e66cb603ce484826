/**
 * Providers of care on a day: their standing, the zones they serve and in which role, the capacity they offer, and the
 * three indicators that order them.
 */
@NullMarked
package org.almoner.domain.providers;

import org.jspecify.annotations.NullMarked;
