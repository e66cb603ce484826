/** A council's budget over years: growth and savings that lead from one to the next, and money of its own for a plan. */
@NullMarked
package org.almoner.domain.budgets;

import org.jspecify.annotations.NullMarked;
