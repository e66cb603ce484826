/** Invented councils, played through the use cases as any embedding system would: what they need besides a store. */
@NullMarked
package org.almoner.simulation;

import org.jspecify.annotations.NullMarked;
