/** Complaints, enquiries and compliments: what was said, what happened, by when what is due (rule K7). */
@NullMarked
package org.almoner.domain.complaints;

import org.jspecify.annotations.NullMarked;
