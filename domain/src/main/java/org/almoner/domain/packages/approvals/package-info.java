/** What a package costs, who may approve that, and what was approved. */
@NullMarked
package org.almoner.domain.packages.approvals;

import org.jspecify.annotations.NullMarked;
