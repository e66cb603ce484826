/** Who did what. */
@NullMarked
package org.almoner.rest.audit;

import org.jspecify.annotations.NullMarked;
