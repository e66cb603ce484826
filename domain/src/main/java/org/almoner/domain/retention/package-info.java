/** How long what is kept about people must be kept. */
@NullMarked
package org.almoner.domain.retention;

import org.jspecify.annotations.NullMarked;
