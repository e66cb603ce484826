/**
 * The store as whoever read something of it knows it: what is recorded there is refused where more has become known since. Optimistic
 * locking, of which the version is the second date that every fact has.
 */
@NullMarked
package org.almoner.application.asread;

import org.jspecify.annotations.NullMarked;
