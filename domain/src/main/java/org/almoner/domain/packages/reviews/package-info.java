/** When packages are to be reviewed, and which changes a provider may try without a review by a social worker (rule C7). */
@NullMarked
package org.almoner.domain.packages.reviews;

import org.jspecify.annotations.NullMarked;
