/**
 * Files about providers, held against what is known and written from it: the directory and the ratings that the regulator of care publishes,
 * and Almoner's own table.
 */
@NullMarked
package org.almoner.formats.providers;

import org.jspecify.annotations.NullMarked;
