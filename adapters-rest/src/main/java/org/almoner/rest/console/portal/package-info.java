/** The provider's own pages: what it is offered, its visits, and what it was paid. */
@NullMarked
package org.almoner.rest.console.portal;

import org.jspecify.annotations.NullMarked;
