/** Writing to and reading from the stores, against the shortest way of each database. */
@NullMarked
package org.almoner.benchmarks.store;

import org.jspecify.annotations.NullMarked;
