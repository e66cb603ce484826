/** Care packages. */
@NullMarked
package org.almoner.rest.packages;

import org.jspecify.annotations.NullMarked;
