/** Files that are exchanged, against the shortest way through them. */
@NullMarked
package org.almoner.benchmarks.formats;

import org.jspecify.annotations.NullMarked;
