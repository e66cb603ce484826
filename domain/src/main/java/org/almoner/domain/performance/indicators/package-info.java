/**
 * Performance indicators as data: what a council wants of a figure, how near it came, and the colour that follows, with the reason.
 * No council's rule of colours is in the code.
 */
@NullMarked
package org.almoner.domain.performance.indicators;

import org.jspecify.annotations.NullMarked;
