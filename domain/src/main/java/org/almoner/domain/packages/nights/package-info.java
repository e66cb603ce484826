/** Nights that are bought as a block, whether they are used or not (rule C12). */
@NullMarked
package org.almoner.domain.packages.nights;

import org.jspecify.annotations.NullMarked;
