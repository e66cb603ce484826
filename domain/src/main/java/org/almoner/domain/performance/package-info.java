/**
 * Figures about the whole: what a week of care costs under a scheme, and what it would cost under another price.
 */
@NullMarked
package org.almoner.domain.performance;

import org.jspecify.annotations.NullMarked;
