/**
 * A council's scheme: everything it decided, as one validated value that the other packages' rules are read from.
 */
@NullMarked
package org.almoner.domain.schemes;

import org.jspecify.annotations.NullMarked;
