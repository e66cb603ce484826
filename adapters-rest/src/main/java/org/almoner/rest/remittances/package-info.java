/** What runs paid providers, run by run and line by line. */
@NullMarked
package org.almoner.rest.remittances;

import org.jspecify.annotations.NullMarked;
