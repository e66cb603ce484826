/**
 * What care costs: dated rate cards with day types, steps of duration and enhancements, the terms on which prices are agreed,
 * uplifts, and the price that wages and travel build up to.
 */
@NullMarked
package org.almoner.domain.prices;

import org.jspecify.annotations.NullMarked;
