/** The life of a package: what it is on a day, what is wrong with it, what may be done with it next, and its approval. */
@NullMarked
package org.almoner.domain.packages.life;

import org.jspecify.annotations.NullMarked;
