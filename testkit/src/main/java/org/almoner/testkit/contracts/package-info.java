/**
 * What every store and every solver of transitions must do, as tests for those who write one. Implement
 * {@link org.almoner.testkit.contracts.StoreContract} in a test class, say how to open an empty store, and run it; or
 * {@link org.almoner.testkit.contracts.TransitionSolverContract}, and say which solver.
 */
@NullMarked
package org.almoner.testkit.contracts;

import org.jspecify.annotations.NullMarked;
