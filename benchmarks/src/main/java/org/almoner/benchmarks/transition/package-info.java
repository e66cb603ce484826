/** Plans of a county's transition: the plain rule against the solver. */
@NullMarked
package org.almoner.benchmarks.transition;

import org.jspecify.annotations.NullMarked;
