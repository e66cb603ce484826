/** The use cases over the in-memory store, on a scheme small enough to work out by hand. */
@NullMarked
package org.almoner.testkit.usecases;

import org.jspecify.annotations.NullMarked;
