/** Plans transitions with the integer programming solver SCIP, as it comes with OR-Tools. */
@NullMarked
package org.almoner.solver;

import org.jspecify.annotations.NullMarked;
