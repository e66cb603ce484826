/** What every page of the console rests on: who is signed in, pages and forms, notes, and how values are written for people. */
@NullMarked
package org.almoner.rest.console.desk;

import org.jspecify.annotations.NullMarked;
