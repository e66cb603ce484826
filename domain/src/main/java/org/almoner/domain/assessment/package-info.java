/** The financial assessment: what a person can be asked to pay towards care, under the Care Act 2014 and SI 2014/2672. */
@NullMarked
package org.almoner.domain.assessment;

import org.jspecify.annotations.NullMarked;
