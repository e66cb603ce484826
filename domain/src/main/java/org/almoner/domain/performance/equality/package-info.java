/** How care is allocated and charged by age and ethnicity, told so that nobody can be made out. */
@NullMarked
package org.almoner.domain.performance.equality;

import org.jspecify.annotations.NullMarked;
