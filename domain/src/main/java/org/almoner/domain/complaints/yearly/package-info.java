/** A year of complaints, counted, and a year as a council published it, both held against the same sums (rule K7). */
@NullMarked
package org.almoner.domain.complaints.yearly;

import org.jspecify.annotations.NullMarked;
