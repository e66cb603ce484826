/**
 * The move of many packages at once when providers leave (rules L9, B6): who stays and by what right, who moves, in which
 * phase, when and to whom; what makes one plan better than another; and a check of any plan that trusts nobody.
 */
@NullMarked
package org.almoner.domain.transition;

import org.jspecify.annotations.NullMarked;
