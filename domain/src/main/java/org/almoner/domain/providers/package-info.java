/**
 * Providers of care: registration, standing, the zones they serve and in which role, the capacity they offer, and the three
 * indicators that order them; each dated twice, and as one view on a day.
 */
@NullMarked
package org.almoner.domain.providers;

import org.jspecify.annotations.NullMarked;
