/** What the council returns to the centre of the people whom it supports, and how that meets what was paid. */
@NullMarked
package org.almoner.domain.returns;

import org.jspecify.annotations.NullMarked;
