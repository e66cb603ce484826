/** Why requests are not answered, as RFC 9457 writes it. */
@NullMarked
package org.almoner.rest.problems;

import org.jspecify.annotations.NullMarked;
