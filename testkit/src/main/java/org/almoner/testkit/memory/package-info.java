/** A store in memory: for tests, for trying things out, and as the plain reference for stores that keep. */
@NullMarked
package org.almoner.testkit.memory;

import org.jspecify.annotations.NullMarked;
