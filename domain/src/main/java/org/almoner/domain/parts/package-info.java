/** How a value of several parts says which of them it is refused for. */
@NullMarked
package org.almoner.domain.parts;

import org.jspecify.annotations.NullMarked;
