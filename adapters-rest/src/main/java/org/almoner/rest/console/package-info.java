/** The web console: what people of the council and of providers see and do in a browser, page by page, over the same use cases as REST. */
@NullMarked
package org.almoner.rest.console;

import org.jspecify.annotations.NullMarked;
