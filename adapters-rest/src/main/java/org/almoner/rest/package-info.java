/** The REST interface and the web console. */
@NullMarked
package org.almoner.rest;

import org.jspecify.annotations.NullMarked;
