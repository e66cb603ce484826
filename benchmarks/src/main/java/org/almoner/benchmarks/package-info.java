/** Measurements; their figures are in {@code docs/figures.md} with the machine and the command. */
@NullMarked
package org.almoner.benchmarks;

import org.jspecify.annotations.NullMarked;
