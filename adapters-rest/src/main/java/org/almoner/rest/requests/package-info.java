/** What every request and answer has, whatever is asked: an id, safe headers, a line in the log, measures, limits. */
@NullMarked
package org.almoner.rest.requests;

import org.jspecify.annotations.NullMarked;
