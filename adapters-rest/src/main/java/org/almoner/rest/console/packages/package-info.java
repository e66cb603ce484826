/** Pages about care packages: the list, and each with its timeline, visits and money. */
@NullMarked
package org.almoner.rest.console.packages;

import org.jspecify.annotations.NullMarked;
