/** The broker's pages: what waits for a provider, who is offered it, and who gets it. */
@NullMarked
package org.almoner.rest.console.needs;

import org.jspecify.annotations.NullMarked;
