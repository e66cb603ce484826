/**
 * Exact money: whole pence where a document states an amount, exact fractions of a penny everywhere else, and
 * the named rules by which one becomes the other.
 */
@NullMarked
package org.almoner.domain.money;

import org.jspecify.annotations.NullMarked;
