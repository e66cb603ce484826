/** The ports through which the use cases reach the world: an adapter implements these and nothing else. */
@NullMarked
package org.almoner.application.port.out;

import org.jspecify.annotations.NullMarked;
