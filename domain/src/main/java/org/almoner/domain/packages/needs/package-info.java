/** What a person needs of care and of those who give it, the outcomes that the law makes eligible, and whether a budget covers them. */
@NullMarked
package org.almoner.domain.packages.needs;

import org.jspecify.annotations.NullMarked;
