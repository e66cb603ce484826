/**
 * What was planned and what happened: visits, and the rules by which a visit counts for the provider's payment and for the
 * person's charge.
 */
@NullMarked
package org.almoner.domain.delivery;

import org.jspecify.annotations.NullMarked;
